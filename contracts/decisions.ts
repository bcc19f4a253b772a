import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { PublicDecisionMaker } from './decision-makers.ts'
import { endpoint } from './endpoint.ts'
import { CampaignOfSignature, Confirmation, SpokenTo, WordingGiven } from './own-signatures.ts'
import { SignatureState } from './signatures.ts'
import { Token, Until } from './text.ts'

// "We need to ask first": a sign-on that is saved while somebody else at the organisation decides.

const Time = z.iso.datetime()

export const askFirst = endpoint({
  method: 'POST',
  path: '/api/confirmations/:token/asking',
  summary: 'Save the sign-on until somebody else has decided, or change until when; the same link confirms it then',
  input: z.strictObject({ token: Token, until: Until }),
  output: Confirmation,
})

/** What whoever decides gets to read. No e-mail address, and nothing that acts. */
export const Decision = z.object({
  locale: SpokenTo,
  state: SignatureState,
  organisation: z.string(),
  /** Who asks. */
  askedBy: z.object({ name: z.string(), role: z.string() }).nullable(),
  campaign: CampaignOfSignature,
  version: WordingGiven,
  decisionMakers: z.array(PublicDecisionMaker),
  showSignatory: z.boolean(),
  quote: z.string().optional(),
  askingUntil: Time.nullable(),
  closesAt: Time.nullable(),
})
export type Decision = z.infer<typeof Decision>

const ofLink = z.strictObject({ token: Token })

export const readDecision = endpoint({ method: 'GET', path: '/api/decisions/:token', summary: 'What is to be decided: the wording, who asks, and until when; changes nothing', input: ofLink, output: Decision })

export const decisionCalendar = endpoint({
  method: 'GET',
  path: '/api/decisions/:token/deadline.ics',
  summary: 'Until when it is to be decided, for a calendar: in UTC, so that each reader sees their own time',
  produces: 'text/calendar',
  input: ofLink,
  output: FileAnswer,
})

export const decisionWording = endpoint({
  method: 'GET',
  path: '/api/decisions/:token/wording.pdf',
  summary: 'The wording that is to be decided on, as a tagged PDF',
  produces: 'application/pdf',
  input: ofLink,
  output: FileAnswer,
})
