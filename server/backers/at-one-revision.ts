import type { Reader } from '#db/database.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'

const mostTries = 5

/**
 * Reads what belongs together as it stood at one revision: whatever changes in public takes the next number in the same transaction, so a number that
 * is still the same afterwards shows that nothing came in between. Where changes never pause, what was read may be newer than the revision it is
 * said to be of, never older; whoever reads on from that revision meets those changes again.
 */
export async function atOneRevision<Found>(db: Reader, campaignId: string, read: (campaign: Campaign) => Promise<Found>): Promise<{ campaign: Campaign; found: Found }> {
  let campaign = await findCampaignById(db, campaignId)
  for (let tries = 1; ; tries += 1) {
    if (!campaign) throw new Error('The campaign that is being read is not there')
    const found = await read(campaign)
    const after = await findCampaignById(db, campaignId)
    if (after?.revision === campaign.revision || tries === mostTries) return { campaign, found }
    campaign = after
  }
}
