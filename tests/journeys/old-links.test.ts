import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../tools/replay/read-mail.ts'
import { openCampaign } from './support/campaign.ts'
import { asksElsewhere, fillIn, signsElsewhere, tickAuthority } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Way } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
  // Without a deadline: months pass here.
  ;({ slug } = await openCampaign(site, 'Keep the night ferry', 'ferry@pier.example'))
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const ways: (Way & { mailbox: string })[] = [
  { script: true, width: 1280, mailbox: 'one.example' },
  { script: false, width: 360, mailbox: 'two.example' },
]
const [minute, day] = [60_000, 86_400_000]
let slug: string

describe.each(ways)('what no longer works says what to do next, $width pixels wide', ({ mailbox, ...way }) => {
  test(`a link to confirm after thirty days: sign again, and it is listed ${inWords(way)}`, () =>
    visit({ browser, site, way, refusals: [404, 410] }, async (visitor) => {
      const { page, open, sees, follow, press } = visitor
      const [organisation, email] = [`Late Risers of ${mailbox}`, `ana@${mailbox}`]
      const token = await asksElsewhere(site, slug, { name: organisation, email })
      await site.passes(31 * day)
      await open(`/confirm/${token}`)
      await sees(words('site.error.link'))
      await page.locator('main a[href="/signature-link"]').waitFor()
      await follow(words('site.error.home'))
      await page.getByRole('link', { name: 'Keep the night ferry' }).click()
      await follow(words('public.campaign.sign'))
      await fillIn(visitor, { organisation, place: 'Alderwick', person: 'Ana Pereira', role: 'Chair', email })
      await tickAuthority(visitor)
      await press(words('signer.sign.continue'))
      await press(words('signer.check.send'))
      await sees(words('signer.sent.title', { email }))
      await open(linkIn(await site.readMail('verify', email), 'confirm'))
      await press(words('signer.confirm.button'))
      await sees(words('signer.confirmed.listed', { name: organisation }))
    }))

  test(`a link that a newer one has replaced, or that was never one: another is sent ${inWords(way)}`, () =>
    visit({ browser, site, way, refusals: [404, 410] }, async (visitor) => {
      const { page, open, sees, press, field } = visitor
      const email = `bo@${mailbox}`
      expect(await signsElsewhere(site, slug, { name: `Early Birds of ${mailbox}`, email })).toBe('listed')
      const first = linkIn(await site.readMail('welcome', email), 'signature')
      for (const dead of [`${first.slice(0, -6)}AAAAAA`, '/signature/no-such-token', '/confirm/no-such-token']) {
        await open(dead)
        await sees(words('site.error.link'))
        await page.locator('main a[href="/signature-link"]').click()
        await sees(words('signer.link.title'))
      }
      await field(words('signer.link.email')).fill(email)
      await press(words('signer.link.send'))
      await sees(words('signer.link.sent', { email }))
      await open(linkIn(await site.readMail('signature-links', email), 'signature'))
      await sees(words('signer.own.title', { name: `Early Birds of ${mailbox}` }))
    }))

  test(`a link to confirm that was used already, and one that said it was not them ${inWords(way)}`, () =>
    visit({ browser, site, way }, async ({ open, sees, page, press, looksOver }) => {
      const token = await asksElsewhere(site, slug, { name: `Used Books of ${mailbox}`, email: `used@${mailbox}` })
      await open(`/confirm/${token}`)
      await press(words('signer.confirm.button'))
      await sees(words('signer.confirmed.listed', { name: `Used Books of ${mailbox}` }))
      await open(`/confirm/${token}`)
      await sees(words('signer.confirmed.already'))
      await press(words('signer.confirmed.own'))
      await page.getByRole('link', { name: words('signer.confirmed.own') }).waitFor()
      await looksOver('Confirmed before')
    }))

  test(`a code to sign in with after ten minutes: another is sent ${inWords(way)}`, () =>
    visit({ browser, site, way, refusals: [410] }, async ({ page, open, sees, press, field, summary, looksOver }) => {
      const email = `late@${mailbox}`
      await open('/workspace')
      await field(words('account.signIn.email')).fill(email)
      await press(words('account.signIn.send'))
      await sees(words('account.code.title'))
      const old = await site.readMail('sign-in', email)
      await site.passes(11 * minute)
      await field(words('account.code.code')).fill(codeOf(old)!)
      await press(words('account.code.signIn'))
      await summary().waitFor()
      await looksOver('A code after eleven minutes')
      await press(words('account.code.resend'))
      const fresh = await site.readMail('sign-in', email)
      await summary().waitFor({ state: 'detached' })
      await field(words('account.code.code')).fill(codeOf(fresh)!)
      await press(words('account.code.signIn'))
      await page.getByRole('heading', { name: words('workspace.home.title') }).waitFor()
    }))
})
