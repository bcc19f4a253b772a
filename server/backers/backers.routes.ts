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
import { refuseUnknownLanguage } from '../translations/read-languages.ts'
import { countAreas } from './areas.rules.ts'
import { csvOf, tableOf } from './backers.csv.ts'
import { citationOf, columnsOf, fileHeaders } from './backers-file.ts'
import { findBackers } from './find-backers.ts'
import { readBackerList } from './read-backer-list.ts'

export const backerRoutes = [
  route(contract.listBackers, reader, async ({ services, campaign, reply, input }) => {
    const { page, perPage, order } = input
    const asked = await readForCaches(services, { campaign, at: input.at, lang: input.lang, reply })
    const found = findBackers(asked.list, input)
    const backers = found.slice((page - 1) * perPage, page * perPage)
    return { ...stated(asked), order, found: found.length, page, pages: Math.max(1, Math.ceil(found.length / perPage)), backers }
  }),
  route(contract.readAreas, reader, async ({ services, campaign, reply, input }) => {
    const asked = await readForCaches(services, { campaign, at: input.at, reply })
    const { list } = asked
    return { ...stated(asked), ...countAreas(list.inOrder('name').map(({ backer }) => backer)) }
  }),
  route(contract.backersAsJson, reader, async ({ services, campaign, reply, input }) => {
    const asked = await readForCaches(services, { campaign, at: input.at, reply })
    const page = pageOf(services, campaign)
    const backers = findBackers(asked.list, input).map((backer) => ({ ...backer, ...(backer.logo && { logo: services.siteUrl + backer.logo }), url: `${page}/${backer.id}` }))
    const about = { format: contract.backersFormat, campaign: campaign.slug, title: asked.campaign.title, url: `${page}?at=${asked.list.revision}`, licence: contract.dataLicence, citation: citationOf(asked, page) }
    return { ...stated(asked), ...about, order: input.order, backers }
  }),
  route(contract.backersAsCsv, reader, async ({ services, campaign, reply, input }) => {
    const { list } = await readForCaches(services, { campaign, at: input.at, reply })
    const body = csvOf(columnsOf(pageOf(services, campaign), services.siteUrl), findBackers(list, input))
    return { body, filename: `${campaign.slug}-backers-r${list.revision}.csv`, headers: fileHeaders(services.siteUrl) }
  }),
  route(contract.backersAsXlsx, reader, async ({ services, campaign, reply, input }) => {
    const { list } = await readForCaches(services, { campaign, at: input.at, reply })
    const rows = tableOf(columnsOf(pageOf(services, campaign), services.siteUrl), findBackers(list, input))
    const body = await makeSpreadsheet({ name: campaign.slug, rows, ...(list.asOf && { madeAt: list.asOf.toISOString() }) })
    return { body, filename: `${campaign.slug}-backers-r${list.revision}.xlsx`, headers: fileHeaders(services.siteUrl) }
  }),
]

const pageOf = ({ siteUrl }: Services, { slug }: Campaign) => `${siteUrl}/campaigns/${slug}/backers`

/** The list, and with it how long it may be kept: what the public sees has not changed until the revision has. What was can change as well, by an erasure: then its bytes tell. */
async function readForCaches({ db }: Services, { campaign, at, lang, reply }: { campaign: Campaign; at: number | undefined; lang?: string | undefined; reply: Reply }): Promise<ListRead> {
  reply.headers['Cache-Control'] = forAMoment
  if (at !== undefined) return readListAt(db, { campaign, at, lang })
  await refuseUnknownLanguage(db, campaign.version, lang)
  const list = await readBackerList(db, campaign, lang)
  reply.headers.ETag = `W/"r${list.revision}"`
  return { campaign, list, counted: list }
}

const stated = ({ list, counted, asItStood }: ListRead) => ({ ...presentStanding(list, counted), ...(asItStood && { asItStood }), method: wordsIn(list.locale)('domain.method') })
