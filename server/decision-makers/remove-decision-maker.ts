import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeDecisionMaker } from '#db/queries/decision-makers.ts'
import type { Services } from '../services.ts'
import { tellOfAddressees } from './tell-of-addressees.ts'

export async function removeDecisionMaker(services: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<null> {
  const { db, now } = services
  await db.transaction(async (tx) => {
    const removed = await changeDecisionMaker(tx, { id, campaignId: campaign.id, details: { removedAt: now() } })
    if (!removed) throw new Refusal('decision-maker.unknown')
    await tellOfAddressees(tx, services, campaign)
  })
  return null
}
