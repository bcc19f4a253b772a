import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { campaignOf, openCampaign } from './support/campaign.ts'
import { heldUp, sent, slowLine, twice } from './support/lines.ts'
import { signsIn } from './support/lead.ts'
import { fillIn, tickAuthority } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
import { openBrowser, visit, words } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Waits for the note that something is on its way. Asked of the page itself, because a page that is being left answers nobody else. */
const underway = (page: Page, text: string) =>
  page.evaluate(
    (text) =>
      new Promise<void>((seen) => {
        const looking = setInterval(() => {
          const note = document.querySelector('.underway')
          if (note?.textContent !== text || !note.checkVisibility()) return
          clearInterval(looking)
          seen()
        }, 20)
      }),
    text,
  )

test('a signer in a train signs and confirms: each is sent once, however often it is pressed, and the page says that it is on its way', () =>
  visit({ browser, site, way: { script: true, width: 360 } }, async (visitor) => {
    const { page, open, press, sees } = visitor
    const requests = sent(page)
    await open('/campaigns/a-pound-a-ride/sign')
    await slowLine(page)
    await fillIn(visitor, { organisation: 'Night Train Choir', place: 'Alderwick', person: 'Ana Pereira', role: 'Chair', email: 'ana@train.example' })
    await tickAuthority(visitor)
    await press(words('signer.sign.continue'))
    await sees(words('signer.check.title'))

    await heldUp(page, 1_500)
    const send = page.getByRole('button', { name: words('signer.check.send') })
    await Promise.all([underway(page, words('site.form.sending')), send.evaluate(twice)])
    await sees(words('signer.sent.title', { email: 'ana@train.example' }))
    expect(requests).toEqual(Array(2).fill('POST /campaigns/a-pound-a-ride/sign'))

    const link = linkIn(await site.readMail('verify', 'ana@train.example'), 'confirm')
    await open(link)
    requests.length = 0
    const confirm = page.getByRole('button', { name: words('signer.confirm.button') })
    await Promise.all([underway(page, words('site.form.sending')), confirm.evaluate(twice)])
    await sees(words('signer.confirmed.listed', { name: 'Night Train Choir' }))
    expect(requests).toEqual([`POST ${new URL(link).pathname}`])
  }))

test('a lead in a train writes on while the draft saves itself, and publishes: no word is lost, and nothing is published twice', async () => {
  const led = await openCampaign(site, 'More night trains', 'lead@train.example')
  const { json } = await led.lead('POST', '/api/campaigns', { organisationId: (await led.lead('GET', '/api/organisations')).json.organisations[0].id, title: 'Still more night trains' })
  const slug: string = json.campaign.slug
  await visit({ browser, site, way: { script: true, width: 1280 }, refusals: [422] }, async (visitor) => {
    await signsIn(visitor, site, led.leadEmail)
    const { page, open, follow, sees, reads } = visitor
    await open(`/workspace/campaigns/${slug}/draft`)
    await sees(words('workspace.draft.title'))
    await slowLine(page)
    const [ask, body] = [page.getByLabel(words('workspace.draft.ask')), page.getByLabel(words('workspace.draft.body'), { exact: true })]
    await ask.fill('Run them every night.')
    // Longer than the pause after which it saves itself, so that typing goes on while it does.
    await body.pressSequentially('We sleep on the way and wake up there. So should everyone.', { delay: 80 })
    await page.waitForTimeout(2_100)
    await body.pressSequentially(' In every season.', { delay: 80 })
    const draft = async () => (await led.lead('GET', `/api/campaigns/${slug}/draft`)).json.draft as { ask: string; body: string }
    await expect.poll(draft, { timeout: 15_000 }).toMatchObject({ ask: 'Run them every night.', body: 'We sleep on the way and wake up there. So should everyone. In every season.' })
    expect(await page.locator('.other-version').count(), 'its own saving is no other window').toBe(0)

    await follow(words('workspace.menuItems.publish'))
    await sees(words('workspace.publish.title'))
    await heldUp(page, 1_500)
    const requests = sent(page)
    await Promise.all([underway(page, words('workspace.working')), page.getByRole('button', { name: words('workspace.publish.publish') }).evaluate(twice)])
    await sees(words('workspace.publish.publishedTitle'))
    expect(requests.filter((request) => request.endsWith('/versions'))).toEqual([`POST /api/campaigns/${slug}/versions`])
    expect((await campaignOf(site, slug)).state).toBe('open')
    await reads(words('workspace.done.published'))
  })
})
