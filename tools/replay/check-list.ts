import { parse } from 'csv-parse/sync'
import { expecting, type Client, type Json } from './client.ts'
import { listed, type Ledger } from './ledger.ts'
import { listBackers } from './list-all.ts'
import { asShown, textsOf, withoutGuard } from './names.ts'

export type Where = { client: Client; slug: string; ledger: Ledger }

/** The list as the public gets it, in each of its forms, against what was typed. Returns its names in the order of the list. */
export async function checkList(where: Where): Promise<string[]> {
  const { client, slug, ledger } = where
  const path = `/api/campaigns/${slug}`
  const backers = await listBackers(client, slug)
  const names = backers.map(({ name }: Json) => String(name))
  compare(where, 'backers?page=', names)
  compareDetails(where, backers)

  const whole = await expecting(200, client, 'GET', `${path}/backers.json`)
  compare(where, 'backers.json', whole.json.backers.map(({ name }: Json) => name))
  const csv = await expecting(200, client, 'GET', `${path}/backers.csv`)
  const table: Record<string, string>[] = parse(csv.text, { bom: true, columns: (heading: string[]) => heading.map((cell) => cell.toLowerCase()) })
  compare(where, 'backers.csv', table.map((line) => withoutGuard(line.name ?? line.organisation ?? '')))

  const count = await expecting(200, client, 'GET', `${path}/count`)
  const campaign = await expecting(200, client, 'GET', path)
  const counts = { count: count.json.count, campaign: campaign.json.campaign.count, 'backers.json': whole.json.count, rows: names.length, confirmed: listed(ledger).length }
  if (new Set(Object.values(counts)).size > 1) ledger.mismatches.push(`The counts differ: ${JSON.stringify(counts)}`)

  const pages = await pagesOf(client, `/campaigns/${slug}/backers`)
  comparePages(where, pages)
  const shown = [campaign.text, whole.text, csv.text, ...pages]
  const leaked = ledger.entries.find(({ signer }) => shown.some((text) => text.includes(signer.email)))
  if (leaked) ledger.mismatches.push(`The public answers hold the e-mail address ${leaked.signer.email}`)
  return names
}

/** Follows the page's own links to its further pages. */
async function pagesOf(client: Client, path: string): Promise<string[]> {
  const pages: string[] = []
  for (let page = 1, more = true; more; page += 1) {
    const { text } = await expecting(200, client, 'GET', page === 1 ? path : `${path}?page=${page}`)
    pages.push(text)
    more = new RegExp(`href="[^"]*[?&;]page=${page + 1}\\b`).test(text)
  }
  return pages
}

function comparePages({ ledger }: Where, pages: string[]): void {
  const left = tally(pages.flatMap(textsOf))
  for (const name of listed(ledger).map(({ signer }) => asShown(signer.name))) {
    const times = left.get(name) ?? 0
    if (times === 0) ledger.mismatches.push(`The page of backers (${pages.length} of them) does not show ${JSON.stringify(name)}`)
    left.set(name, times - 1)
  }
}

function compare({ ledger }: Where, form: string, shown: string[]): void {
  const left = tally(shown)
  for (const name of listed(ledger).map(({ signer }) => asShown(signer.name))) {
    const times = left.get(name) ?? 0
    if (times === 0) ledger.mismatches.push(`${form} does not have ${JSON.stringify(name)}, which was confirmed as listed`)
    left.set(name, times - 1)
  }
  for (const [name, times] of left) if (times > 0) ledger.mismatches.push(`${form} has ${JSON.stringify(name)}, which nobody confirmed as listed`)
}

function compareDetails({ ledger }: Where, backers: Json[]): void {
  if (new Set(backers.map(({ id }) => id)).size !== backers.length) ledger.mismatches.push('backers?page= shows a backer on two pages')
  for (const { signer } of listed(ledger)) {
    const same = backers.filter(({ name }) => name === asShown(signer.name))
    const { country, sector, website } = signer
    const fits = (backer: Json) => backer.country === country && backer.sector === (sector && asShown(sector)) && [website, website && `https://${asShown(website)}`].includes(backer.website)
    if (same.length > 0 && !same.some(fits)) ledger.mismatches.push(`backers?page= shows ${JSON.stringify(signer.name)} with other details: ${JSON.stringify(same[0])}`)
  }
}

function tally(texts: string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}
