import * as contract from '#contracts/campaigns.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { presentSettings } from './campaigns.present.ts'
import { readGrowth } from './read-growth.ts'

/** What the lead alone may read of its campaign. */
export const leadCampaignRoutes = [
  route(contract.readSettings, lead, ({ campaign }) => ({ settings: presentSettings(campaign) })),
  route(contract.readGrowth, lead, ({ services, campaign }) => readGrowth(services, campaign)),
]
