import type { Check } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { addBodyAnswer, type AnswerWithSides } from '#db/queries/body-answers.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeSignatureState, findSignature, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'
import type { Resembling } from '../signatures/find-resembling.ts'
import { record } from '../signatures/record.ts'
import { manageLink, openLink } from '../signatures/signature-links.ts'
import { stoodOf } from './stood.ts'
import { tellJoined } from './tell-joined.ts'

type Joining = { signature: Signature; signatory: Signatory; campaign: Campaign; checks: Check[]; /** The body that it would stand for. */ resolved: string; other: Resembling; said: AnswerWithSides }

/** The lead said before that these are one body, and is not asked again: what is confirmed joins the one that stands. Taken back, it waits for the lead. */
export async function joinOnConfirming(tx: Transaction, services: Services, { signature, signatory, campaign, checks, resolved, other, said }: Joining): Promise<void> {
  const at = services.now()
  const { id } = signature
  const { reason } = said.answer
  const standing = (await findSignature(tx, other.id))?.signature
  if (!standing || standing.organisationId === null) throw new Refusal('signature.wrong-state')
  const changed = await changeSignatureState(tx, { id, from: ['pending'], to: 'joined', organisationId: standing.organisationId, joinedToId: standing.id, checks, heldFor: 'same-organisation', reason, confirmedAt: at })
  if (!changed) throw new Refusal('signature.wrong-state')
  await openLink(tx, services, manageLink(signature))
  await record(tx, services, { signatureId: id, event: 'joined', from: 'pending', to: 'joined', by: 'holder', reason })
  await record(tx, services, { signatureId: standing.id, event: 'other-joined', from: standing.state, to: standing.state, by: 'holder' })
  const [is, stays] = [stoodOf(changed), stoodOf(standing)]
  const before = { signature: { was: { ...is, state: 'held' as const, organisationId: resolved, joinedToId: null, reason: null }, is }, other: { was: stays, is: stays }, remembered: true as const }
  await addBodyAnswer(tx, { id: services.newId(), leadId: campaign.organisationId, campaignId: campaign.id, signatureId: id, otherSignatureId: standing.id, organisationId: resolved, otherOrganisationId: standing.organisationId, answer: 'same', reason, before, at, accountId: said.answer.accountId })
  await tellJoined(tx, services, { signature, signatory, standing, campaign, reason })
}
