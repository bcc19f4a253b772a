import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../tools/replay/read-mail.ts'
import { campaignOf } from './support/campaign.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, linkIn, type Site } from './support/site.ts'
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

const manyEnough = 120

/** Presses Tab until the control is reached, as somebody without a mouse does; on each stop the focus can be seen. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < manyEnough; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const control = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
      // What a page has put the focus on itself, as after a change of page, is no stop of the Tab key.
      if (!control || control === document.body || control.tabIndex < 0) return undefined
      const { outlineStyle, boxShadow } = getComputedStyle(control)
      const { top, bottom } = control.getBoundingClientRect()
      const name = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent ?? ''
      return { name: name.trim(), seen: (outlineStyle !== 'none' || boxShadow !== 'none') && bottom > 0 && top < innerHeight }
    })
    if (!at) continue
    expect(at.seen, `the focus can be seen on “${at.name}”`).toBe(true)
    if (at.name === what || at.name === `${what} ${words('site.form.optional')}`) return
  }
  throw new Error(`The Tab key does not lead to “${what}”.`)
}

/** What the first link to there says. */
const wordsOf = async (page: Page, ending: string): Promise<string> => (await page.locator(`main a[href$="${ending}"]`).first().textContent())!.trim()

/** A page as somebody without a mouse works it. */
function keyboardOf({ page }: Visitor) {
  const press = async (what: string, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(page, what)
    await page.keyboard.press(key)
  }
  const type = async (label: string, text: string) => {
    await tabTo(page, label)
    await page.keyboard.type(text)
  }
  return { press, type }
}

test('a signer with the keyboard alone comes from the campaign to the confirmation', () =>
  visit({ browser, site, way: { script: true, width: 1280 }, refusals: [422] }, async (visitor) => {
    const { page, open, sees, summary, reads } = visitor
    const { type, press } = keyboardOf(visitor)
    await open('/campaigns/a-pound-a-ride')
    await press(words('site.header.skip'))
    await press(words('public.campaign.sign'))
    await sees(words('signer.sign.heading'))
    await type(words('signer.field.organisationName'), 'Lantern Makers Guild')
    await type(words('signer.field.country'), 'United K')
    await type(words('signer.field.place'), 'Alderwick')
    await type(words('signer.field.personName'), 'Noor Haddad')
    await type(words('signer.field.role'), 'Chair')
    await type(words('signer.field.email'), 'noor@lantern.example')
    await press(words('signer.field.official'), 'Space')
    await press(words('signer.sign.continue'), 'Space')

    await summary().waitFor()
    await press(words('problems.authority.missing'))
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('authority')
    await page.keyboard.press('Space')
    await press(words('signer.sign.continue'))
    await sees(words('signer.check.title'))
    await reads('United Kingdom')
    await press(words('signer.check.send'))
    await sees(words('signer.sent.title', { email: 'noor@lantern.example' }))

    await open(linkIn(await site.readMail('verify', 'noor@lantern.example'), 'confirm'))
    await press(words('signer.confirm.button'), 'Space')
    await sees(words('signer.confirmed.listed', { name: 'Lantern Makers Guild' }))
  }))

test('a lead with the keyboard alone comes from signing in to a public campaign, and approves what waits', () =>
  visit({ browser, site, way: { script: true, width: 1280 } }, async (visitor) => {
    const { page, open, sees, reads } = visitor
    const { press, type } = keyboardOf(visitor)
    await open('/sign-in')
    await type(words('account.signIn.email'), 'lead@keys.example')
    await page.keyboard.press('Enter')
    await sees(words('account.code.title'))
    await type(words('account.code.code'), codeOf(await site.readMail('sign-in', 'lead@keys.example'))!)
    await page.keyboard.press('Enter')
    await sees(words('workspace.home.title'))
    await press(words('workspace.home.foundFirst'))
    await sees(words('workspace.found.title'))
    await type(words('workspace.found.name'), 'Friends of the Piano')
    await press(words('workspace.found.found'), 'Space')
    await reads(words('workspace.done.founded'))
    await press(words('workspace.home.start'))
    await sees(words('workspace.start.title'))
    await type(words('workspace.start.campaignTitle'), 'A piano in the station')
    await press(words('workspace.start.start'))
    await reads(words('workspace.done.started'))
    await press(words('workspace.menuItems.wording'))
    await sees(words('workspace.draft.title'))
    await type(words('workspace.draft.ask'), 'Put it back.')
    await type(words('workspace.draft.body'), 'We miss the piano.')
    await press(words('workspace.draft.save'))
    await reads(words('workspace.done.saved'))
    await press(words('workspace.menuItems.publish'))
    await sees(words('workspace.publish.title'))
    await press(words('workspace.publish.publish'))
    await reads(words('workspace.done.published'))

    const slug = new URL(page.url()).pathname.split('/')[3]!
    expect(await signsElsewhere(site, slug, { name: 'Harbour Pianists', email: 'one@keys.example' })).toBe('listed')
    expect(await signsElsewhere(site, slug, { name: 'Harbour Pianist', email: 'two@keys.example' })).toBe('held')
    await press(words('workspace.menuItems.overview'))
    await press(words('workspace.overview.checkThem'))
    await sees(words('workspace.queue.title'))
    await type(words('workspace.queue.reason'), 'Another choir')
    await press(words('workspace.queue.approve'))
    await reads(words('workspace.done.approved'))
    expect((await campaignOf(site, slug)).count).toBe(2)
  }))

test('a journalist with the keyboard alone reads, searches the list, and finds log and versions', () =>
  visit({ browser, site, way: { script: true, width: 1280 } }, async (visitor) => {
    const { page, open, sees, reads } = visitor
    const { press, type } = keyboardOf(visitor)
    const title = 'A pound a ride for everyone under 25'
    await open('/')
    await press(title)
    await sees(title)
    await press(words('public.standing.how'))
    await reads(words('domain.method'))
    await type(words('public.backers.search'), 'eirigi')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=eirigi/)
    await reads('Éirígí Community Kitchen')
    expect(await page.locator('.backer').count()).toBe(1)
    await page.goBack()
    await press(await wordsOf(page, '/log'))
    await sees(words('public.log.heading', { title }))
    await page.goBack()
    await press(await wordsOf(page, '/versions/1'))
    await sees(words('public.version.title', { number: 1, title }))
  }))

test('an objector with the keyboard alone comes from the notice to having objected, and a reader to having reported', async () => {
  expect(await signsElsewhere(site, 'a-pound-a-ride', { name: 'Bell Ringers of Alderwick', email: 'somebody@gmail.com', website: 'https://bells.example' })).toBe('listed')
  const link = linkIn(await site.readMail('someone-signed', 'info@bells.example'), 'objection')
  await visit({ browser, site, way: { script: true, width: 1280 } }, async ({ page, open, sees }) => {
    await open(link)
    await tabTo(page, words('objector.objection.words'))
    await page.keyboard.type('We have no secretary.')
    await tabTo(page, words('objector.objection.button'))
    await page.keyboard.press('Space')
    await sees(words('objector.objection.made', { name: 'Bell Ringers of Alderwick' }))

    await open('/campaigns/a-pound-a-ride/report')
    await tabTo(page, words('domain.reportKind.false-signatures'))
    await page.keyboard.press('Space')
    await tabTo(page, words('objector.report.words'))
    await page.keyboard.type('Bell Ringers of Alderwick')
    await tabTo(page, words('objector.report.send'))
    await page.keyboard.press('Enter')
    await sees(words('objector.report.received'))
  })
})
