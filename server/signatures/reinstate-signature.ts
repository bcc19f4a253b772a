import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import type { Services } from '../services.ts'
import { openForLead, type AskedByLead } from './open-for-lead.ts'
import { putBack } from './put-back.ts'

/** The lead takes back a refusal, or having taken a sign-on off: it is on the list from now on. Only what its mailbox has confirmed, for the wording in force. */
export async function reinstateSignature(services: Services, asked: AskedByLead): Promise<void> {
  const { account, reason } = asked
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, asked)
    if (signature.state === 'listed') return
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (!campaign) throw new Refusal('signature.wrong-state')
    await putBack(tx, services, { signature, signatory, campaign, account, reason, to: 'listed', event: 'reinstated' })
  })
}
