import type { Api } from '#contracts/endpoint.ts'
import { answerBody, type BodyAnswerKind } from '#contracts/bodies.ts'
import { answerField } from './body-answer-form.tsx'
import type { DoneKey } from './done.tsx'
import type { Told, Typed } from './outcome.ts'

export const doneBy: Record<BodyAnswerKind, DoneKey> = { same: 'answeredSame', branch: 'answeredBranch', trunk: 'answeredBranch', different: 'answeredDifferent' }

/** Sends what the form about two sign-ons says; answers what was done, and which answer it is. */
export async function sendAnswer(ask: Api, slug: string, typed: Typed): Promise<{ done: DoneKey; what: string }> {
  const { id = '', other = '' } = typed
  const { answer } = await ask(answerBody, { slug, id, other, answer: (typed[answerField('answer', id, other)] ?? '') as BodyAnswerKind, reason: typed[answerField('reason', id, other)] ?? '' })
  return { done: doneBy[answer.answer], what: answer.id }
}

/** The problems of a form of which there are many on a page, at the fields of this one. */
export const atItsFields = (fields: Told['fields'], { id = '', other = '' }: Typed): Told['fields'] =>
  fields.map((problem) => (problem.field === 'answer' || problem.field === 'reason' ? { ...problem, field: answerField(problem.field, id, other) } : problem))
