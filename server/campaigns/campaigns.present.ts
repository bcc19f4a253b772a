import type { Campaign } from '#db/queries/campaigns.ts'
import type { Counted } from '#db/queries/counting.ts'
import type { DecisionMaker } from '#db/queries/decision-makers.ts'
import { presentOrganisation } from '../organisations/organisations.present.ts'
import { readStatement } from '../statements/markdown.ts'
import { isBeforeLaunch, visibleState } from './campaigns.rules.ts'

type Version = { number: number; hash: string; publishedAt: Date; title: string; ask: string; body: string; locale: string }

export const presentVersion = ({ number, hash, publishedAt, title, ask, body, locale }: Version) => ({
  number,
  hash,
  publishedAt: publishedAt.toISOString(),
  title,
  ask,
  body,
  html: readStatement(body).html,
  locale,
})

/** How many, counted from the listed rows, and since when nothing has changed. */
export const presentStanding = ({ revision, asOf }: Pick<Campaign, 'revision' | 'asOf'>, { count, branches, countries }: Counted) => ({ count, branches, countries, revision, asOf: asOf?.toISOString() ?? null })

/** Says until when a campaign is private; nothing once it is public. */
export const presentBeforeLaunch = (campaign: Pick<Campaign, 'visibility' | 'launchAt' | 'launchZone'>, now: Date) =>
  isBeforeLaunch(campaign, now) ? { beforeLaunch: { launchAt: campaign.launchAt?.toISOString() ?? null, launchZone: campaign.launchZone } } : {}

const summary = (campaign: Campaign, now: Date) => ({
  slug: campaign.slug,
  title: campaign.title,
  ask: campaign.ask,
  state: visibleState(campaign, now),
  locale: campaign.locale,
  lead: presentOrganisation(campaign.lead),
  closesAt: campaign.closesAt?.toISOString() ?? null,
  ...presentBeforeLaunch(campaign, now),
})

export const presentCampaignSummary = (campaign: Campaign, counted: Counted, now: Date) => ({ ...summary(campaign, now), ...presentStanding(campaign, counted) })

export const presentCampaign = ({ campaign, counted, version, decisionMakers, leadChecked, now }: { campaign: Campaign; counted: Counted; version: Version | undefined; decisionMakers: Addressee[]; leadChecked?: 'own-domain' | 'email'; now: Date }) => ({
  ...presentCampaignSummary(campaign, counted, now),
  asks: { secondPerson: campaign.secondPerson, basis: campaign.asksBasis },
  showsLogos: campaign.showsLogos,
  version: version ? presentVersion(version) : null,
  decisionMakers: decisionMakers.map(presentDecisionMaker),
  ...presentOutcome(campaign),
  ...(campaign.state === 'archived' && campaign.archivedAt && { archivedAt: campaign.archivedAt.toISOString() }),
  ...(leadChecked && { leadChecked }),
})

const presentOutcome = ({ outcome, outcomeWords, outcomeAt }: Pick<Campaign, 'outcome' | 'outcomeWords' | 'outcomeAt'>) =>
  outcome && outcomeAt ? { outcome: { kind: outcome, words: outcomeWords ?? '', html: readStatement(outcomeWords ?? '').html, at: outcomeAt.toISOString() } } : {}

type Addressee = Pick<DecisionMaker, 'id' | 'name' | 'role' | 'institution' | 'area'>

const given = <Fields extends Record<string, string | null>>(fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [Key in keyof Fields]?: string }

/** What everyone may know of an addressee: never the address to write to. */
export const presentDecisionMaker = ({ id, name, role, institution, area }: Addressee) => ({ id, name, ...given({ role, institution, area }) })

export const presentDecisionMakerToLead = (row: DecisionMaker) => ({ ...presentDecisionMaker(row), ...given({ email: row.email, address: row.address, salutation: row.salutation }) })

/** For members of the lead alone: which sign-ons wait for them is nobody else's business. */
export function presentSettings(campaign: Campaign, { now, foundingUrl }: { now: Date; foundingUrl: string }) {
  const { beforeLaunch } = presentBeforeLaunch(campaign, now)
  return { policy: campaign.policy, secondPerson: campaign.secondPerson, asksBasis: campaign.asksBasis, closesAt: campaign.closesAt?.toISOString() ?? null, ...(beforeLaunch && { founding: { ...beforeLaunch, url: foundingUrl } }) }
}
