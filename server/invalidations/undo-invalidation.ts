import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findInvalidation, listStillOff, markUndone } from '#db/queries/invalidations.ts'
import { findTakenOffFrom } from '#db/queries/signature-history.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { putBack } from '../signatures/put-back.ts'

export type StaysOff = { id: string; name: string; refusal: Refusal }

/** Puts back what an invalidation took off and what is still off by it, each to where it was. What can no longer stand there stays off, and is reported. Again changes nothing. */
export async function undoInvalidation(services: Services, { campaign: seen, account, id }: { campaign: Campaign; account: Account; id: string }): Promise<{ restored: number; stayOff: StaysOff[] }> {
  return services.db.transaction(async (tx) => {
    await lockCampaign(tx, seen.id)
    const invalidation = await findInvalidation(tx, { campaignId: seen.id, id })
    const campaign = await findCampaignById(tx, seen.id)
    if (!invalidation || !campaign) throw new Refusal('invalidation.unknown')
    const stayOff: StaysOff[] = []
    let restored = 0
    if (!(await markUndone(tx, { id, at: services.now(), by: account.id }))) return { restored, stayOff }
    for (const { signature, signatory } of await listStillOff(tx, { campaignId: campaign.id, invalidationId: id })) {
      const to = (await findTakenOffFrom(tx, signature.id)) as 'listed' | 'held' | 'pending'
      try {
        // It refuses before it has changed anything.
        await putBack(tx, services, { signature, signatory, campaign, account, reason: '', to, event: 'restored' })
        restored += 1
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown
        stayOff.push({ id: signature.id, name: signature.name, refusal: thrown })
      }
    }
    return { restored, stayOff }
  })
}
