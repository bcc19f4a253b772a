import * as z from 'zod'
import { CampaignState, CampaignSummary, reportKinds } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { OptionalPublicReason, Reason } from './reasons.ts'
import { wordsOf } from './reports.ts'
import { SignatureState } from './signatures.ts'
import { Email, Id, OptionalText, Page, SlugInPath } from './text.ts'

const Time = z.iso.datetime()

/** A campaign as the host sees it: all of them, in whichever state. */
export const HostedCampaign = CampaignSummary.extend({
  openedAt: Time.nullable(),
  /** Addresses of everybody who acts for its lead. */
  contacts: z.array(z.string()),
  reportsWaiting: z.number(),
  takenDown: z.object({ at: Time, reason: z.string(), from: CampaignState }).nullable(),
})
export type HostedCampaign = z.infer<typeof HostedCampaign>

export const Report = z.object({
  id: z.string(),
  kind: z.enum(reportKinds),
  words: z.string(),
  email: z.string().optional(),
  createdAt: Time,
  campaign: z.object({ slug: z.string(), title: z.string(), locale: z.string(), state: CampaignState, lead: z.string() }),
  settledAt: Time.nullable(),
  outcome: z.enum(['kept', 'taken-down']).nullable(),
  answer: z.string().optional(),
})
export type Report = z.infer<typeof Report>

export const listReports = endpoint({
  method: 'GET',
  path: '/api/host/reports',
  summary: 'Reports of campaigns, for hosts: those that wait, the longest wait first; or those that are settled, newest first',
  input: z.strictObject({ settled: z.enum(['true', 'false']).optional() }),
  output: z.object({ reports: z.array(Report), waiting: z.number() }),
})

export const readReport = endpoint({
  method: 'GET',
  path: '/api/host/reports/:id',
  summary: 'One report, for hosts',
  input: z.strictObject({ id: Id }),
  output: z.object({ report: Report }),
})

export const settleReport = endpoint({
  method: 'POST',
  path: '/api/host/reports/:id/settlement',
  summary: 'Settle a report and keep the campaign, with an answer that is e-mailed to whoever reported it',
  input: z.strictObject({ id: Id, answer: wordsOf('answer', 2000) }),
  output: z.object({ report: Report }),
})

export const listHostedCampaigns = endpoint({
  method: 'GET',
  path: '/api/host/campaigns',
  summary: 'Every campaign with its state, lead and counts, for hosts',
  input: z.strictObject({}),
  output: z.object({ campaigns: z.array(HostedCampaign) }),
})

export const takeDownCampaign = endpoint({
  method: 'POST',
  path: '/api/host/campaigns/:slug/takedown',
  summary: 'Take a campaign down: nothing of it is shown any more but the reason; reports of it that wait are settled with it',
  input: z.strictObject({ slug: SlugInPath, reason: wordsOf('takedown', 1000) }),
  output: z.object({ campaign: HostedCampaign }),
})

export const restoreCampaign = endpoint({
  method: 'POST',
  path: '/api/host/campaigns/:slug/restoration',
  summary: 'Put back what was taken down, in the state it was in, with a note to the lead',
  input: z.strictObject({ slug: SlugInPath, note: OptionalText(1000) }),
  output: z.object({ campaign: HostedCampaign }),
})

/** A sign-on as the host sees it: what is public of it and where it stands. Its contact is the lead's affair. */
export const HostedSignature = z.object({
  id: z.string(),
  name: z.string(),
  website: z.string().optional(),
  place: z.string().optional(),
  state: SignatureState,
  submittedAt: Time,
  confirmedAt: Time.nullable(),
  checks: z.array(z.string()),
  reason: z.string().optional(),
  /** A code of `publicReasons`, or words. */
  publicReason: z.string().optional(),
})
export type HostedSignature = z.infer<typeof HostedSignature>

export const listHostedSignatures = endpoint({
  method: 'GET',
  path: '/api/host/campaigns/:slug/signatures',
  summary: 'The sign-ons of any campaign without their contacts, a page of them, for hosts',
  input: z.strictObject({ slug: SlugInPath, q: z.string().max(300).optional(), id: Id.optional(), page: Page }),
  output: z.object({ signatures: z.array(HostedSignature), found: z.number(), page: z.number(), pages: z.number() }),
})

export const invalidateAsHost = endpoint({
  method: 'POST',
  path: '/api/host/campaigns/:slug/signatures/:id/invalidation',
  summary: 'Take a sign-on off any campaign, with a reason that signatory and lead read, and what the public log says',
  input: z.strictObject({ slug: SlugInPath, id: Id, reason: Reason, publicReason: OptionalPublicReason }),
  output: z.object({ signature: HostedSignature }),
})

export const reinstateAsHost = endpoint({
  method: 'POST',
  path: '/api/host/campaigns/:slug/signatures/:id/reinstatement',
  summary: 'Put a sign-on that was refused or taken off on the list of any campaign, with a reason that signatory and lead read',
  input: z.strictObject({ slug: SlugInPath, id: Id, reason: Reason }),
  output: z.object({ signature: HostedSignature }),
})

/** An organisation that leads, or may. */
export const LeadOrganisation = z.object({
  id: z.string(),
  name: z.string(),
  website: z.string().optional(),
  country: z.string().optional(),
  since: Time,
  members: z.array(z.object({ email: z.string(), role: z.string() })),
  campaigns: z.number(),
})
export type LeadOrganisation = z.infer<typeof LeadOrganisation>

export const listLeads = endpoint({
  method: 'GET',
  path: '/api/host/leads',
  summary: 'Organisations that lead with everybody who acts for them, and invitations that nobody has used yet, for hosts',
  input: z.strictObject({}),
  output: z.object({ leads: z.array(LeadOrganisation), invitations: z.array(z.object({ email: z.string(), invitedAt: Time })) }),
})

export const inviteLead = endpoint({
  method: 'POST',
  path: '/api/host/invitations',
  summary: 'Let an address found a lead organisation, and write to it',
  status: 201,
  input: z.strictObject({ email: Email }),
  output: z.object({ invited: z.string() }),
})
