import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaignOf, openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const leads: (Way & { email: string; title: string; mailbox: string })[] = [
  { script: true, width: 1280, email: 'sorrel@library.example', title: 'Saturdays at the library', mailbox: 'one.example' },
  { script: false, width: 360, email: 'bryn@library.example', title: 'Sundays at the library', mailbox: 'two.example' },
]

describe.each(leads)('a lead ($email)', ({ email, title, mailbox, ...way }) => {
  test(`sees sign-ons arrive, settles the doubtful ones, pauses, moves the deadline and takes the letter along ${inWords(way)}`, async () => {
    const led = await openCampaign(site, title, email)
    await visit({ browser, site, way, refusals: [409, 422] }, async (visitor) => {
      await signsIn(visitor, site, email)
      await visitor.sees(words('workspace.home.title'))
      await visitor.follow(title)
      await visitor.sees(words('workspace.overview.title'))
      await seesASignOnArrive(visitor, led, way, mailbox)
      await settlesTheDoubtfulOnes(visitor, led, way, mailbox)
      await pausesAndResumes(visitor, led)
      await movesTheDeadline(visitor, led)
      await takesTheLetterAlong(visitor)
      await closesTheCampaign(visitor, led)
      await signsOut(visitor)
    })
  })
})

async function seesASignOnArrive({ page, follow, sees, looksOver, reads }: Visitor, { slug }: Led, { script }: Way, mailbox: string): Promise<void> {
  await follow(words('workspace.menuItems.signatures'))
  await sees(words('workspace.signatures.title'))
  await reads(words('workspace.signatures.noneYet'))
  expect(await signsElsewhere(site, slug, { name: 'Harbour Lights Choir', email: `choir@${mailbox}` })).toBe('listed')
  if (!script) await page.reload()
  await page.getByRole('table').getByText('Harbour Lights Choir', { exact: true }).waitFor({ timeout: 60_000 })
  await looksOver('A sign-on has arrived')
}

async function settlesTheDoubtfulOnes({ page, follow, sees, press, summary, looksOver, reads }: Visitor, { slug }: Led, { script }: Way, mailbox: string): Promise<void> {
  expect(await signsElsewhere(site, slug, { name: 'Harbour Light Choir', email: `slip@${mailbox}` })).toBe('held')
  expect(await signsElsewhere(site, slug, { name: 'Harbour Lights Choir Alumni', email: `alumni@${mailbox}` })).toBe('held')
  await follow(words('workspace.menuItems.overview'))
  await follow(words('workspace.overview.checkThem'))
  await sees(words('workspace.queue.title'))
  const waiting = (name: string) => page.locator('.held').filter({ has: page.getByRole('heading', { name, exact: true }) })
  const decide = (name: string, button: string) => waiting(name).getByRole('button', { name: button, exact: true }).click()

  await decide('Harbour Light Choir', words('workspace.queue.refuse'))
  await summary().getByRole('link', { name: words('problems.reason.missing') }).click()
  expect(await summary().count(), 'the problems stay when one of them is followed').toBe(1)
  await looksOver('Refusing without a reason')
  await page.keyboard.type('The organisation has signed already')
  await decide('Harbour Light Choir', words('workspace.queue.refuse'))
  await reads(words('workspace.done.refused'))
  await looksOver('One refused, one waits')
  await waiting('Harbour Lights Choir Alumni').getByLabel(words('workspace.queue.reason'), { exact: true }).fill('Another organisation with a similar name')
  if (script) await page.keyboard.press('Enter')
  expect((await campaignOf(site, slug)).count, 'a decision is pressed by name').toBe(1)
  await decide('Harbour Lights Choir Alumni', words('workspace.queue.approveAnother'))
  await reads(words('workspace.done.approved'))
  await looksOver('Nothing waits any more')

  expect((await campaignOf(site, slug)).count).toBe(2)
  expect((await site.readMail('refused', `slip@${mailbox}`)).text).toContain('The organisation has signed already')
  expect((await site.readMail('approved', `alumni@${mailbox}`)).text).toContain('Another organisation with a similar name')
  await follow(words('workspace.menuItems.signatures'))
  await page.getByRole('table').getByText('Harbour Light Choir', { exact: true }).waitFor()
  await looksOver('Sign-ons in all states')
  await page.getByLabel(words('workspace.signatures.search')).fill('alumni')
  await press(words('workspace.signatures.searchButton'))
  await reads(words('workspace.signatures.foundFor', { count: 1, q: 'alumni' }))
  await looksOver('Sign-ons searched')
}

async function pausesAndResumes({ follow, sees, press, looksOver, reads }: Visitor, { slug }: Led): Promise<void> {
  await follow(words('workspace.menuItems.overview'))
  await follow(words('workspace.overview.pause'))
  await sees(words('workspace.state.pauseTitle'))
  expect((await campaignOf(site, slug)).state, 'nothing changes before the button').toBe('open')
  await press(words('workspace.state.pauseButton'))
  await reads(words('workspace.done.paused'))
  await looksOver('Overview, paused')
  expect((await campaignOf(site, slug)).state).toBe('paused')
  await follow(words('workspace.overview.resume'))
  await sees(words('workspace.state.resumeTitle'))
  await press(words('workspace.state.resumeButton'))
  await reads(words('workspace.done.resumed'))
  expect((await campaignOf(site, slug)).state).toBe('open')
}

async function movesTheDeadline({ follow, sees, press, field, summary, looksOver, reads }: Visitor, { slug }: Led): Promise<void> {
  await follow(words('workspace.overview.changeDeadline'))
  await sees(words('workspace.deadline.title'))
  await field(words('workspace.deadline.day')).fill('2001-01-01')
  await press(words('workspace.deadline.save'))
  await summary().getByRole('link', { name: words('problems.moment.past') }).waitFor()
  await looksOver('A deadline that has passed')
  expect(await field(words('workspace.deadline.day')).inputValue()).toBe('2001-01-01')
  await field(words('workspace.deadline.day')).fill('2099-12-31')
  await press(words('workspace.deadline.save'))
  await reads(words('workspace.done.deadline'))
  expect((await campaignOf(site, slug)).closesAt).toBe('2099-12-31T23:59:00.000Z')
}

async function takesTheLetterAlong({ page }: Visitor): Promise<void> {
  const link = page.getByRole('link', { name: words('workspace.overview.letterPdf', { to: 'Rt Hon Imogen Ashgrove' }) })
  const letter = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)
  expect(letter.status()).toBe(200)
  expect(letter.headers()['content-type']).toBe('application/pdf')
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
}

async function closesTheCampaign({ follow, sees, press, looksOver, reads }: Visitor, { slug }: Led): Promise<void> {
  await follow(words('workspace.overview.close'))
  await sees(words('workspace.state.closeTitle'))
  await press(words('workspace.state.closeButton'))
  await reads(words('workspace.done.closed'))
  await looksOver('Overview, closed')
  expect((await campaignOf(site, slug)).state).toBe('closed')
}

async function signsOut({ page, press, sees, open, reads }: Visitor): Promise<void> {
  await press(words('workspace.signOut'))
  await reads(words('account.signIn.signedOut'))
  await sees(words('account.signIn.title'))
  await open('/workspace')
  expect(new URL(page.url()).pathname, 'the workspace is shut').toBe('/sign-in')
}
