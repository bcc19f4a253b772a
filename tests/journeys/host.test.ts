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

/** Of the demonstration. */
const hostEmail = 'host@aldervalleyhosting.example'

const ways: (Way & { email: string; title: string; reader: string })[] = [
  { script: true, width: 1280, email: 'wren@quay.example', title: 'A ferry on Sundays', reader: 'reader.one@paper.example' },
  { script: false, width: 360, email: 'lark@quay.example', title: 'A ferry on Mondays', reader: 'reader.two@paper.example' },
]

describe.each(ways)('a campaign that somebody reports ($title)', ({ email, title, reader, ...way }) => {
  test(`is kept once, taken down, shows why in its place, and comes back as it was ${inWords(way)}`, { timeout: 240_000 }, async () => {
    const led = await openCampaign(site, title, email)
    await signsElsewhere(site, led.slug, { name: 'Quay Rowing Club', email: `rowing-${reader}` })
    await visit({ browser, site, way, refusals: [410, 422] }, async (visitor) => {
      await reports(visitor, led, reader)
      await signsIn(visitor, site, hostEmail)
      await keeps(visitor, led)
      expect((await site.readMail('report-settled', reader)).text).toContain('We checked the timetable')
      await takesDown(visitor, led)
      expect((await site.readMail('campaign-taken-down', email)).text).toContain('It names a private person')
      await visit({ browser, site, way, refusals: [410] }, (other) => isGone(other, led))
      await putsBack(visitor, led)
      expect((await site.readMail('campaign-restored', email)).text).toContain('Thank you for the change')
      expect(await campaignOf(site, led.slug)).toMatchObject({ state: 'open', count: 1 })
      await decidesOnASignOn(visitor, led)
      await looksAtLeads(visitor, `new-${reader}`)
    })
  })
})

async function reports({ page, open, sees, press, field, summary, looksOver }: Visitor, { slug }: Led, reader: string): Promise<void> {
  await open(`/campaigns/${slug}`)
  await page.locator(`a[href="/campaigns/${slug}/report"]`).click()
  await sees(words('objector.report.title'))
  await press(words('objector.report.send'))
  await summary().waitFor()
  await looksOver('A report with nothing in it')
  await page.getByLabel(words('domain.reportKind.misleading'), { exact: true }).check()
  await field(words('objector.report.words')).fill('There is a ferry on Sundays.')
  await field(words('objector.report.email')).fill(reader)
  await press(words('objector.report.send'))
  await sees(words('objector.report.received'))
  await site.readMail('report-received', reader)
  expect((await site.readMail('reported', hostEmail)).text).toContain('There is a ferry on Sundays.')
}

async function keeps({ page, follow, sees, press, field, summary, looksOver, reads }: Visitor, { title }: Led): Promise<void> {
  await follow(words('host.menu'))
  await page.getByRole('link', { name: words('host.reports.settleNamed', { title }) }).waitFor()
  await sees(words('host.reports.title'))
  await page.getByRole('link', { name: words('host.reports.settleNamed', { title }) }).click()
  await sees(words('host.report.title', { title }))
  await press(words('host.report.keepButton'))
  await summary().waitFor()
  await looksOver('An answer is missing')
  await field(words('host.report.answer')).fill('We checked the timetable: there is none.')
  await press(words('host.report.keepButton'))
  await reads(words('workspace.done.reportKept'))
  await sees(words('host.reports.title'))
  await follow(words('host.reports.settledLink'))
  await sees(words('host.reports.settledTitle'))
}

async function takesDown({ page, follow, sees, press, field, summary, looksOver, reads }: Visitor, { slug, title }: Led): Promise<void> {
  await follow(words('host.campaigns.title'))
  await sees(words('host.campaigns.title'))
  await page.getByRole('link', { name: words('host.campaigns.takeDownNamed', { title }) }).click()
  await sees(words('host.takeDown.title', { title }))
  expect((await campaignOf(site, slug)).state, 'nothing changes before the button').toBe('open')
  await press(words('host.takeDown.button'))
  await summary().waitFor()
  await looksOver('A reason is missing')
  await field(words('host.takeDown.reason')).fill('It names a private person.')
  await press(words('host.takeDown.button'))
  await reads(words('workspace.done.takenDown'))
  await looksOver('A campaign is taken down')
}

async function isGone({ open, sees, reads }: Visitor, { slug }: Led): Promise<void> {
  for (const path of ['', '/backers', '/sign', '/report']) {
    await open(`/campaigns/${slug}${path}`)
    await sees(words('site.error.takenDown'))
    await reads('It names a private person.')
  }
}

async function putsBack({ page, sees, press, field, reads }: Visitor, { title }: Led): Promise<void> {
  await page.getByRole('link', { name: words('host.campaigns.restoreNamed', { title }) }).click()
  await sees(words('host.restore.title', { title }))
  await field(words('host.restore.note')).fill('Thank you for the change.')
  await press(words('host.restore.button'))
  await reads(words('workspace.done.restored'))
}

async function decidesOnASignOn({ page, sees, press, field, summary, looksOver, reads }: Visitor, { slug, title }: Led): Promise<void> {
  const name = 'Quay Rowing Club'
  await page.getByRole('link', { name: words('host.campaigns.signaturesNamed', { title }) }).click()
  await sees(words('host.signatures.title', { title }))
  await page.getByRole('link', { name: words('workspace.signatures.takeOffNamed', { name }) }).click()
  await sees(words('workspace.settle.invalidationTitle', { name }))
  await press(words('workspace.settle.invalidationButton'))
  await summary().waitFor()
  await looksOver('The host gives no reason')
  await field(words('workspace.settle.reason')).fill('The club wrote to us that it did not sign.')
  await press(words('workspace.settle.invalidationButton'))
  await reads(words('workspace.done.takenOffByHost'))
  expect((await campaignOf(site, slug)).count).toBe(0)
  await page.getByRole('link', { name: words('workspace.signatures.putBackNamed', { name }) }).click()
  await sees(words('workspace.settle.reinstatementTitle', { name }))
  await field(words('workspace.settle.reason')).fill('Its chair called.')
  await press(words('workspace.settle.reinstatementButton'))
  await reads(words('workspace.done.putBackByHost'))
  expect((await campaignOf(site, slug)).count).toBe(1)
}

async function looksAtLeads({ follow, sees, press, field, summary, looksOver, reads }: Visitor, email: string): Promise<void> {
  await follow(words('host.leads.title'))
  await sees(words('host.leads.title'))
  await field(words('host.leads.email')).fill('nobody')
  await press(words('host.leads.invite'))
  await summary().waitFor()
  await field(words('host.leads.email')).fill(email)
  await press(words('host.leads.invite'))
  await reads(words('workspace.done.invited'))
  await looksOver('A lead is invited')
  await site.readMail('invite-lead', email)
}
