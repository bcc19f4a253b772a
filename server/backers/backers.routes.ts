import * as contract from '#contracts/backers.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { presentStanding } from '../campaigns/campaigns.present.ts'
import type { Reply } from '../http/caller.ts'
import { reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import type { Services } from '../services.ts'
import type { BackerList } from './backer-list.ts'
import { makeSpreadsheet } from '../spreadsheets/make-spreadsheet.ts'
import { backerColumns, backersToCsv, tableOf } from './backers.csv.ts'
import { findBackers } from './find-backers.ts'
import { readBackerList } from './read-backer-list.ts'

export const backerRoutes = [
  route(contract.listBackers, reader, async ({ services, campaign, reply, input }) => {
    const { page, perPage, order } = input
    const list = await readForCaches(services, campaign, reply)
    const found = findBackers(list, input)
    const backers = found.slice((page - 1) * perPage, page * perPage)
    return { ...stated(list, campaign), order, found: found.length, page, pages: Math.max(1, Math.ceil(found.length / perPage)), backers }
  }),
  route(contract.backersAsJson, reader, async ({ services, campaign, reply, input }) => {
    const list = await readForCaches(services, campaign, reply)
    return { ...stated(list, campaign), order: input.order, campaign: campaign.slug, title: campaign.title, backers: findBackers(list, input) }
  }),
  route(contract.backersAsCsv, reader, async ({ services, campaign, reply, input }) => {
    const list = await readForCaches(services, campaign, reply)
    return { body: backersToCsv(findBackers(list, input)), filename: `${campaign.slug}-backers-r${list.revision}.csv` }
  }),
  route(contract.backersAsXlsx, reader, async ({ services, campaign, reply, input }) => {
    const list = await readForCaches(services, campaign, reply)
    const body = await makeSpreadsheet({ name: campaign.slug, rows: tableOf(backerColumns, findBackers(list, input)) })
    return { body, filename: `${campaign.slug}-backers-r${list.revision}.xlsx` }
  }),
]

/** The list, and with it how long it may be kept: what the public sees has not changed until the revision has. */
async function readForCaches({ db }: Services, campaign: Campaign, reply: Reply): Promise<BackerList> {
  const list = await readBackerList(db, campaign)
  reply.headers['Cache-Control'] = 'public, max-age=5, stale-while-revalidate=25'
  reply.headers.ETag = `W/"r${list.revision}"`
  return list
}

const stated = (list: BackerList, { locale }: Campaign) => ({ ...presentStanding(list, list), method: wordsIn(locale)('domain.method') })
