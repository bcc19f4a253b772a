import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeJoined, changeTrunk } from '#db/queries/bodies.ts'
import { listAnswersIn, markAnswerUndone } from '#db/queries/body-answers.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor, hasLeft } from '#db/queries/outbox.ts'
import { addNameKeys, isOrganisationListed } from '#db/queries/resembling.ts'
import { changeSignatureDetails, changeSignatureState, lockCampaign, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { AnsweredBefore, Stood } from '#db/tables/bodies.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { nameKeys } from '../organisations/organisations.rules.ts'
import type { Services } from '../services.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { record } from '../signatures/record.ts'
import { tellThatItIsBack } from '../signatures/tell-that-it-is-back.ts'
import { standAlike, stoodOf } from './stood.ts'

type Asked = { campaign: Campaign; account: Account; id: string }
type Restoring = Omit<Asked, 'id'> & { signature: Signature; signatory: Signatory | null; was: Stood; is: Stood }

/** Takes an answer back: both sign-ons, and the two bodies, stand as they did before it. Where one of them has moved since, nothing is changed. */
export async function undoBodyAnswer(services: Services, { campaign, account, id }: Asked): Promise<void> {
  await services.db.transaction(async (tx) => {
    await lockCampaign(tx, campaign.id)
    const [found] = await listAnswersIn(tx, { campaignId: campaign.id, id })
    if (!found) throw new Refusal('answer.unknown')
    const { before, reason } = found.answer
    const asking = { campaign, account, reason }
    const sides = [await openForLead(tx, { ...asking, id: found.signature.id }), await openForLead(tx, { ...asking, id: found.other.id })]
    if (!(await markAnswerUndone(tx, { id, at: services.now(), by: account.id }))) return
    if (!before || !standAlike(stoodOf(sides[0]!.signature), before.signature.is) || !standAlike(stoodOf(sides[1]!.signature), before.other.is)) throw new Refusal('answer.moved')
    await restoreBody(tx, before.body)
    await restore(tx, services, { campaign, account, ...sides[1]!, ...before.other })
    await restore(tx, services, { campaign, account, ...sides[0]!, ...before.signature })
  })
}

async function restoreBody(tx: Transaction, body: AnsweredBefore['body']): Promise<void> {
  if (!body) return
  const { id, how, to: from } = body
  const restored = how === 'joined' ? await changeJoined(tx, { id, from, to: null, at: null }) : await changeTrunk(tx, { id, from, to: null })
  if (!restored) throw new Refusal('answer.moved')
}

async function restore(tx: Transaction, services: Services, restoring: Restoring): Promise<void> {
  const { signature, campaign, account, was, is } = restoring
  const { id } = signature
  if (was.state === 'listed' && is.state !== 'listed') await refuseSecondListing(tx, restoring)
  const { state, branchOf, ...rest } = was
  const changed = standAlike({ ...was, branchOf: is.branchOf }, is) || (await changeSignatureState(tx, { id, from: [is.state], to: state, ...rest }))
  if (!changed) throw new Refusal('answer.moved')
  if (branchOf !== is.branchOf) await changeSignatureDetails(tx, { id, inStates: [state], details: { branchOf } })
  if (is.state === 'joined') await addNameKeys(tx, { campaignId: campaign.id, signatureId: id, keys: nameKeys(signature.name).stored })
  await say(tx, services, restoring)
  await record(tx, services, { signatureId: id, event: is.state === 'joined' ? 'parted' : 'answer-undone', from: is.state, to: state, by: 'lead', accountId: account.id })
  if (is.state !== state) await tell(tx, services, restoring)
}

async function refuseSecondListing(tx: Transaction, { signature, campaign, was }: Restoring): Promise<void> {
  if (signature.versionNumber !== campaign.currentVersion) throw new Refusal('answer.moved')
  if (await isOrganisationListed(tx, { campaignId: campaign.id, organisationId: was.organisationId })) throw new Refusal('signature.already-listed')
}

/** What the public hears of it: only of what it had heard of, or sees. */
async function say(tx: Transaction, services: Services, { signature: { id, name, versionNumber }, campaign, was, is }: Restoring): Promise<void> {
  const change = { campaignId: campaign.id, signatureId: id, opening: { name } }
  if (is.state === 'joined' && was.state === 'listed') await logChange(tx, services, { ...change, kind: 'parted', versionNumber })
  else if (is.state === 'joined' && was.disputed && (await findNewestKindOf(tx, id)) === 'joined') await logChange(tx, services, { ...change, kind: 'disputed' })
  else if (is.state === 'listed' && was.state === 'held') await logChange(tx, services, { ...change, kind: 'invalidated', opening: { name, reason: 'mistake' } })
  else if (is.state === 'listed' && was.branchOf !== is.branchOf) await logChange(tx, services, { ...change, kind: 'details-changed' })
}

/** Whoever was not told of the answer yet need not learn that it was taken back. */
async function tell(tx: Transaction, services: Services, { signature, signatory, campaign, was, is }: Restoring): Promise<void> {
  const letter = is.state === 'joined' ? 'joined' : 'approved'
  const told = await hasLeft(tx, { signatureId: signature.id, letter })
  await cancelFor(tx, { signatureId: signature.id, letters: [letter] })
  if (told && (was.state === 'listed' || was.state === 'held')) await tellThatItIsBack(tx, services, { signature, signatory, campaign, reason: '', state: was.state })
}
