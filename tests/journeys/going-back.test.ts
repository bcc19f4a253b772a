import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaignOf, openCampaign } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { fillIn, tickAuthority } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Way } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const ways: (Way & { mailbox: string })[] = [
  { script: true, width: 1280, mailbox: 'one.example' },
  { script: false, width: 360, mailbox: 'two.example' },
]
const slug = 'a-pound-a-ride'

describe.each(ways)('the back button, $width pixels wide', ({ mailbox, ...way }) => {
  test(`after signing and after confirming shows no error and does nothing twice ${inWords(way)}`, () =>
    visit({ browser, site, way }, async (visitor) => {
      const { page, open, press, sees, field } = visitor
      const [organisation, email] = [`Boomerang Club of ${mailbox}`, `ana@${mailbox}`]
      await open(`/campaigns/${slug}/sign`)
      await fillIn(visitor, { organisation, place: 'Alderwick', person: 'Ana Pereira', role: 'Chair', email })
      await tickAuthority(visitor)
      await press(words('signer.sign.continue'))
      await sees(words('signer.check.title'))
      await press(words('signer.check.send'))
      await sees(words('signer.sent.title', { email }))
      await site.readMail('verify', email).then((mail) => (verify = linkIn(mail, 'confirm')))
      // A page that a form has brought is sent for again by the browser, which asks first; then the form stands there as it was typed.
      await page.goBack()
      await page.goBack()
      await page.getByRole('heading', { name: words('signer.sign.heading') }).waitFor()
      expect(await field(words('signer.field.organisationName')).inputValue()).toBe(organisation)

      await open(verify)
      await press(words('signer.confirm.button'))
      await sees(words('signer.confirmed.listed', { name: organisation }))
      await page.goBack()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.reload()
      await sees(words('signer.confirmed.already'))
      const { json } = await site.outsider('GET', `/api/campaigns/${slug}/backers?perPage=1000&q=${encodeURIComponent(organisation)}`)
      expect(json.backers).toHaveLength(1)
    }))

  test(`after publishing shows what was published, and publishes nothing again ${inWords(way)}`, async () => {
    const led = await openCampaign(site, `First for ${mailbox}`, `lead@${mailbox}`)
    const { organisations } = (await led.lead('GET', '/api/organisations')).json as { organisations: { id: string }[] }
    const started = await led.lead('POST', '/api/campaigns', { organisationId: organisations[0]!.id, title: `Back for ${mailbox}` })
    const { slug } = started.json.campaign as { slug: string }
    await led.lead('PUT', `/api/campaigns/${slug}/draft`, { title: `Back for ${mailbox}`, ask: 'Come back.', body: 'We want it back.' })
    await visit({ browser, site, way, refusals: [422] }, async (visitor) => {
      await signsIn(visitor, site, led.leadEmail)
      const { page, open, follow, press, sees, reads } = visitor
      await open(`/workspace/campaigns/${slug}`)
      await follow(words('workspace.menuItems.publish'))
      await sees(words('workspace.publish.title'))
      await press(words('workspace.publish.publish'))
      await reads(words('workspace.done.published'))
      await page.goBack()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.goForward()
      await sees(words('workspace.publish.publishedTitle'))
      await page.goBack()
      await page.reload()
      expect(await page.getByRole('button', { name: words('workspace.publish.publish') }).count()).toBe(0)
      const { json } = await led.lead('GET', `/api/campaigns/${slug}`)
      expect([json.campaign.version.number, (await campaignOf(site, slug)).state]).toEqual([1, 'open'])
    })
  })
})

let verify = ''
