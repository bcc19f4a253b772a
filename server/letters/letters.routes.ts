import * as contract from '#contracts/letters.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Reply } from '../http/caller.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import type { Services } from '../services.ts'
import type { LetterContent } from './letter-content.ts'
import { letterToHtml } from './letter-html.ts'
import { LetterPressUnavailable } from './letter-pdf.ts'
import { letterToText } from './letter-text.ts'
import { presentSetLetter } from './letters.present.ts'
import { writeCoveringNote } from './write-covering-note.ts'
import { writeLetter } from './write-letter.ts'

/** The page of the letter stands by itself, with its style and its typeface in it; everything else stays forbidden. */
const ownStyleOnly = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

async function asPdf({ letterPress }: Services, letter: LetterContent, name: string) {
  const set = await letterPress.set(letter).catch((error: unknown) => {
    throw error instanceof LetterPressUnavailable ? new Refusal('letter.unavailable') : error
  })
  return presentSetLetter(set, `${name}.pdf`)
}

const asText = (letter: LetterContent, name: string) => ({ body: letterToText(letter), filename: `${name}.txt` })

function asHtml(letter: LetterContent, name: string, reply: Reply) {
  reply.headers['Content-Security-Policy'] = ownStyleOnly
  return { body: letterToHtml(letter), filename: `${name}.html` }
}

const letterOf = (slug: string) => `${slug}-letter`
const noteOf = (slug: string) => `${slug}-covering-note`

export const letterRoutes = [
  route(contract.letterAsPdf, lead, async ({ services, campaign, input }) => asPdf(services, await writeLetter(services, { ...input, campaign }), letterOf(campaign.slug))),
  route(contract.letterAsText, lead, async ({ services, campaign, input }) => asText(await writeLetter(services, { ...input, campaign }), letterOf(campaign.slug))),
  route(contract.letterAsHtml, lead, async ({ services, campaign, reply, input }) => asHtml(await writeLetter(services, { ...input, campaign }), letterOf(campaign.slug), reply)),

  route(contract.coveringNoteAsPdf, lead, async ({ services, campaign, input }) => asPdf(services, await writeCoveringNote(services, { ...input, campaign }), noteOf(campaign.slug))),
  route(contract.coveringNoteAsText, lead, async ({ services, campaign, input }) => asText(await writeCoveringNote(services, { ...input, campaign }), noteOf(campaign.slug))),
  route(contract.coveringNoteAsHtml, lead, async ({ services, campaign, reply, input }) => asHtml(await writeCoveringNote(services, { ...input, campaign }), noteOf(campaign.slug), reply)),
]
