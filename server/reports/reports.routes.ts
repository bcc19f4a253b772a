import * as contract from '#contracts/reports.ts'
import { reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { reportCampaign } from './report-campaign.ts'

export const reportRoutes = [route(contract.reportCampaign, reader, ({ services, input, campaign, caller }) => reportCampaign(services, { ...input, campaign, caller }))]
