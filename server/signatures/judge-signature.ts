import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureDetails, changeSignatureState, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { findResembling } from './find-resembling.ts'
import { openForLead } from './open-for-lead.ts'
import { record } from './record.ts'
import { newOrganisation } from './resolve-organisation.ts'
import { settleName } from './settle-name.ts'
import { tellSignatory } from './tell-signatory.ts'

export type Judging = { campaign: Campaign; account: Account; id: string; reason: string; verdict: 'approved' | 'refused' }
export type Judged = Judging & { signature: Signature; signatory: Signatory | null }

/** The lead settles what waits for a person, with a reason that the signatory sees. Settled the same way already: nothing changes. */
export async function judgeSignature(services: Services, judging: Judging): Promise<void> {
  await services.db.transaction(async (tx) => {
    const found = await openForLead(tx, judging)
    const judged = { ...judging, ...found }
    if (found.signature.state === 'listed' && found.signature.proposedName !== null) return settleName(tx, services, judged)
    if (found.signature.state === (judging.verdict === 'approved' ? 'listed' : 'invalidated')) return
    return judging.verdict === 'approved' ? approve(tx, services, judged) : refuse(tx, services, judged)
  })
}

async function approve(tx: Transaction, services: Services, judged: Judged): Promise<void> {
  const { signature, campaign, reason } = judged
  // Listing what resembles a backer says that it is another body: then it gets an organisation of its own.
  const { isListed } = await findResembling(tx, signature)
  const organisationId = isListed || signature.organisationId === null ? await newOrganisation(tx, services, signature) : signature.organisationId
  const changed = await changeSignatureState(tx, { id: signature.id, from: ['held'], to: 'listed', organisationId, heldFor: null, disputed: false, reason })
  if (!changed) throw new Refusal('signature.wrong-state')
  const kind = (await findNewestKindOf(tx, signature.id)) === 'disputed' ? 'reinstated' : 'listed'
  await logChange(tx, services, { campaignId: campaign.id, kind, signatureId: signature.id, versionNumber: signature.versionNumber, opening: { name: signature.name } })
  await settled(tx, services, judged)
}

async function refuse(tx: Transaction, services: Services, judged: Judged): Promise<void> {
  const { signature, campaign, reason } = judged
  const changed = await changeSignatureState(tx, { id: signature.id, from: ['held'], to: 'invalidated', heldFor: null, reason })
  if (!changed) throw new Refusal('signature.wrong-state')
  await changeSignatureDetails(tx, { id: signature.id, inStates: ['invalidated'], details: { proposedName: null } })
  await removeNameKeys(tx, signature.id)
  // What was never on the list leaves it without a public word; what was disputed off it is told as taken off.
  const wasListed = (await findNewestKindOf(tx, signature.id)) === 'disputed'
  if (wasListed) await logChange(tx, services, { campaignId: campaign.id, kind: 'invalidated', signatureId: signature.id, opening: { name: signature.name } })
  await settled(tx, services, judged, wasListed)
}

async function settled(tx: Transaction, services: Services, judged: Judged, wasListed = false): Promise<void> {
  const { signature, campaign, account, reason, verdict } = judged
  await record(tx, services, { signatureId: signature.id, event: verdict, from: 'held', to: verdict === 'approved' ? 'listed' : 'invalidated', by: 'lead', accountId: account.id, reason })
  await tellSignatory(tx, services, { ...judged, wasListed })
  await settleObjections(tx, services, { signature, campaign, outcome: verdict === 'approved' ? 'stands' : 'removed', reason })
}
