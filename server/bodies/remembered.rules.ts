import type { AnswerWithSides } from '#db/queries/body-answers.ts'
import type { Signature } from '#db/queries/signatures.ts'

type Compared = Pick<Signature, 'id' | 'nameFolded' | 'organisationId' | 'domain' | 'country' | 'place' | 'registerId'>

const tellTheSame = (one: Compared, other: Compared): boolean =>
  one.nameFolded === other.nameFolded && one.domain === other.domain && one.country === other.country && one.place === other.place && one.registerId === other.registerId

/**
 * Whether an answer was given about these two: about these very sign-ons, or about two that stood for the same two bodies. A body is the same where it was
 * resolved to be, or where its sign-on tells exactly what the other told. Where both names are one, only the bodies themselves tell which is which.
 */
export function isAbout(said: AnswerWithSides, one: Compared, other: Compared): boolean {
  return isAboutInOrder(said, one, other) || isAboutInOrder(said, other, one)
}

/** Whether the first was said to be a branch of the other. */
export const isBranch = (said: AnswerWithSides, one: Compared, other: Compared): boolean => (said.answer.answer === 'branch' && isAboutInOrder(said, one, other)) || (said.answer.answer === 'trunk' && isAboutInOrder(said, other, one))

function isAboutInOrder({ answer, signature: first, other: second }: AnswerWithSides, one: Compared, other: Compared): boolean {
  if (one.id === first.id && other.id === second.id) return true
  const bodies = [answer.organisationId, answer.otherOrganisationId]
  const areTold = first.nameFolded !== second.nameFolded && tellTheSame(one, first) && tellTheSame(other, second)
  // Both stand for one body since: by their names it shows which of them is which.
  if (answer.answer === 'same') return areTold || (one.nameFolded === first.nameFolded && other.nameFolded === second.nameFolded && first.nameFolded !== second.nameFolded && [one, other].every(({ organisationId }) => organisationId !== null && bodies.includes(organisationId)))
  return areTold || (one.organisationId === bodies[0] && other.organisationId === bodies[1])
}
