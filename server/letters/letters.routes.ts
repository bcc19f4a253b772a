import * as contract from '#contracts/letters.ts'
import { readReceipt } from '#contracts/signatories.ts'
import type { Reply } from '../http/caller.ts'
import { lead, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { byLink } from '../signatures/by-link.ts'
import { setOnce } from './kept-sheets.ts'
import type { LetterContent, PaperContent } from './letter-content.ts'
import { letterToHtml } from './letter-html.ts'
import { letterToText } from './letter-text.ts'
import { setPdf } from './set-pdf.ts'
import { writeCoveringNote } from './write-covering-note.ts'
import { writeLetter } from './write-letter.ts'
import { writeReceipt } from './write-receipt.ts'
import { writeWording } from './write-wording.ts'

/** The page of the letter stands by itself, with its style and its typeface in it; everything else stays forbidden. */
const ownStyleOnly = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const asPdf = ({ letterPress }: Services, letter: PaperContent, name: string) => setPdf(letterPress.set(letter), name)

const asText = (letter: LetterContent, name: string) => ({ body: letterToText(letter), filename: `${name}.txt` })

function asHtml(letter: LetterContent, name: string, reply: Reply) {
  reply.headers['Content-Security-Policy'] = ownStyleOnly
  return { body: letterToHtml(letter), filename: `${name}.html` }
}

const letterOf = (slug: string, lang: string | undefined) => `${slug}-letter${lang ? `-${lang}` : ''}`
const noteOf = (slug: string, lang: string | undefined) => `${slug}-covering-note${lang ? `-${lang}` : ''}`

export const letterRoutes = [
  route(contract.letterAsPdf, lead, async ({ services, campaign, input }) => asPdf(services, await writeLetter(services, { ...input, campaign }), letterOf(campaign.slug, input.lang))),
  route(contract.letterAsText, lead, async ({ services, campaign, input }) => asText(await writeLetter(services, { ...input, campaign }), letterOf(campaign.slug, input.lang))),
  route(contract.letterAsHtml, lead, async ({ services, campaign, reply, input }) => asHtml(await writeLetter(services, { ...input, campaign }), letterOf(campaign.slug, input.lang), reply)),

  route(contract.coveringNoteAsPdf, lead, async ({ services, campaign, input }) => asPdf(services, await writeCoveringNote(services, { ...input, campaign }), noteOf(campaign.slug, input.lang))),
  route(contract.coveringNoteAsText, lead, async ({ services, campaign, input }) => asText(await writeCoveringNote(services, { ...input, campaign }), noteOf(campaign.slug, input.lang))),
  route(contract.coveringNoteAsHtml, lead, async ({ services, campaign, reply, input }) => asHtml(await writeCoveringNote(services, { ...input, campaign }), noteOf(campaign.slug, input.lang), reply)),

  route(contract.wordingAsPdf, reader, async ({ services, campaign, input: { number, lang } }) => setPdf(setOnce(services.letterPress, await writeWording(services, { campaign, number, lang })), `${campaign.slug}-version-${number}${lang ? `-${lang}` : ''}`)),
  byLink(readReceipt, async ({ services, input }) => {
    const { receipt, slug } = await writeReceipt(services, input.token)
    return asPdf(services, receipt, `${slug}-receipt`)
  }),
]
