import { findCampaign, findNextLaunch, listCampaignsInStates, type Campaign } from '#db/queries/campaigns.ts'
import { nextDay } from '../press/press.rules.ts'
import { pressStamp } from '../press/press-stamp.ts'
import { closedSince, everybody, maySee, visibleState } from '../campaigns/campaigns.rules.ts'
import type { Services } from '../services.ts'

/** What public pages and data are made of, without what they show: where it is the same, they are. */
export type Standing = {
  /** What has to show at once: state, wording, deadline, lead. */
  readonly as: string
  /** The rest, the list above all: the numbers of the newest log entries. */
  readonly at: string
  /** Of the one campaign, where it is one. */
  readonly campaign?: { id: string; revision: number; versions: number; locale: string }
  /** When it changes by itself: a deadline passes, a campaign launches. */
  readonly until: Date | null
}

type Needs = Pick<Services, 'db' | 'now'>

/** Nothing where there is no such campaign, or not for everybody's eyes. */
export async function readStanding({ db, now }: Needs, slug: string): Promise<Standing | undefined> {
  const campaign = await findCampaign(db, slug)
  if (!campaign || !maySee(campaign, everybody, now())) return undefined
  const { id, revision, locale, currentVersion: versions } = campaign
  return { as: whatShows(campaign, now()), at: `${revision}`, campaign: { id, revision, versions, locale }, until: deadlineOf(campaign, now()) }
}

/** Its press desk shows more: what its lead says there, and each day another quote first. */
export async function readStandingOfPress({ db, now }: Needs, slug: string): Promise<Standing | undefined> {
  const at = now()
  const standing = await readStanding({ db, now: () => at }, slug)
  if (!standing?.campaign) return undefined
  const turns = [standing.until, nextDay(at)].filter((turn) => turn !== null)
  return { ...standing, as: `${standing.as}\n${await pressStamp(db, { campaignId: standing.campaign.id, now: at })}`, until: turns.toSorted((a, b) => a.getTime() - b.getTime())[0]! }
}

/** The list of open campaigns depends on all of them. */
export async function readStandingOfAll({ db, now }: Needs): Promise<Standing> {
  // One time for all of it: a launch in between would be in neither of the two.
  const at = now()
  const campaigns = await listCampaignsInStates(db, { states: ['open', 'paused'], now: at })
  const turns = [...campaigns.map((campaign) => deadlineOf(campaign, at)), await findNextLaunch(db, at)].filter((turn) => turn !== null)
  return {
    as: campaigns.map((campaign) => whatShows(campaign, at)).join('\n'),
    at: campaigns.map(({ revision }) => revision).join(' '),
    until: turns.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  }
}

const whatShows = (campaign: Campaign, now: Date) => {
  const { id, lead, title, ask, locale, currentVersion, closesAt } = campaign
  return JSON.stringify([id, visibleState(campaign, now), currentVersion, closesAt, lead, title, ask, locale])
}

const deadlineOf = (campaign: Campaign, now: Date) => (closedSince(campaign, now) === null ? campaign.closesAt : null)
