import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { cancelFor, hasLeft } from '#db/queries/outbox.ts'
import { findTakenOffFrom } from '#db/queries/signature-history.ts'
import { changeSignatureState } from '#db/queries/signatures.ts'
import { forgetToldApart } from '../bodies/tell-apart-approved.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { openForLead, type AskedByLead } from './open-for-lead.ts'
import { putBack } from './put-back.ts'
import { record } from './record.ts'
import { tellThatItIsBack } from './tell-that-it-is-back.ts'

/** The lead takes back an approval, or a refusal: the sign-on waits again for what it waited for. Not for what has never waited. */
export async function returnToQueue(services: Services, asked: AskedByLead): Promise<void> {
  const { campaign, account, reason } = asked
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, asked)
    const { id, name, heldFor } = signature
    if (signature.state === 'held') return
    if (heldFor === null) throw new Refusal('signature.wrong-state')
    if (signature.state === 'invalidated') return takeRefusalBack(tx, services, { ...asked, signature, signatory })
    const isDispute = heldFor === 'dispute'
    const changed = await changeSignatureState(tx, { id, from: ['listed'], to: 'held', disputed: isDispute, reason })
    if (!changed) throw new Refusal('signature.wrong-state')
    await forgetToldApart(tx, services, { signature, campaign, account })
    await logChange(tx, services, { campaignId: campaign.id, kind: isDispute ? 'disputed' : 'invalidated', signatureId: id, opening: { name, ...(!isDispute && { reason: 'mistake' }) } })
    await record(tx, services, { signatureId: id, event: 'reconsidered', from: 'listed', to: 'held', by: 'lead', accountId: account.id, reason })
    // Whoever was not told yet that it was listed need not learn that it is not.
    const told = await hasLeft(tx, { signatureId: id, letter: 'approved' })
    await cancelFor(tx, { signatureId: id, letters: ['approved'] })
    if (told) await tellThatItIsBack(tx, services, { signature, signatory, campaign, reason, state: 'held' })
  })
}

async function takeRefusalBack(tx: Transaction, services: Services, asked: Omit<Parameters<typeof putBack>[2], 'to' | 'event'>): Promise<void> {
  const campaign = await findCampaignById(tx, asked.campaign.id)
  if (!campaign || (await findTakenOffFrom(tx, asked.signature.id)) !== 'held') throw new Refusal('signature.wrong-state')
  await putBack(tx, services, { ...asked, campaign, to: 'held', event: 'restored' })
}
