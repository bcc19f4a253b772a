import type { Campaign } from '#db/queries/campaigns.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { countListed } from '#db/queries/counting.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { listMemberAddresses } from '#db/queries/organisations.ts'
import { findVersion } from '#db/queries/statements.ts'
import type { Services } from '../services.ts'
import { readLanguages } from '../translations/read-languages.ts'
import { presentCampaign } from './campaigns.present.ts'
import { howLeadIsKnown } from './lead-known.rules.ts'

/** The campaign as everybody may see it now; with `lang`, its wording in that language too. */
export async function readCampaign({ db, now }: Services, campaign: Campaign, lang?: string) {
  const [counted, version, decisionMakers, members, languages] = await Promise.all([
    countListed(db, campaign.id),
    findVersion(db, { campaignId: campaign.id, number: campaign.currentVersion }),
    listDecisionMakers(db, campaign.id),
    listMemberAddresses(db, campaign.organisationId),
    readLanguages(db, campaign.version, lang),
  ])
  return { ...presentCampaign({ campaign, counted, version, decisionMakers, leadChecked: howLeadIsKnown(campaign.lead, members), now: now() }), ...languages }
}

/** The same after a change, read anew. */
export async function readChangedCampaign(services: Services, id: string) {
  const campaign = await findCampaignById(services.db, id)
  if (!campaign) throw new Error('The campaign that was just changed is not there')
  return readCampaign(services, campaign)
}
