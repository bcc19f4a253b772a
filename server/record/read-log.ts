import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/record.ts'
import type { Answer, Given } from '#contracts/endpoint.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countLog, findLogEntry, listLog } from '#db/queries/log.ts'
import type { Services } from '../services.ts'
import { correctionKinds } from './corrections.rules.ts'
import { entryPresenter } from './log.present.ts'

type Asked = Omit<Given<typeof contract.readLog>, 'slug'> & { campaign: Campaign }

/** Every public change, newest first; a page of them, or only what was put right, where that is asked for. */
export async function readLog({ db, siteUrl }: Pick<Services, 'db' | 'siteUrl'>, { campaign, only, page, perPage }: Asked): Promise<Answer<typeof contract.readLog>> {
  const kinds = only === 'corrections' ? correctionKinds : undefined
  const part = page === undefined ? {} : { most: perPage, from: (page - 1) * perPage }
  const [entries, found] = await Promise.all([listLog(db, { campaignId: campaign.id, kinds, ...part }), countLog(db, { campaignId: campaign.id, kinds })])
  return { revision: campaign.revision, found, page: page ?? 1, pages: page === undefined ? 1 : Math.max(1, Math.ceil(found / perPage)), entries: entries.map(entryPresenter(campaign, siteUrl)) }
}

export async function readLogEntry({ db, siteUrl }: Pick<Services, 'db' | 'siteUrl'>, { campaign, number }: { campaign: Campaign; number: number }): Promise<Answer<typeof contract.readLogEntry>> {
  const entry = await findLogEntry(db, { campaignId: campaign.id, number })
  if (!entry) throw new Refusal('revision.unknown', { details: { revision: number, newest: campaign.revision } })
  return { revision: campaign.revision, entry: entryPresenter(campaign, siteUrl)(entry) }
}
