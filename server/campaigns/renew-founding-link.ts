import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { isBeforeLaunch } from './campaigns.rules.ts'
import { openKey } from './change-launch-time.ts'
import { foundingUrl } from './founding-links.ts'

/** A new private link, for when the one before has come into the wrong hands: that one opens nothing from now on. */
export async function renewFoundingLink(services: Services, { id }: Pick<Campaign, 'id'>): Promise<string> {
  return services.db.transaction(async (tx) => {
    await lockCampaign(tx, id)
    const campaign = await findCampaignById(tx, id)
    if (!campaign || !isBeforeLaunch(campaign, services.now())) throw new Refusal('campaign.wrong-state')
    const renewed = { id, invitationGeneration: campaign.invitationGeneration + 1 }
    await openKey(tx, services, renewed)
    // Whoever listens with the old key is sent away, and does not get in again.
    tx.announce(`campaign:${id}`)
    return foundingUrl(services, renewed)
  })
}
