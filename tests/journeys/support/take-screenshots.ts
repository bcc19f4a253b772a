import { mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { codeOf } from '../../../tools/replay/read-mail.ts'
import { openSite, type Site } from './site.ts'

const folder = 'docs/screenshots'
const campaign = '/campaigns/a-pound-a-ride'
const workspace = `/workspace${campaign}`

/** Small, of the demonstration campaign alone, and the same each time but for its dates. */
async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const site = await openSite()
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-GB' })
    const take = async (name: string, path: string, { width, height, dark = false, at }: { width: number; height: number; dark?: boolean; at?: string }) => {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      await page.goto(site.url + path)
      await page.evaluate(() => document.fonts.ready)
      if (at) await page.locator(at).first().evaluate((place) => place.scrollIntoView())
      await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
    }
    await take('campaign', campaign, { width: 1120, height: 700 })
    await take('campaign-dark', campaign, { width: 1120, height: 700, dark: true })
    await take('telephone', campaign, { width: 360, height: 640 })
    await take('sign', `${campaign}/sign`, { width: 360, height: 640, at: 'main form' })
    await signIn(page, site)
    await take('queue', `${workspace}/queue`, { width: 360, height: 640, at: '.held' })
    await take('letter', `/api${campaign}/letter.html`, { width: 720, height: 1280 })
  } finally {
    await browser.close()
    await site.close()
  }
  console.log(`Taken anew, in ${folder}`)
}

async function signIn(page: Page, site: Site): Promise<void> {
  const email = 'lead@aldervalleyalliance.example'
  await page.goto(`${site.url}/sign-in`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('main form button').first().click()
  await page.locator('input[name=code]').fill(codeOf(await site.readMail('sign-in', email)) ?? '')
  await page.locator('main form button').first().click()
  await page.waitForURL('**/workspace')
}

await takeAll()
