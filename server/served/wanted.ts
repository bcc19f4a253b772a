import { parse } from 'node:querystring'
import * as backers from '#contracts/backers.ts'
import * as campaigns from '#contracts/campaigns.ts'
import { pressPicturesAsZip, readPress } from '#contracts/press.ts'
import * as record from '#contracts/record.ts'
import { readEmbedding, readSharePicture } from '#contracts/sharing.ts'
import { pathParameters, type Endpoint } from '#contracts/endpoint.ts'
import type { ShelfName } from './shelves.ts'

/** What a request asks for, where everybody gets the same. */
export type Wanted = {
  shelf: ShelfName
  /** The same for every way of asking for the same. */
  key: string
  /** As the log names it: without a slug. */
  route: string
  /** Of a frozen wording: which. */
  version?: number
  data?: { endpoint: Endpoint; asked: Record<string, unknown>; params: Record<string, string> }
}

type Page = { route: string; knows: readonly string[] }

const homePage: Page = { route: '/', knows: ['lang'] }
const pagesOfCampaign: Record<string, Page> = {
  '': { route: '/campaigns/:slug', knows: ['q', 'at', 'lang'] },
  '/backers': { route: '/campaigns/:slug/backers', knows: ['q', 'country', 'place', 'sector', 'order', 'page', 'at', 'lang'] },
  '/log': { route: '/campaigns/:slug/log', knows: ['only', 'page', 'lang'] },
  '/press': { route: '/campaigns/:slug/press', knows: ['lang'] },
  '/versions': { route: '/campaigns/:slug/versions/:number', knows: ['lang'] },
}
const stillPages = new Set(['/privacy', '/terms', '/api'])

const dataOfCampaign: Record<string, Endpoint> = {
  '': campaigns.readCampaign,
  '/count': campaigns.readCount,
  '/log': record.readLog,
  '/areas': backers.readAreas,
  '/growth': campaigns.readGrowth,
  '/versions': campaigns.readVersion,
  '/backers': backers.listBackers,
  '/backers.json': backers.backersAsJson,
  '/backers.csv': backers.backersAsCsv,
  '/backers.xlsx': backers.backersAsXlsx,
  '/picture.png': readSharePicture,
  '/press': readPress,
}

/** Feeds stand beside the page that they follow. */
const feedsOfCampaign: Record<string, Endpoint> = { '/log.atom': record.logAsAtom, '/log.json': record.logAsJsonFeed }

const ofCampaign = /^\/(api\/)?campaigns\/([a-z0-9-]{3,60})(?:(\/versions)\/(\d{1,6})|(\/[a-z.]+))?$/
const pressPictures = /^\/campaigns\/([a-z0-9-]{3,60})\/press\/pictures\.zip$/
/** One entry of the log: as many as there are, and what was asked for longest ago makes room. */
const single = /^\/campaigns\/([a-z0-9-]{3,60})\/log\/\d{1,9}$/
const embedded = /^\/embed\/([a-z0-9-]{3,60})$/
const longest = 300

/** Nothing for whatever else there is: that goes the long way, and is answered or refused there. */
export function wantedBy(url: string): Wanted | undefined {
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark + 1)
  if (path === '/') return page(homePage, 'all', '/', query)
  if (stillPages.has(path)) return page({ route: path, knows: ['lang'] }, 'still', path, query)
  if (path === '/api/campaigns') return query === '' ? { shelf: 'all', key: path, route: path, data: { endpoint: campaigns.listCampaigns, asked: {}, params: {} } } : undefined
  const framed = embedded.exec(path)?.[1]
  if (framed !== undefined) return page({ route: '/embed/:slug', knows: ['lang'] }, `of ${framed}`, path, query)
  if (path === readEmbedding.path) return embedding(path, query)
  const packed = pressPictures.exec(path)?.[1]
  if (packed !== undefined) return data(pressPicturesAsZip, `press ${packed}`, path, query, { slug: packed })
  const one = single.exec(path)
  if (one) return page({ route: '/campaigns/:slug/log/:number', knows: ['lang'] }, `of ${one[1]!}`, path, query)
  const found = ofCampaign.exec(path)
  if (!found) return undefined
  const [, isData, slug, versions, number, rest = versions ?? ''] = found
  const shelf: ShelfName = `${rest === '/press' ? 'press' : 'of'} ${slug!}`
  if ((rest === '/versions') !== (number !== undefined)) return undefined
  if (isData === undefined && Object.hasOwn(feedsOfCampaign, rest)) return data(feedsOfCampaign[rest]!, shelf, path, query, { slug: slug! })
  if (!Object.hasOwn(isData === undefined ? pagesOfCampaign : dataOfCampaign, rest)) return undefined
  const wanted = isData === undefined ? page(pagesOfCampaign[rest]!, shelf, path, query) : data(dataOfCampaign[rest]!, shelf, path, query, { slug: slug!, ...(number && { number }) })
  return number && wanted ? { ...wanted, version: Number(number) } : wanted
}

/** By the campaign whose address is asked about: it changes with that one. */
function embedding(path: string, query: string): Wanted | undefined {
  const slug = /\/(?:campaigns|embed)\/([a-z0-9-]{3,60})\/?(?:\?lang=[\w-]+)?$/.exec(new URLSearchParams(query).get('url') ?? '')?.[1]
  return slug === undefined ? undefined : data(readEmbedding, `of ${slug}`, path, query, {})
}

/** Links collect parameters on their way: what a page does not know is left out. */
function page({ route, knows }: Page, shelf: ShelfName, path: string, query: string): Wanted | undefined {
  if (query === '' || knows.length === 0) return { shelf, key: path, route }
  const given = new URLSearchParams(query)
  const known = knows.flatMap((name) => (given.get(name) ? [[name, given.get(name)!] as [string, string]] : []))
  if (known.some(([, value]) => value.length > longest)) return undefined
  return { shelf, key: known.length === 0 ? path : `${path}?${new URLSearchParams(known).toString()}`, route }
}

/** Data is strict: what it does not know is refused, the long way. */
function data(endpoint: Endpoint, shelf: ShelfName, path: string, query: string, params: Record<string, string>): Wanted | undefined {
  const wanted = { shelf, route: endpoint.path, key: path }
  if (query === '') return { ...wanted, data: { endpoint, asked: params, params } }
  const given = parse(query)
  const names = Object.keys(given).toSorted()
  const { shape } = endpoint.input as unknown as { shape: Record<string, unknown> }
  const inPath = new Set(pathParameters(endpoint.path))
  const isKnown = (name: string) => Object.hasOwn(shape, name) && !inPath.has(name) && typeof given[name] === 'string' && given[name].length <= longest
  if (!names.every(isKnown)) return undefined
  const values = Object.fromEntries(names.map((name) => [name, given[name] as string]))
  return { ...wanted, key: `${path}?${new URLSearchParams(values).toString()}`, data: { endpoint, asked: { ...values, ...params }, params } }
}
