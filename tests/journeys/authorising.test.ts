import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { fillIn, tickAuthority } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

let site: Site
let browser: Browser
let led: Led

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
  led = await openCampaign(site, 'Two of us say so', 'lead@fernhill.example')
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('the lead asks for a second person, in words that say what it means for signers', () =>
  visit({ browser, site, way: { script: true, width: 1280 }, refusals: [401, 422] }, async (visitor) => {
    await signsIn(visitor, site, led.leadEmail)
    await visitor.open(`/workspace/campaigns/${led.slug}/policy`)
    await visitor.sees(words('workspace.policy.title'))
    await visitor.page.getByLabel(words('workspace.asks.options.required'), { exact: true }).check()
    await visitor.page.getByLabel(words('workspace.asks.basis'), { exact: true }).check()
    await visitor.press(words('workspace.policy.save'))
    await visitor.reads(words('workspace.done.policy'))
  }))

type Signing = Way & { organisation: string; mailbox: string }

describe.each<Signing>([
  { script: true, width: 1280, organisation: 'Gorse Lane Tenants', mailbox: 'gorse.example' },
  { script: false, width: 360, organisation: 'Heron Reach Sailing Club', mailbox: 'heron.example' },
])('a second person ($organisation)', (signing) => {
  test(`authorises what the first has signed, or says no ${inWords(signing)}`, () =>
    visit({ browser, site, way: signing, refusals: [404, 409, 422, 429] }, async (visitor) => {
      const own = await signs(visitor, signing)
      const asked = linkIn(await site.readMail('authorise', `bo@${signing.mailbox}`), 'authorise')
      if (signing.script) return authorises(visitor, signing, asked)
      await saysNo(visitor, signing, asked)
      await asksSomebodyElse(visitor, signing, own)
    }))
})

async function signs(visitor: Visitor, { organisation, mailbox }: Signing): Promise<string> {
  const { open, press, field, sees, reads, summary, looksOver, page } = visitor
  const email = `ana@${mailbox}`
  await open(`/campaigns/${led.slug}/sign`)
  await fillIn(visitor, { organisation, place: 'Alderwick', person: 'Ana Pereira', role: 'Secretary', email })
  await page.getByLabel(words('domain.basis.board-minute'), { exact: true }).check()
  await tickAuthority(visitor)
  await field(words('signer.second.name')).fill('Bo Chair')
  await field(words('signer.second.role')).fill('Chair')
  await field(words('signer.second.email')).fill(`Ana+chair@${mailbox}`)
  await press(words('signer.sign.continue'))
  await summary().waitFor()
  await looksOver('The same person twice')
  await field(words('signer.second.email')).fill(`bo@${mailbox}`)
  await press(words('signer.sign.continue'))
  await sees(words('signer.check.title'))
  await press(words('signer.check.send'))
  await open(linkIn(await site.readMail('verify', email), 'confirm'))
  await sees(words('signer.confirm.title', { name: organisation }))
  await press(words('signer.confirm.button'))
  const own = linkIn(await site.readMail('welcome', email), 'signature')
  await open(own)
  await reads(words('signer.authorisation.waysTitle'))
  await looksOver('Waiting for a second person')
  return own
}

/** By keyboard alone. */
async function authorises({ page, open, sees, reads }: Visitor, { organisation, mailbox }: Signing, asked: string): Promise<void> {
  await open(asked)
  await sees(words('signer.authorise.title', { name: organisation }))
  const button = words('signer.authorise.button', { name: organisation })
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.replaceAll(/[\u2068\u2069]/g, '') ?? '')
  for (let presses = 0; presses < 40 && (await focused()) !== button; presses += 1) await page.keyboard.press('Tab')
  expect(await focused()).toBe(button)
  await page.keyboard.press('Enter')
  await sees(words('signer.authorise.doneTitle', { name: organisation }))
  await reads(words('signer.authorise.doneListed'))
  await open(linkIn(await site.readMail('authorised', `ana@${mailbox}`), 'signature'))
  await reads(words('domain.check.second-person'))
  const { json } = await site.outsider('GET', `/api/campaigns/${led.slug}/backers`)
  expect(json.backers).toMatchObject([{ name: organisation, checks: [expect.any(String), words('domain.check.second-person')] }])
  expect(JSON.stringify(json)).not.toContain('Bo Chair')
}

async function saysNo({ page, open, sees, field, press }: Visitor, { organisation, mailbox }: Signing, asked: string): Promise<void> {
  await open(asked)
  await sees(words('signer.authorise.title', { name: organisation }))
  await page.locator('summary', { hasText: words('signer.authorise.decline') }).click()
  await field(words('signer.authorise.declineWords')).fill('Our committee decides on the 9th.')
  await press(words('signer.authorise.declineButton'))
  await sees(words('signer.authorise.declinedTitle'))
  expect((await site.readMail('not-authorised', `ana@${mailbox}`)).text).toContain('Our committee decides on the 9th.')
}

async function asksSomebodyElse({ page, open, reads, field, press, looksOver }: Visitor, { mailbox }: Signing, own: string): Promise<void> {
  await open(own)
  await reads('Our committee decides on the 9th.')
  await looksOver('A second person said no')
  await page.locator('summary', { hasText: words('signer.authorisation.instead') }).click()
  await field(words('signer.second.name')).fill('Cy Treasurer')
  await field(words('signer.second.role')).fill('Treasurer')
  await field(words('signer.second.email')).fill(`cy@${mailbox}`)
  await press(words('signer.authorisation.addButton'))
  await reads(words('signer.own.done.authorisationAsked'))
  await site.readMail('authorise', `cy@${mailbox}`)
}

test('the lead sees who was asked, notes a call, and vouches in public with its day alone', () =>
  visit({ browser, site, way: { script: true, width: 360 }, refusals: [401, 422] }, async (visitor) => {
    const { page, open, sees, field, press, reads, summary, looksOver } = visitor
    await signsIn(visitor, site, led.leadEmail)
    await open(`/workspace/campaigns/${led.slug}/queue`)
    await sees(words('workspace.queue.title'))
    await reads(words('workspace.authority.title'))
    await page.getByRole('link', { name: words('workspace.authority.callNamed', { name: 'Heron Reach Sailing Club' }) }).click()
    await sees(words('workspace.vouching.title', { name: 'Heron Reach Sailing Club' }))
    await press(words('workspace.vouching.button'))
    await summary().waitFor()
    await looksOver('A call without its facts')
    await field(words('workspace.vouching.spokeWith')).fill('Dee Commodore')
    await field(words('workspace.vouching.on')).fill('2026-03-01')
    await page.getByLabel(words('workspace.vouching.from.website'), { exact: true }).check()
    await press(words('workspace.vouching.button'))
    await reads(words('workspace.done.vouched'))
    await looksOver('What waits, with a call')
  }))
