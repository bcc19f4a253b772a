import type { CampaignState } from '#contracts/campaigns.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { DecisionMaker } from '#db/queries/decision-makers.ts'
import type { Opening } from '#db/queries/log.ts'
import type { LeadChecked } from '../campaigns/lead-known.rules.ts'

/** What everybody sees of a campaign beside its frozen wording and its backers, as the log keeps it. */
export const saidOfCampaign = ({ state, closesAt, currentVersion, lead, outcome, outcomeWords, outcomeAt }: Campaign, { decisionMakers, leadChecked }: { decisionMakers: DecisionMaker[]; leadChecked: LeadChecked }): Opening => ({
  state,
  closesAt: closesAt?.toISOString() ?? null,
  version: currentVersion,
  lead: { ...lead },
  leadChecked,
  ...(outcome && { outcome, outcomeWords, outcomeAt: outcomeAt?.toISOString() ?? null }),
  decisionMakers: decisionMakers.map(({ id, name, role, institution, area }) => ({ id, name, role, institution, area })),
})

type OutcomeThen = Pick<Campaign, 'outcome' | 'outcomeWords' | 'outcomeAt'>
export const noOutcome: OutcomeThen = { outcome: null, outcomeWords: null, outcomeAt: null }

export type CampaignThen = OutcomeThen & { state: CampaignState; closesAt: Date | null; version: number; lead: Campaign['lead']; leadChecked?: LeadChecked; decisionMakers: Pick<DecisionMaker, 'id' | 'name' | 'role' | 'institution' | 'area'>[] }

/** The same read back. */
export const campaignSaid = ({ state, closesAt, version, lead, leadChecked, decisionMakers, outcome, outcomeWords, outcomeAt }: Opening): CampaignThen => ({
  state: state as CampaignState,
  closesAt: typeof closesAt === 'string' ? new Date(closesAt) : null,
  version: Number(version),
  lead: lead as Campaign['lead'],
  ...(typeof leadChecked === 'string' && { leadChecked: leadChecked as LeadChecked }),
  decisionMakers: decisionMakers as CampaignThen['decisionMakers'],
  ...(outcome ? { outcome: outcome as Campaign['outcome'], outcomeWords: outcomeWords as string, outcomeAt: new Date(outcomeAt as string) } : noOutcome),
})
