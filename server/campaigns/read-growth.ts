import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listLogOfKinds } from '#db/queries/growth.ts'
import type { Services } from '../services.ts'
import { closedSince } from './campaigns.rules.ts'
import { dayOf, growthByDay, listingKinds } from './growth.rules.ts'

/** The count by day, from the day of opening to today; of a campaign that has ended, to its end or its last change. */
export async function readGrowth({ db, now }: Services, campaign: Campaign): Promise<Answer<typeof contract.readGrowth>> {
  const today = now()
  if (!campaign.openedAt) return { today: dayOf(today), days: [] }
  const entries = await listLogOfKinds(db, { campaignId: campaign.id, kinds: listingKinds })
  return { today: dayOf(today), days: growthByDay({ entries, from: campaign.openedAt, until: closedSince(campaign, today) ?? today }) }
}
