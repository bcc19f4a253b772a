import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { addNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureState, type Signature } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import { nameKeys } from '../organisations/organisations.rules.ts'
import type { Services } from '../services.ts'
import { findResembling } from './find-resembling.ts'
import { openForLead, type AskedByLead } from './open-for-lead.ts'
import { record } from './record.ts'
import { newOrganisation } from './resolve-organisation.ts'
import { tellSignatory } from './tell-signatory.ts'

/** The lead takes back a refusal, or having taken a sign-on off: it is on the list from now on. Only what its mailbox has confirmed, for the wording in force. */
export async function reinstateSignature(services: Services, asked: AskedByLead): Promise<void> {
  const { account, id, reason } = asked
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, asked)
    if (signature.state === 'listed') return
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (!campaign || signature.state !== 'invalidated' || signature.confirmedAt === null) throw new Refusal('signature.wrong-state')
    // Nobody stands beside a wording that they have not signed.
    if (signature.versionNumber !== campaign.currentVersion) throw new Refusal('wording.changed', { details: { current: campaign.currentVersion } })

    const organisationId = await bodyOf(tx, services, signature)
    const changed = await changeSignatureState(tx, { id, from: ['invalidated'], to: 'listed', organisationId, disputed: false, reason })
    if (!changed) throw new Refusal('signature.wrong-state')
    await addNameKeys(tx, { campaignId: campaign.id, signatureId: id, keys: nameKeys(signature.nameFolded).stored })
    await cancelFor(tx, { signatureId: id, letters: ['refused'] })
    // What the public has never heard of comes on the list for the first time.
    const kind = (await findNewestKindOf(tx, id)) === undefined ? 'listed' : 'reinstated'
    await logChange(tx, services, { campaignId: campaign.id, kind, signatureId: id, versionNumber: signature.versionNumber, opening: { name: signature.name } })
    await record(tx, services, { signatureId: id, event: 'reinstated', from: 'invalidated', to: 'listed', by: 'lead', accountId: account.id, reason })
    await tellSignatory(tx, services, { signature, signatory, campaign, reason, verdict: 'approved' })
    await settleObjections(tx, services, { signature, campaign, outcome: 'stands', reason })
  })
}

/**
 * The body it stands for. Beside what it was known to resemble it is another body, as where a held one is approved; where its
 * organisation has been listed by a sign-on that nobody compared it with, it would be counted twice.
 */
async function bodyOf(tx: Transaction, services: Services, signature: Signature): Promise<string> {
  const { resembles, isListed } = await findResembling(tx, signature)
  if (!isListed && signature.organisationId !== null) return signature.organisationId
  const listed = resembles.filter((other) => other.state === 'listed' && other.organisationId === signature.organisationId)
  const compared = listed.length > 0 && listed.every((other) => signature.resembles.includes(other.id))
  if (isListed && !compared) throw new Refusal('signature.already-listed')
  return newOrganisation(tx, services, signature)
}
