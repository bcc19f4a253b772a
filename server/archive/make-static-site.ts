import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { backersAsCsv, backersAsJson, backersAsXlsx } from '#contracts/backers.ts'
import { readCampaign, readVersion } from '#contracts/campaigns.ts'
import { wordingAsPdf } from '#contracts/letters.ts'
import { readLog } from '#contracts/record.ts'
import { pathFor, pathParameters, type Endpoint } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import { timeIn } from '#contracts/words/formats.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { publicData } from '../http/public-data.ts'
import type { Route } from '../http/route.ts'
import type { PageSource } from '../pages/page-source.ts'
import { publicPages } from '../pages/public-pages.ts'
import type { Services } from '../services.ts'
import { addressesIn, asFile, entriesOn, fileNameOf, isKept, isOfOneBacker } from './static-page.rules.ts'

type Given = { services: Services; routes: ReadonlyMap<Endpoint, Route>; source: PageSource }

/** Of a longer list the lines alone are in the copy: a page for each would be more files than a folder is good for, and take minutes to make. */
export const mostSinglePages = 1000

/** File names with their contents. */
export type StaticSite = Map<string, Uint8Array>

/** All that everybody can see of a campaign, as files that need no server: its pages, the data, styles and typefaces. Refused where there is nothing for everybody. */
export async function makeStaticSite(given: Given, slug: string): Promise<StaticSite> {
  const { services, source } = given
  const campaign = await findCampaign(services.db, slug)
  const pages = campaign && (await readPages(given, slug))
  if (!campaign || !pages) throw new Refusal('campaign.unknown')
  const words = wordsIn(campaign.locale)
  const note = words('public.campaign.copyNote', { url: `${services.siteUrl}/campaigns/${slug}`, time: timeIn(campaign.locale, services.now()) })
  const site: StaticSite = new Map()
  const files = new Map([...pages.keys()].map((address) => [address, fileNameOf(address, slug)]))
  for (const { address, name, body } of await readDataFiles(given, { slug, versions: campaign.currentVersion })) {
    files.set(address, name)
    site.set(name, body)
  }
  for (const { address, name, body } of await readPictures(given, [...pages.values()])) {
    files.set(address, name)
    site.set(name, body)
  }
  for (const { address, name, body } of await readStyles(source)) {
    if (address) files.set(address, name)
    site.set(name, body)
  }
  // An entry of the log has no page of its own there: it stands in the log.
  for (const [address, html] of pages) if (isLog(address, slug)) for (const number of entriesOn(html)) files.set(`/campaigns/${slug}/log/${number}`, `${fileNameOf(address, slug)}#entry-${number}`)
  for (const [address, html] of pages) site.set(fileNameOf(address, slug), Buffer.from(asFile(html, { files, siteUrl: services.siteUrl, note })))
  return site
}

/** The pages of a campaign, found from one another. */
async function readPages(given: Given, slug: string): Promise<Map<string, string> | undefined> {
  const page = publicPages(given)
  const base = `/campaigns/${slug}`
  const read = new Map<string, string>()
  const wanted = [base, `${base}/backers`, `${base}/log`]
  const ofBackers = new Set<string>()
  for (let address = wanted.shift(); address !== undefined; address = wanted.shift()) {
    if (read.has(address)) continue
    const found = await page(address)
    if (!found) {
      if (address === base) return undefined
      continue
    }
    const html = found.body.toString()
    read.set(address, html)
    const named = addressesIn(html, given.services.siteUrl)
    wanted.push(...named.filter((other) => isKept(other, slug)))
    if (!isLog(address, slug)) for (const other of named) if (isOfOneBacker(other, slug)) ofBackers.add(other)
  }
  if (ofBackers.size > mostSinglePages) return read
  for (const address of ofBackers) {
    const found = await page(address)
    if (found) read.set(address, found.body.toString())
  }
  return read
}

const isLog = (address: string, slug: string) => address === `/campaigns/${slug}/log` || address.startsWith(`/campaigns/${slug}/log?`)

type File = { address: string; name: string; body: Uint8Array }

async function readDataFiles({ services, routes }: Given, { slug, versions }: { slug: string; versions: number }): Promise<File[]> {
  const data = publicData(services, routes)
  const read = async (endpoint: Endpoint, name: string, more: Record<string, string> = {}): Promise<File[]> => {
    const params = { slug, ...more }
    const found = await data({ endpoint, asked: params, params })
    return found ? [{ address: pathFor(endpoint.path, params), name, body: found.body }] : []
  }
  const each = await Promise.all([
    read(readCampaign, 'data/campaign.json'),
    read(readLog, 'data/log.json'),
    read(backersAsJson, 'data/backers.json'),
    read(backersAsCsv, 'data/backers.csv'),
    read(backersAsXlsx, 'data/backers.xlsx'),
    ...Array.from({ length: versions }, (_, at) => `${at + 1}`).flatMap((number) => [
      read(readVersion, `data/version-${number}.json`, { number }),
      read(wordingAsPdf, `data/version-${number}.pdf`, { number }),
    ]),
  ])
  return each.flat()
}

/** Pictures that the pages show, such as logos, from wherever the API has them. */
async function readPictures({ services, routes }: Given, pages: string[]): Promise<File[]> {
  const data = publicData(services, routes)
  const shown = new Set(pages.flatMap((html) => [...html.matchAll(/<img\b[^>]*\bsrc="(\/api\/[^"?#]+)"/g)].map(([, address]) => address!)))
  const files = await Promise.all(
    [...shown].map(async (address, at): Promise<File[]> => {
      const met = meet(routes, address)
      const found = met && (await data(met))
      const type = found?.headers['Content-Type'] ?? ''
      return found ? [{ address, name: `assets/picture-${at + 1}.${type.includes('jpeg') ? 'jpg' : type.includes('svg') ? 'svg' : 'png'}`, body: found.body }] : []
    }),
  )
  return files.flat()
}

/** Which endpoint an address belongs to. */
function meet(routes: ReadonlyMap<Endpoint, Route>, address: string) {
  for (const endpoint of routes.keys()) {
    const found = endpoint.method === 'GET' && new RegExp(`^${endpoint.path.replaceAll('.', String.raw`\.`).replaceAll(/:[a-zA-Z]+/g, '([^/]+)')}$`).exec(address)
    if (!found) continue
    const params = Object.fromEntries(pathParameters(endpoint.path).map((name, at) => [name, decodeURIComponent(found[at + 1]!)]))
    return { endpoint, asked: params, params }
  }
  return undefined
}

/** Style sheets with the typefaces that they name, beside one another. */
async function readStyles(source: PageSource): Promise<(Omit<File, 'address'> & { address?: string })[]> {
  const { clientFolder } = source
  if (clientFolder === undefined) return []
  const { assets } = await source.load()
  const files: (Omit<File, 'address'> & { address?: string })[] = []
  for (const href of assets.css) {
    const css = await readFile(join(clientFolder, href), 'utf8')
    const named = new Set([...css.matchAll(/url\((["']?)(\/assets\/[^)"'?#]+)\1\)/g)].map(([, , path]) => path!))
    for (const path of named) files.push({ name: `assets/${basename(path)}`, body: await readFile(join(clientFolder, path)) })
    const note = '.copy-note{margin:0;padding:.5rem 1rem;font-size:.875rem;border-block-end:1px solid var(--line)}'
    files.push({ address: href, name: `assets/${basename(href)}`, body: Buffer.from(css.replaceAll(/url\((["']?)\/assets\//g, 'url($1') + note) })
  }
  return files
}
