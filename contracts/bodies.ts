import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { LeadSignature } from './lead-signatures.ts'
import { Reason } from './reasons.ts'
import { SignatureState } from './signatures.ts'
import { Id, SlugInPath } from './text.ts'

// Which organisation a sign-on stands for: the lead's answers where two resemble each other.

/** `branch`: the sign-on is a branch of the other; `trunk`: the other is a branch of it. */
export const bodyAnswers = ['same', 'branch', 'trunk', 'different'] as const
export const BodyAnswerKind = z.enum(bodyAnswers, { error: 'bodyAnswer.missing' })
export type BodyAnswerKind = (typeof bodyAnswers)[number]

const Side = z.object({ id: z.string(), name: z.string(), state: SignatureState })

/** What the lead said of two sign-ons. */
export const BodyAnswer = z.object({
  id: z.string(),
  answer: BodyAnswerKind,
  signature: Side,
  other: Side,
  reason: z.string(),
  at: z.iso.datetime(),
  /** Said in an earlier campaign, and applied here without asking again. */
  remembered: z.boolean(),
  undoneAt: z.iso.datetime().nullable(),
})
export type BodyAnswer = z.infer<typeof BodyAnswer>

export const answerBody = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/:id/answers',
  summary: 'Say whether two sign-ons stand for the same organisation, for a branch and its whole, or for two: remembered for the lead’s other campaigns, and can be undone',
  status: 201,
  input: z.strictObject({ slug: SlugInPath, id: Id, other: Id, answer: BodyAnswerKind, reason: Reason }),
  output: z.object({ answer: BodyAnswer, signature: LeadSignature }),
})

export const listBodyAnswers = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/answers',
  summary: 'What the lead has said of sign-ons that resemble each other, newest first',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ answers: z.array(BodyAnswer) }),
})

export const undoBodyAnswer = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/answers/:id/undo',
  summary: 'Take an answer back: both sign-ons stand as they did before it. Again changes nothing',
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ answer: BodyAnswer }),
})
