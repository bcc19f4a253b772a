import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import type { Opening } from '#db/queries/log.ts'
import { listMemberAddresses } from '#db/queries/organisations.ts'
import { findBackerRow } from '#db/queries/signature-lists.ts'
import { howLeadIsKnown } from '../campaigns/lead-known.rules.ts'
import { saidOfBacker } from './said-of-backer.ts'
import { saidOfCampaign } from './said-of-campaign.ts'

type Seen = { campaignId: string; signatureId?: string | undefined; newSalt: () => string }

/** What the public sees from this change on, of the backer it is about or of the campaign: read in the transaction that has changed it. Null where the sign-on is not on the list. */
export async function whatIsSeen(tx: Transaction, { campaignId, signatureId, newSalt }: Seen): Promise<Opening> {
  if (signatureId !== undefined) {
    const row = await findBackerRow(tx, signatureId)
    return { backer: row ? saidOfBacker(row, newSalt) : null }
  }
  const [campaign, decisionMakers] = await Promise.all([findCampaignById(tx, campaignId), listDecisionMakers(tx, campaignId)])
  if (!campaign) return {}
  const leadChecked = howLeadIsKnown(campaign.lead, await listMemberAddresses(tx, campaign.organisationId))
  return { campaign: saidOfCampaign(campaign, { decisionMakers, leadChecked }) }
}
