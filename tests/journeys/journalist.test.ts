import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirm } from '../../tools/replay/signer.ts'
import { openCampaign } from './support/campaign.ts'
import { asksElsewhere, signsElsewhere } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

const slug = 'a-pound-a-ride'
const title = 'A pound a ride for everyone under 25'
let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const backersOf = async () => (await site.outsider('GET', `/api/campaigns/${slug}/backers?perPage=1000`)).json as { count: number; backers: { name: string }[] }
const namesOn = ({ page }: Visitor) => page.locator('.backer .backer-name').allTextContents()
const countOn = async ({ page }: Visitor) => Number(await page.locator('.standing .count strong').textContent())

const withoutScript: Way[] = [
  { script: false, width: 360 },
  { script: false, width: 1280 },
]

describe.each(withoutScript)('a journalist, $width pixels wide, without script', (way) => {
  test('finds all of it on one page: count, as of, method, names in order, search, downloads', () =>
    visit({ browser, site, way }, async (visitor) => {
      const { page, open, sees, follow, press, reads, looksOver } = visitor
      await open('/')
      await sees(words('public.home.title'))
      await follow(title)
      await sees(title)
      const { count, backers } = await backersOf()
      expect(await countOn(visitor)).toBe(count)
      expect(await page.locator('.standing time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/)
      await page.getByText(words('public.standing.how'), { exact: true }).click()
      await reads(words('domain.method'))
      await reads(words('public.backers.order', { order: words('domain.order.name') }))
      expect(await namesOn(visitor)).toEqual(backers.map(({ name }) => name))
      expect(backers.findIndex(({ name }) => name.startsWith('The Alderwick')), 'the leading article does not count').toBeLessThan(backers.findIndex(({ name }) => name.startsWith('Éirígí')))

      await page.getByLabel(words('public.backers.search'), { exact: true }).fill('eirigi')
      await press(words('public.backers.searchButton'))
      await reads('Éirígí Community Kitchen')
      expect(await namesOn(visitor)).toEqual(['Éirígí Community Kitchen'])
      await looksOver('The list searched')
      await page.goBack()
      expect(await namesOn(visitor)).toHaveLength(count)
      await takesTheListAlong(visitor, backers)
    }))

  test('sees the log, the version, the list by date, what is not there and what has closed', () =>
    visit({ browser, site, way, refusals: [404] }, async ({ page, open, sees, follow, press, reads, looksOver }) => {
      await open(`/campaigns/${slug}`)
      await page.locator(`a[href$="/versions/1"]`).first().click()
      await sees(words('public.version.title', { number: 1, title }))
      await reads(words('public.version.current'))
      await page.goBack()
      await page.locator(`a[href$="/log"]`).first().click()
      await sees(words('record.log.title', { title }))
      await reads(words('domain.log.listed', { name: 'Port Morrow Sea Cadets' }))
      await open(`/campaigns/${slug}/backers`)
      await page.getByLabel(words('public.backers.sortBy'), { exact: true }).selectOption('date')
      await press(words('public.backers.apply'))
      await reads(words('public.backers.order', { order: words('domain.order.date') }))
      await looksOver('All backers, newest first')

      for (const nothing of ['/campaigns/no-such-campaign', '/nowhere', '/confirm/no-such-token', '/signature/no-such-token']) {
        await open(nothing)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await looksOver(`Nothing at ${nothing}`)
        expect(await page.getByRole('link', { name: words('site.error.home') }).count()).toBe(1)
      }
      await follow(words('site.error.home'))
      for (const [path, heading] of [['/privacy', words('public.privacy.title')], ['/terms', words('public.terms.title')], ['/api', words('public.api.title')], ['/confirm', words('signer.code.title')], ['/signature-link', words('signer.link.title')]] as const) {
        await open(path)
        await sees(heading)
      }
    }))
})

async function takesTheListAlong({ page }: Visitor, backers: { name: string }[]): Promise<void> {
  for (const [ending, type] of [['csv', 'text/csv'], ['json', 'application/json']] as const) {
    const link = page.locator(`a[href$="/backers.${ending}"]`)
    const answer = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toContain(type)
    const text = await answer.text()
    expect(backers.filter(({ name }) => !text.includes(name))).toEqual([])
  }
}

describe.each([{ script: true, width: 1280 }, { script: true, width: 360 }] as Way[])('a journalist who keeps the page open, $width pixels wide', (way) => {
  test('sees count and name arrive in the right place, and what is being read stays where it is', () =>
    visit({ browser, site, way }, async (visitor) => {
      const { page, open, sees, looksOver } = visitor
      await open(`/campaigns/${slug}`)
      await sees(title)
      const before = await countOn(visitor)
      const name = `The ${way.width === 360 ? 'Dockside' : 'Copperfield'} Bakery`
      const token = await asksElsewhere(site, slug, { name, email: `baker-${way.width}@bakery.example` })
      await page.locator('.statement p').last().scrollIntoViewIfNeeded()
      const [scrolled, stood] = [await page.evaluate(() => scrollY), await page.locator('.statement p').last().boundingBox()]

      expect((await confirm(site.outsider, token)).json.state).toBe('listed')
      await page.getByText(name, { exact: true }).waitFor({ state: 'attached' })
      await page.waitForFunction((count) => document.querySelector('.standing .count strong')?.textContent === String(count), before + 1)
      const { backers } = await backersOf()
      expect(await namesOn(visitor), 'in the place where the server puts it').toEqual(backers.map(({ name }) => name))
      expect(await page.evaluate(() => scrollY)).toBe(scrolled)
      expect(await page.locator('.statement p').last().boundingBox()).toEqual(stood)
      expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1)
      await looksOver('After a name arrived')
    }))
})

test('a campaign that has closed says so, keeps its list and takes no more sign-ons', async () => {
  const { slug, lead, title } = await openCampaign(site, 'Keep the ferry', 'ferry@pier.example')
  await signsElsewhere(site, slug, { name: 'Pier Head Anglers', email: 'anglers@pier.example' })
  await lead('POST', `/api/campaigns/${slug}/closure`, {})
  for (const way of [...withoutScript, { script: true, width: 1280 }] satisfies Way[]) {
    await visit({ browser, site, way, refusals: [409] }, async ({ page, open, sees, reads, looksOver }) => {
      await open(`/campaigns/${slug}`)
      await sees(title)
      await reads(words('public.campaign.closed'))
      await reads('Pier Head Anglers')
      await looksOver(`Closed ${inWords(way)}`)
      expect(await page.getByRole('link', { name: words('public.campaign.sign') }).count()).toBe(0)
      await open(`/campaigns/${slug}/sign`)
      await sees(words('signer.sign.notOpen'))
    })
  }
})
