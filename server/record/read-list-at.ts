import type { AsItStood } from '#contracts/campaigns.ts'
import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Counted } from '#db/queries/counting.ts'
import { makeBackerList, type BackerList } from '../backers/backer-list.ts'
import { refuseUnknownLanguage } from '../translations/read-languages.ts'
import { listAsItStood } from './list-as-it-stood.ts'
import { readAsItStood } from './read-as-it-stood.ts'

/** A backer list with the campaign as it stood then, and how many were counted. */
export type ListRead = { campaign: Campaign; list: BackerList; counted: Counted; asItStood?: AsItStood }

/** The list at a revision: as many as were counted then, less in sight those that were erased since. */
export async function readListAt(db: Reader, { campaign: today, at, lang }: { campaign: Campaign; at: number; lang?: string | undefined }): Promise<ListRead> {
  const { campaign, version } = await readAsItStood(db, { campaign: today, at })
  await refuseUnknownLanguage(db, version, lang)
  const { rows, removed, filledIn } = await listAsItStood(db, { campaignId: campaign.id, at })
  const list = makeBackerList({ ...campaign, locale: lang ?? campaign.locale }, rows)
  const { branches, countries } = list
  return { campaign, list, counted: { count: list.count + removed, branches, countries }, asItStood: { newest: today.revision, removed, filledIn } }
}
