import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/host.ts'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Counted } from '#db/queries/counting.ts'
import type { listLeadOrganisations, Report } from '#db/queries/reports.ts'
import { presentCampaignSummary } from '../campaigns/campaigns.present.ts'

type Hosted = { campaign: Campaign; counted: Counted; contacts: string[]; reportsWaiting: number; now: Date }

export const presentHosted = ({ campaign, counted, contacts, reportsWaiting, now }: Hosted): Answer<typeof contract.takeDownCampaign>['campaign'] => ({
  ...presentCampaignSummary(campaign, counted, now),
  openedAt: campaign.openedAt?.toISOString() ?? null,
  contacts,
  reportsWaiting,
  takenDown: campaign.state === 'taken-down' && campaign.takenDownAt ? { at: campaign.takenDownAt.toISOString(), reason: campaign.takenDownReason ?? '', from: campaign.takenDownFrom ?? 'closed' } : null,
})

/** A reader's address is there for the host to answer to, and nobody else sees it. */
export const presentReport = ({ id, kind, words, email, createdAt, settledAt, outcome, answer }: Report, { slug, title, locale, state, lead }: Campaign): Answer<typeof contract.readReport>['report'] => ({
  id,
  kind,
  words,
  ...(email && { email }),
  createdAt: createdAt.toISOString(),
  campaign: { slug, title, locale, state, lead: lead.name },
  settledAt: settledAt?.toISOString() ?? null,
  outcome,
  ...(answer && { answer }),
})

type LeadRow = Awaited<ReturnType<typeof listLeadOrganisations>>[number]

export const presentLead = ([first, ...others]: [LeadRow, ...LeadRow[]], campaigns: number): Answer<typeof contract.listLeads>['leads'][number] => ({
  id: first.id,
  name: first.name,
  ...(first.website && { website: first.website }),
  ...(first.country && { country: first.country }),
  since: first.createdAt.toISOString(),
  members: [first, ...others].map(({ email, role }) => ({ email, role })),
  campaigns,
})

/** What the lead sees, without anybody who signed. */
export const presentHostedSignature = ({ id, state, organisation: { name, website, place }, submittedAt, confirmedAt, checks, reason, publicReason }: LeadSignature): contract.HostedSignature => ({
  id,
  name,
  ...(website && { website }),
  ...(place && { place }),
  state,
  submittedAt,
  confirmedAt,
  checks,
  ...(reason && { reason }),
  ...(publicReason && { publicReason }),
})
