import type { Transaction } from '#db/database.ts'
import { changeCampaignState, findCampaignById, listCampaignsPastDeadline } from '#db/queries/campaigns.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { tellBackers } from './tell-backers.ts'

/** Closes campaigns whose deadline has passed, each in its own transaction. The pages have said so since the deadline itself. */
export async function closePastDeadline(services: Services): Promise<void> {
  const { db, now } = services
  for (const { id } of await listCampaignsPastDeadline(db, now())) await db.transaction((tx) => closeIfPast(tx, services, id))
}

/** Closes one campaign as of its deadline, where that has passed and nobody has closed it yet. */
export async function closeIfPast(tx: Transaction, services: Services, id: string): Promise<void> {
  const campaign = await findCampaignById(tx, id)
  if (!campaign?.closesAt || campaign.closesAt > services.now()) return
  const changed = await changeCampaignState(tx, { id, from: ['open', 'paused'], to: 'closed', closedAt: campaign.closesAt })
  if (!changed) return
  const revision = await logChange(tx, services, { campaignId: id, kind: 'closed' })
  await tellBackers(tx, services, { campaign, what: 'closed', revision })
}
