import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCampaign } from './support/campaign.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
import { openBrowser, visit } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('where no stream comes through, the list is kept by asking now and then', async () => {
  const { slug, title } = await openCampaign(site, 'Light the towpath', 'light@towpath.example')
  await visit({ browser, site, way: { script: true, width: 1280 }, refusals: [503] }, async ({ page, open, sees, reads }) => {
    await page.clock.install()
    await page.route('**/live', (route) => route.fulfill({ status: 503 }))
    await open(`/campaigns/${slug}`)
    await sees(title)
    await signsElsewhere(site, slug, { name: 'Towpath Runners', email: 'runners@towpath.example' })
    expect(await page.getByText('Towpath Runners').count()).toBe(0)
    await page.clock.fastForward(31_000)
    await reads('Towpath Runners')
    expect(await page.locator('.standing .count strong').textContent()).toBe('1')
  })
})
