import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { openSite, type Site } from './support/site.ts'
import { openBrowser, visit, words, type Visitor } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const savedAt = new RegExp(words('workspace.draft.savedAt', { time: '' }).trim())
const status = (page: Page) => page.locator('.save-status')
const ask = (page: Page) => page.getByLabel(words('workspace.draft.ask'))
const beside = (page: Page) => page.locator('.other-version')

async function askSaved({ lead, slug }: Led): Promise<string> {
  const { json } = await lead('GET', `/api/campaigns/${slug}/draft`)
  return json.draft.ask
}

test('a lead never loses a word: two windows, no connection, an ended session, a reload, leaving', async () => {
  const led = await openCampaign(site, 'Longer hours at the library', 'tamsin@library.example')
  const way = { script: true, width: 1280 } as const
  await visit({ browser, site, way, refusals: [401, 409, 422, 503] }, async (visitor) => {
    await signsIn(visitor, site, led.leadEmail)
    await visitor.open(`/workspace/campaigns/${led.slug}/draft`)
    await visitor.sees(words('workspace.draft.title'))
    const { page } = visitor
    const other = await page.context().newPage()
    await other.goto(page.url())
    await savesByItself(visitor, led)
    await takesSavesBack(visitor, led)
    await choosesBetweenTwoVersions(visitor, other, led)
    await outlastsALostConnection(visitor, led)
    await outlastsAnEndedSession(visitor, led)
    await findsItAgainAfterAReload(visitor, led)
    await savesOnLeaving(visitor, led)
  })
})

async function savesByItself({ page, press, looksOver }: Visitor, led: Led): Promise<void> {
  await ask(page).fill('Open until six.')
  await status(page).getByText(savedAt).waitFor()
  expect(await askSaved(led)).toBe('Open until six.')
  await looksOver('A draft that has saved itself')
  // The button pressed while a saving is under way is no other window.
  await ask(page).fill('Open until seven.')
  await page.waitForTimeout(2_000)
  await press(words('workspace.draft.save'))
  await page.getByText(words('workspace.done.saved')).waitFor()
  expect(await beside(page).count()).toBe(0)
}

async function takesSavesBack({ page, looksOver }: Visitor, led: Led): Promise<void> {
  const takeBack = () => page.getByRole('button', { name: words('workspace.draft.takeBackSave') })
  await ask(page).fill('A slip.')
  await expect.poll(() => askSaved(led), { timeout: 10_000 }).toBe('A slip.')
  await status(page).getByText(savedAt).waitFor()
  await page.reload()
  await takeBack().click()
  expect(await ask(page).inputValue()).toBe('Open until seven.')
  await expect.poll(() => askSaved(led), { timeout: 10_000 }).toBe('Open until seven.')
  await looksOver('A draft with a save taken back')
  await takeBack().click()
  expect(await ask(page).inputValue()).toBe('Open until six.')
  await ask(page).fill('Open until seven.')
  await expect.poll(() => askSaved(led), { timeout: 10_000 }).toBe('Open until seven.')
}

async function choosesBetweenTwoVersions({ page, looksOver }: Visitor, other: Page, led: Led): Promise<void> {
  await ask(other).fill('Open until eight.')
  await beside(other).getByText('Open until seven.').waitFor()
  expect(await ask(other).inputValue()).toBe('Open until eight.')
  await beside(other).getByRole('button', { name: words('workspace.draft.takeNewer') }).click()
  expect(await ask(other).inputValue()).toBe('Open until seven.')
  await beside(other).getByText('Open until eight.').waitFor()
  await beside(other).getByRole('button', { name: words('workspace.draft.takeMine') }).click()
  expect(await askSaved(led), 'nobody’s words are replaced before the button').toBe('Open until seven.')
  await other.getByRole('button', { name: words('workspace.draft.saveOver') }).click()
  await other.getByText(words('workspace.done.saved')).waitFor()
  expect(await askSaved(led)).toBe('Open until eight.')
  await other.close()

  await ask(page).fill('Open until nine.')
  await page.getByRole('button', { name: words('workspace.draft.save') }).click()
  await beside(page).getByText('Open until eight.').waitFor()
  await looksOver('Two versions of a draft')
  await page.getByRole('button', { name: words('workspace.draft.saveOver') }).click()
  await beside(page).waitFor({ state: 'detached' })
  expect(await askSaved(led)).toBe('Open until nine.')
}

async function outlastsALostConnection({ page, press, summary, looksOver }: Visitor, led: Led): Promise<void> {
  await page.route('**/api/**', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'Bad gateway' }))
  await ask(page).fill('Open until ten.')
  await status(page).getByText(words('workspace.draft.offline')).waitFor()
  await looksOver('A draft that cannot be saved')
  await press(words('workspace.draft.save'))
  await summary().waitFor()
  expect(await ask(page).inputValue()).toBe('Open until ten.')
  await page.unroute('**/api/**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await status(page).getByText(savedAt).waitFor()
  expect(await askSaved(led)).toBe('Open until ten.')
}

async function outlastsAnEndedSession({ page, looksOver, reads }: Visitor, led: Led): Promise<void> {
  const context = page.context()
  const cookies = await context.cookies()
  await context.clearCookies()
  await ask(page).fill('Open until eleven.')
  await status(page).getByRole('link', { name: words('workspace.draft.signInAgain') }).waitFor()
  await looksOver('A draft after the session has ended')
  await page.getByRole('link', { name: words('workspace.draft.signInAgain') }).click()
  await page.waitForURL('**/sign-in?**')
  // As if signed in again: the page then leads back to the draft.
  await context.addCookies(cookies)
  await page.reload()
  await page.waitForURL('**/draft')
  await reads(words('workspace.draft.kept'))
  expect(await ask(page).inputValue()).toBe('Open until eleven.')
  await status(page).getByText(savedAt).waitFor()
  expect(await askSaved(led)).toBe('Open until eleven.')
}

async function findsItAgainAfterAReload({ page, reads }: Visitor, led: Led): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept())
  await ask(page).fill('Open until midnight.')
  await page.reload()
  await reads(words('workspace.draft.kept'))
  expect(await ask(page).inputValue()).toBe('Open until midnight.')
  await status(page).getByText(savedAt).waitFor()
  expect(await askSaved(led)).toBe('Open until midnight.')
}

async function savesOnLeaving({ page, follow, sees }: Visitor, led: Led): Promise<void> {
  await ask(page).fill('Open day and night.')
  await follow(words('workspace.menuItems.overview'))
  await sees(words('workspace.overview.title'))
  expect(await askSaved(led)).toBe('Open day and night.')
}
