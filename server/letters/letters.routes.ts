import * as contract from '#contracts/letters.ts'
import { Refusal } from '#contracts/refusals.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { letterToHtml } from './letter-html.ts'
import { LetterPressUnavailable } from './letter-pdf.ts'
import { letterToText } from './letter-text.ts'
import { presentSetLetter } from './letters.present.ts'
import { writeLetter } from './write-letter.ts'

/** The page of the letter stands by itself, with its style in it; everything else stays forbidden. */
const ownStyleOnly = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const letterRoutes = [
  route(contract.letterAsPdf, lead, async ({ services, campaign, input }) => {
    const letter = await writeLetter(services, { ...input, campaign })
    const set = await services.letterPress.set(letter).catch((error: unknown) => {
      throw error instanceof LetterPressUnavailable ? new Refusal('letter.unavailable') : error
    })
    return presentSetLetter(set, campaign.slug)
  }),
  route(contract.letterAsText, lead, async ({ services, campaign, input }) => {
    const letter = await writeLetter(services, { ...input, campaign })
    return { body: letterToText(letter), filename: `${campaign.slug}-letter.txt` }
  }),
  route(contract.letterAsHtml, lead, async ({ services, campaign, reply, input }) => {
    const letter = await writeLetter(services, { ...input, campaign })
    reply.headers['Content-Security-Policy'] = ownStyleOnly
    return { body: letterToHtml(letter), filename: `${campaign.slug}-letter.html` }
  }),
]
