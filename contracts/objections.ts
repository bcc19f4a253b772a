import * as z from 'zod'
import { Backer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { StatementOfSignature } from './own-signatures.ts'
import { LogEntry } from './record.ts'
import { capacities, SignatureState } from './signatures.ts'
import { Email, Id, OptionalText, SlugInPath, Token } from './text.ts'
import { Lang } from './translations.ts'

/** What came of an objection: the sign-on stands, or it was removed from the list. */
export const objectionOutcomes = ['stands', 'removed'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]
/** We wrote to the organisation's public address, or somebody there asked for the link. */
export const objectionSources = ['notice', 'asked'] as const

const Time = z.iso.datetime()

/** What was signed for an organisation, as whoever answers at its own domain sees it: everything that is public, and in which role somebody signed. */
export const Objection = z.object({
  /** The language in which it is all said: of the page on which the link was asked for, or the campaign's. */
  locale: z.string(),
  source: z.enum(objectionSources),
  organisation: z.object({ name: z.string(), website: z.string().optional(), country: z.string().optional(), place: z.string().optional(), branchOf: z.string().optional() }),
  /** Nothing once the person has been erased. Never a name or an address. */
  role: z.string().optional(),
  capacity: z.enum(capacities),
  state: SignatureState,
  stateWords: z.string(),
  disputed: z.boolean(),
  confirmedAt: Time.nullable(),
  campaign: StatementOfSignature.extend({ ask: z.string() }),
  version: z.object({ number: z.number(), hash: z.string(), html: z.string() }),
  objectedAt: Time.nullable(),
  words: z.string().optional(),
  settledAt: Time.nullable(),
  outcome: z.enum(objectionOutcomes).nullable(),
  /** The lead's, which the signatory sees too. */
  reason: z.string().optional(),
  /** Whether this link can still be used to object. */
  open: z.boolean(),
  /** When somebody who reads the organisation's public address said that it is right. A fact for the lead, and no proof of anything. */
  affirmedAt: Time.nullable(),
  /** Whether another link may be asked for after this one was settled. */
  again: z.boolean(),
})
export type Objection = z.infer<typeof Objection>

export const readObjection = endpoint({
  method: 'GET',
  path: '/api/objections/:token',
  summary: 'What was signed in the name of the organisation whose address got this link; changes nothing',
  input: z.strictObject({ token: Token, lang: Lang }),
  output: Objection,
})

export const objectToSignature = endpoint({
  method: 'POST',
  path: '/api/objections/:token',
  summary: 'Say that the organisation did not sign: it leaves the list at once, until the lead has decided; again gives the same answer',
  input: z.strictObject({ token: Token, words: OptionalText(2000), lang: Lang }),
  output: Objection,
})

export const affirmSignature = endpoint({
  method: 'POST',
  path: '/api/objections/:token/affirmation',
  summary: 'Say, at the public address that was written to, that the sign-on is right; the lead is shown that, and nothing else changes; again gives the same answer',
  input: z.strictObject({ token: Token, lang: Lang }),
  output: Objection,
})

export const readBacker = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/backers/:id',
  summary: 'One backer on the list, with everything the public log says of it; 410 once it has left the list; with `lang`, in words of that language',
  input: z.strictObject({ slug: SlugInPath, id: Id, lang: Lang }),
  output: z.object({ backer: Backer, entries: z.array(LogEntry), /** Whether journalists can ask it something here. */ takesQuestions: z.boolean() }),
})

export const askToObject = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/backers/:id/objections',
  summary: 'E-mail a link to object with, to an address at the organisation’s own domain; the answer is the same for every address',
  status: 202,
  input: z.strictObject({ slug: SlugInPath, id: Id, email: Email, /** Of the page on which it was asked for: in that language the e-mail and its link speak. */ lang: Lang }),
  output: z.object({ sentTo: z.string() }),
})
