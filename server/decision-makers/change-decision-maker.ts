import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/decision-makers.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeDecisionMaker as changeRow, findDecisionMaker } from '#db/queries/decision-makers.ts'
import { presentDecisionMakerToLead } from '../campaigns/campaigns.present.ts'
import type { Services } from '../services.ts'
import { tellOfAddressees } from './tell-of-addressees.ts'

type Asked = { campaign: Campaign; id: string; details: Omit<Given<typeof contract.changeDecisionMaker>, 'slug' | 'id'> }

const publicDetails = ['name', 'role', 'institution', 'area'] as const

/** What is left out stays; what is given empty goes. Backers hear of what they can see. */
export async function changeDecisionMaker(services: Services, { campaign, id, details: given }: Asked): Promise<Answer<typeof contract.changeDecisionMaker>> {
  const details = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? null]))
  return services.db.transaction(async (tx) => {
    const before = await findDecisionMaker(tx, { id, campaignId: campaign.id })
    const changed = await changeRow(tx, { id, campaignId: campaign.id, details })
    if (!before || !changed) throw new Refusal('decision-maker.unknown')
    if (publicDetails.some((field) => changed[field] !== before[field])) await tellOfAddressees(tx, services, campaign)
    return { decisionMaker: presentDecisionMakerToLead(changed) }
  })
}
