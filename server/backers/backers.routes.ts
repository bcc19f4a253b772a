import * as contract from '#contracts/backers.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { presentStanding } from '../campaigns/campaigns.present.ts'
import type { Reply } from '../http/caller.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readListAt, type ListRead } from '../record/read-list-at.ts'
import type { Services } from '../services.ts'
import { makeSpreadsheet } from '../spreadsheets/make-spreadsheet.ts'
import { backerColumns, backersToCsv, tableOf } from './backers.csv.ts'
import { findBackers } from './find-backers.ts'
import { readBackerList } from './read-backer-list.ts'

export const backerRoutes = [
  route(contract.listBackers, reader, async ({ services, campaign, reply, input }) => {
    const { page, perPage, order } = input
    const asked = await readForCaches(services, { campaign, at: input.at, reply })
    const found = findBackers(asked.list, input)
    const backers = found.slice((page - 1) * perPage, page * perPage)
    return { ...stated(asked), order, found: found.length, page, pages: Math.max(1, Math.ceil(found.length / perPage)), backers }
  }),
  route(contract.backersAsJson, reader, async ({ services, campaign, reply, input }) => {
    const asked = await readForCaches(services, { campaign, at: input.at, reply })
    return { ...stated(asked), order: input.order, campaign: campaign.slug, title: asked.campaign.title, backers: findBackers(asked.list, input) }
  }),
  route(contract.backersAsCsv, reader, async ({ services, campaign, reply, input }) => {
    const { list } = await readForCaches(services, { campaign, at: input.at, reply })
    return { body: backersToCsv(findBackers(list, input)), filename: `${campaign.slug}-backers-r${list.revision}.csv` }
  }),
  route(contract.backersAsXlsx, reader, async ({ services, campaign, reply, input }) => {
    const { list } = await readForCaches(services, { campaign, at: input.at, reply })
    const body = await makeSpreadsheet({ name: campaign.slug, rows: tableOf(backerColumns, findBackers(list, input)) })
    return { body, filename: `${campaign.slug}-backers-r${list.revision}.xlsx` }
  }),
]

/** The list, and with it how long it may be kept: what the public sees has not changed until the revision has. What was can change as well, by an erasure: then its bytes tell. */
async function readForCaches({ db }: Services, { campaign, at, reply }: { campaign: Campaign; at: number | undefined; reply: Reply }): Promise<ListRead> {
  reply.headers['Cache-Control'] = forAMoment
  if (at !== undefined) return readListAt(db, { campaign, at })
  const list = await readBackerList(db, campaign)
  reply.headers.ETag = `W/"r${list.revision}"`
  return { campaign, list, counted: list }
}

const stated = ({ list, counted, campaign, asItStood }: ListRead) => ({ ...presentStanding(list, counted), ...(asItStood && { asItStood }), method: wordsIn(campaign.locale)('domain.method') })
