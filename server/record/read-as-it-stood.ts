import { Refusal } from '#contracts/refusals.ts'
import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import type { Opening } from '#db/queries/log.ts'
import { findRevision, listCampaignEntries } from '#db/queries/record.ts'
import { findVersion } from '#db/queries/statements.ts'
import type { LeadChecked } from '../campaigns/lead-known.rules.ts'
import { campaignSaid, noOutcome, type CampaignThen } from './said-of-campaign.ts'
import { stateAfter } from './state-after.rules.ts'

/** A campaign as it stood at one of its revisions, to be presented as if it were now. */
export type Then = { campaign: Campaign; version: Awaited<ReturnType<typeof findVersion>>; decisionMakers: CampaignThen['decisionMakers']; leadChecked?: LeadChecked; /** When that revision was written. */ now: Date }

/** When that revision was written. One that is not there, or not yet, is refused. */
export async function momentOf(db: Reader, { campaign, at }: { campaign: Campaign; at: number }): Promise<Date> {
  const moment = at >= 1 && at <= campaign.revision ? await findRevision(db, { campaignId: campaign.id, at }) : undefined
  if (!moment) throw new Refusal('revision.unknown', { details: { revision: at, newest: campaign.revision } })
  return moment
}

export async function readAsItStood(db: Reader, { campaign, at }: { campaign: Campaign; at: number }): Promise<Then> {
  const now = await momentOf(db, { campaign, at })
  const then = await findSaid(db, { campaign, at })
  const version = await findVersion(db, { campaignId: campaign.id, number: then.version })
  const wording = version && { title: version.title, ask: version.ask, locale: version.locale }
  return {
    campaign: { ...campaign, ...wording, state: then.state, closesAt: then.closesAt, lead: then.lead, outcome: then.outcome, outcomeWords: then.outcomeWords, outcomeAt: then.outcomeAt, currentVersion: then.version, revision: at, asOf: now },
    version,
    decisionMakers: then.decisionMakers,
    ...(then.leadChecked && { leadChecked: then.leadChecked }),
    now,
  }
}

/** What the newest entry about the campaign says. Where the log did not keep it yet: what the kinds of its entries tell, and else what holds now. */
async function findSaid(db: Reader, { campaign, at }: { campaign: Campaign; at: number }): Promise<CampaignThen> {
  const entries = await listCampaignEntries(db, { campaignId: campaign.id, at })
  const said = entries.find(({ opening }) => opening?.campaign)?.opening?.campaign as Opening | undefined
  if (said) return campaignSaid(said)
  const deadline = entries.find(({ kind, opening }) => kind === 'deadline-changed' && opening)?.opening?.closesAt
  return {
    state: stateAfter(entries.map(({ kind }) => kind)),
    closesAt: deadline === undefined ? campaign.closesAt : typeof deadline === 'string' ? new Date(deadline) : null,
    version: entries.find(({ kind }) => kind === 'published')?.versionNumber ?? 0,
    lead: campaign.lead,
    ...noOutcome,
    decisionMakers: await listDecisionMakers(db, campaign.id),
  }
}
