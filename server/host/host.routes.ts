import * as contract from '#contracts/host.ts'
import { host } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { inviteLead } from './invite-lead.ts'
import { invalidateAsHost, reinstateAsHost } from './judge-hosted.ts'
import { keepCampaign } from './keep-campaign.ts'
import { readHostedCampaign, readHostedCampaigns, readHostedSignature, readHostedSignatures, readLeads, readReport, readReports } from './read-hosted.ts'
import { restore, takeDown } from './take-down.ts'

/** What whoever runs the installation may see and do. */
export const hostRoutes = [
  route(contract.listReports, host, ({ services, input }) => readReports(services, { settled: input.settled === 'true' })),
  route(contract.readReport, host, ({ services, input }) => readReport(services, input.id)),
  route(contract.settleReport, host, async ({ services, input, account }) => {
    await keepCampaign(services, { ...input, account })
    return readReport(services, input.id)
  }),
  route(contract.listHostedCampaigns, host, ({ services }) => readHostedCampaigns(services)),
  route(contract.takeDownCampaign, host, async ({ services, input, account }) => {
    await takeDown(services, { ...input, account })
    return readHostedCampaign(services, input.slug)
  }),
  route(contract.restoreCampaign, host, async ({ services, input }) => {
    await restore(services, input)
    return readHostedCampaign(services, input.slug)
  }),
  route(contract.listHostedSignatures, host, ({ services, input }) => readHostedSignatures(services, input)),
  route(contract.invalidateAsHost, host, async ({ services, input, account }) => {
    await invalidateAsHost(services, { ...input, account })
    return readHostedSignature(services, input)
  }),
  route(contract.reinstateAsHost, host, async ({ services, input, account }) => {
    await reinstateAsHost(services, { ...input, account })
    return readHostedSignature(services, input)
  }),
  route(contract.listLeads, host, ({ services }) => readLeads(services)),
  route(contract.inviteLead, host, async ({ services, input: { email } }) => {
    await inviteLead(services, email)
    return { invited: email }
  }),
]
