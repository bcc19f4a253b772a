import * as contract from '#contracts/campaigns.ts'
import { listConfirmed } from '#db/queries/lead-lists.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { wouldHold } from '../signatures/signatures.rules.ts'
import { presentSettings } from './campaigns.present.ts'
import { foundingUrl } from './founding-links.ts'
import { renewFoundingLink } from './renew-founding-link.ts'

/** What the lead alone may read of its campaign. */
export const leadCampaignRoutes = [
  route(contract.readSettings, lead, ({ services, campaign }) => ({ settings: presentSettings(campaign, { now: services.now(), foundingUrl: foundingUrl(services, campaign) }) })),
  route(contract.renewFoundingLink, lead, async ({ services, campaign }) => ({ url: await renewFoundingLink(services, campaign) })),
  route(contract.readPolicies, lead, async ({ services: { db }, campaign }) => {
    const confirmed = await listConfirmed(db, campaign.id)
    return { policy: campaign.policy, confirmed: confirmed.length, policies: contract.policies.map((policy) => ({ policy, wouldHold: wouldHold(policy, confirmed) })) }
  }),
]
