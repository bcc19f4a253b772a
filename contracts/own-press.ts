import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { SpokenTo, StatementOfSignature } from './own-signatures.ts'
import { wordsOf } from './reports.ts'
import { Tick, Token } from './text.ts'

// What a signatory has to do with journalists: on a page of their own, by the link to their sign-on.

export const OwnPress = z.object({
  locale: SpokenTo,
  organisation: z.string(),
  campaign: StatementOfSignature,
  /** The quote that stands beside the organisation on the list. */
  quote: z.string().optional(),
  /** Whom the press would name; nobody once that person is forgotten. */
  signatory: z.object({ name: z.string(), role: z.string() }).nullable(),
  /** The second contact reads this; what is the signatory's own, the signatory alone decides. */
  viewer: z.enum(['signatory', 'contact']),
  /** Where the quote for the press stands. */
  given: z.enum(['no', 'waiting', 'cleared']),
  /** Only while the organisation is on the list, or waits to be. */
  canGive: z.boolean(),
  /** Whether questions of journalists are passed on by e-mail. */
  takesQuestions: z.boolean(),
})
export type OwnPress = z.infer<typeof OwnPress>

const input = z.strictObject({ token: Token })

export const readOwnPress = endpoint({
  method: 'GET',
  path: '/api/signatures/:token/press',
  summary: 'Whether the press may quote you, and how it stands with that',
  input,
  output: OwnPress,
})

export const givePressQuote = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/press-quote',
  summary: 'Let the press use these words with your name and role, once the lead has put them on its press desk',
  input: z.strictObject({ token: Token, words: wordsOf('pressQuote', 600), named: Tick.default(false).refine((ticked) => ticked, 'pressQuote.named') }),
  output: OwnPress,
})

export const takeBackPressQuote = endpoint({
  method: 'DELETE',
  path: '/api/signatures/:token/press-quote',
  summary: 'The press may not use your words any more; on the list they stay',
  input,
  output: OwnPress,
})

export const chooseQuestions = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/press-questions',
  summary: 'Whether questions of journalists are passed on to you',
  input: z.strictObject({ token: Token, take: Tick }),
  output: OwnPress,
})
