import type { Reader } from '#db/database.ts'
import { listAnswersOfLead, type AnswerWithSides } from '#db/queries/body-answers.ts'
import type { Signature } from '#db/queries/signatures.ts'
import type { Resembling } from '../signatures/find-resembling.ts'
import { isAbout, isBranch } from './remembered.rules.ts'

type Asked = { /** The lead: another one decides for itself. */ leadId: string; signature: Pick<Signature, 'id' | 'nameFolded' | 'organisationId' | 'domain' | 'country' | 'place' | 'registerId'>; resembles: readonly Resembling[] }
type Questions = { /** Those that a person still has to be asked about. */ open: Resembling[]; /** Said before to be the same body, and standing. */ same?: { other: Resembling; said: AnswerWithSides }; /** The whole that this one was said to be a branch of. */ trunk?: Resembling }

/** What the lead has answered before, in this campaign or an earlier one, is not asked again. */
export async function openQuestions(reader: Reader, { leadId, signature, resembles }: Asked): Promise<Questions> {
  if (resembles.length === 0) return { open: [] }
  const all = await listAnswersOfLead(reader, leadId)
  const answered = resembles.map((other) => ({ other, said: all.find((said) => isAbout(said, signature, other)) }))
  // Where it resembles another beside that one, a person looks at all of them.
  const isAsked = answered.some(({ said }) => said === undefined)
  const same = isAsked ? undefined : answered.find(({ other, said }) => said?.answer.answer === 'same' && !other.disputed)
  const trunk = answered.find(({ other, said }) => said && isBranch(said, signature, other))
  return {
    open: answered.filter(({ said }) => said === undefined || said.answer.answer === 'same').map(({ other }) => other),
    ...(same?.said && { same: { other: same.other, said: same.said } }),
    ...(trunk && { trunk: trunk.other }),
  }
}
