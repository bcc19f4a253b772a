import type { BodyAnswer } from '#contracts/bodies.ts'
import type { AnswerWithSides } from '#db/queries/body-answers.ts'
import type { Signature } from '#db/queries/signatures.ts'

const side = ({ id, name, state }: Signature) => ({ id, name, state })

/** For members of the lead. */
export const presentBodyAnswer = ({ answer, signature, other }: AnswerWithSides): BodyAnswer => ({
  id: answer.id,
  answer: answer.answer,
  signature: side(signature),
  other: side(other),
  reason: answer.reason,
  at: answer.at.toISOString(),
  remembered: answer.before?.remembered ?? false,
  undoneAt: answer.undoneAt?.toISOString() ?? null,
})
