import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/decision-makers.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addDecisionMaker as addRow, findDecisionMaker } from '#db/queries/decision-makers.ts'
import { presentDecisionMakerToLead } from '../campaigns/campaigns.present.ts'
import type { Services } from '../services.ts'
import { tellOfAddressees } from './tell-of-addressees.ts'

type Asked = { campaign: Campaign; details: Omit<Given<typeof contract.addDecisionMaker>, 'slug'> }

export async function addDecisionMaker(services: Services, { campaign, details: { key, ...details } }: Asked): Promise<Answer<typeof contract.addDecisionMaker>> {
  const { db, newId, now } = services
  return db.transaction(async (tx) => {
    const added = await addRow(tx, { ...details, id: key ?? newId(), campaignId: campaign.id, createdAt: now() })
    const known = added ?? (await findDecisionMaker(tx, { id: key ?? '', campaignId: campaign.id }))
    if (!known) throw new Refusal('input.wrong', { fields: [{ field: 'key', problem: 'unknown' }] })
    // Sent a second time, it is nothing new to anybody.
    if (added) await tellOfAddressees(tx, services, campaign)
    return { decisionMaker: presentDecisionMakerToLead(known) }
  })
}
