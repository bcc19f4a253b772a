import { LiveChange } from '#contracts/backers.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countListed } from '#db/queries/counting.ts'
import { atOneRevision } from '../backers/at-one-revision.ts'
import { presentBacker } from '../backers/backers.present.ts'
import { readChangesSince, type Changes } from '../backers/changes-since.ts'
import { presentStanding } from '../campaigns/campaigns.present.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import type { Services } from '../services.ts'
import { serverSentEvent } from './server-sent-event.ts'

/** One event, made once and written as the same bytes to every browser. */
export type News = {
  revision: number
  /** Not, or no longer, for everybody's eyes. */
  hidden: boolean
  bytes: Buffer
}

export const isHidden = (campaign: Campaign, now: Date): boolean => !maySee(campaign, everybody, now)

const nothing: Changes = { rows: [], removed: [] }

/** What changed after a revision; without one, only where the campaign stands, so that a page can compare what it shows. */
export async function readNews({ db, now }: Pick<Services, 'db' | 'now'>, { campaignId, lang, since }: { campaignId: string; /** Of a translation; without it, in the campaign’s own language. */ lang?: string | undefined; since: number | null }): Promise<News> {
  const { campaign, found } = await atOneRevision(db, campaignId, async ({ revision }) => ({
    counted: await countListed(db, campaignId),
    changes: since === null ? nothing : await missed(db, { campaignId, since, revision }),
  }))
  const { revision } = campaign
  const standing = presentStanding(campaign, found.counted)
  const bytes = found.changes
    ? serverSentEvent({ event: 'changed', id: revision, data: LiveChange.parse({ ...standing, changed: presentChanges(found.changes, { ...campaign, locale: lang ?? campaign.locale }) }) })
    : serverSentEvent({ event: 'reset', id: revision, data: standing })
  return { revision, hidden: isHidden(campaign, now()), bytes }
}

/** A revision that is still to come was given out by another database: nothing can be said of what changed since. */
const missed = async (db: Services['db'], { campaignId, since, revision }: { campaignId: string; since: number; revision: number }) =>
  since > revision ? undefined : readChangesSince(db, { campaignId, revision: since })

function presentChanges({ rows, removed }: Changes, campaign: Campaign): LiveChange['changed'] {
  const words = wordsIn(campaign.locale)
  return [...rows.map((row) => presentBacker(row, words, campaign)), ...removed.map((id) => ({ id, removed: true as const }))]
}
