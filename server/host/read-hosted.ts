import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/host.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaign, findCampaignById, listAllCampaigns, type Campaign } from '#db/queries/campaigns.ts'
import { countListedByCampaign } from '#db/queries/counting.ts'
import { countReportsWaiting, findReport, listCampaignIdsOf, listInvitations, listLeadOrganisations, listReportsSettled, listReportsWaiting, type Report } from '#db/queries/reports.ts'
import type { Services } from '../services.ts'
import { listForLead } from '../signatures/list-for-lead.ts'
import { presentHosted, presentHostedSignature, presentLead, presentReport } from './host.present.ts'

const mostSettled = 200

/** Newest first. */
export async function readHostedCampaigns(services: Services): Promise<Answer<typeof contract.listHostedCampaigns>> {
  return { campaigns: await presentAll(services, await listAllCampaigns(services.db)) }
}

export async function readHostedCampaign(services: Services, slug: string): Promise<Answer<typeof contract.takeDownCampaign>> {
  const found = await findCampaign(services.db, slug)
  const [campaign] = found ? await presentAll(services, [found]) : []
  if (!campaign) throw new Refusal('campaign.unknown')
  return { campaign }
}

async function presentAll({ db, now }: Services, campaigns: Campaign[]) {
  const [countedOf, waiting, leads] = await Promise.all([countListedByCampaign(db, campaigns.map(({ id }) => id)), countReportsWaiting(db), listLeadOrganisations(db)])
  const contacts = Map.groupBy(leads, ({ id }) => id)
  return campaigns.map((campaign) =>
    presentHosted({ campaign, counted: countedOf(campaign.id), contacts: (contacts.get(campaign.organisationId) ?? []).map(({ email }) => email), reportsWaiting: waiting.get(campaign.id) ?? 0, now: now() }),
  )
}

export async function readReports({ db }: Services, { settled }: { settled: boolean }): Promise<Answer<typeof contract.listReports>> {
  const [reports, waiting] = await Promise.all([settled ? listReportsSettled(db, mostSettled) : listReportsWaiting(db), countReportsWaiting(db)])
  const campaigns = new Map((await Promise.all([...new Set(reports.map(({ campaignId }) => campaignId))].map((id) => findCampaignById(db, id)))).flatMap((campaign) => (campaign ? [[campaign.id, campaign]] : [])))
  const shown = reports.flatMap((report) => {
    const campaign = campaigns.get(report.campaignId)
    return campaign ? [presentReport(report, campaign)] : []
  })
  return { reports: shown, waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0) }
}

export async function findReportWithCampaign({ db }: Pick<Services, 'db'>, id: string): Promise<{ report: Report; campaign: Campaign }> {
  const report = await findReport(db, id)
  const campaign = report && (await findCampaignById(db, report.campaignId))
  if (!campaign) throw new Refusal('report.unknown')
  return { report, campaign }
}

export async function readReport(services: Services, id: string): Promise<Answer<typeof contract.readReport>> {
  const { report, campaign } = await findReportWithCampaign(services, id)
  return { report: presentReport(report, campaign) }
}

/** Organisations that somebody acts for, and addresses that may found one and have not. */
export async function readLeads({ db }: Services): Promise<Answer<typeof contract.listLeads>> {
  const [rows, invitations] = await Promise.all([listLeadOrganisations(db), listInvitations(db)])
  const groups = [...Map.groupBy(rows, ({ id }) => id).values()] as [typeof rows[number], ...typeof rows][]
  const campaigns = Map.groupBy(await listCampaignIdsOf(db, groups.map(([{ id }]) => id)), ({ organisationId }) => organisationId)
  return {
    leads: groups.map((group) => presentLead(group, campaigns.get(group[0].id)?.length ?? 0)),
    invitations: invitations.filter(({ leads }) => leads === null).map(({ email, invitedAt }) => ({ email, invitedAt: invitedAt.toISOString() })),
  }
}

const signaturesPerPage = 50

/** Of any campaign, in whatever state, newest first. */
export async function readHostedSignatures(services: Services, { slug, q, id, page: asked }: Given<typeof contract.listHostedSignatures>): Promise<Answer<typeof contract.listHostedSignatures>> {
  const campaign = await findCampaign(services.db, slug)
  if (!campaign) throw new Refusal('campaign.unknown')
  const { signatures, found, page, pages } = await listForLead(services, { campaign, q, id, page: asked, perPage: signaturesPerPage })
  return { signatures: signatures.map(presentHostedSignature), found, page, pages }
}

export async function readHostedSignature(services: Services, { slug, id }: { slug: string; id: string }): Promise<Answer<typeof contract.invalidateAsHost>> {
  const [signature] = (await readHostedSignatures(services, { slug, id, page: 1 })).signatures
  if (!signature) throw new Refusal('signature.unknown')
  return { signature }
}
