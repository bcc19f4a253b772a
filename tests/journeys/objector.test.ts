import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaignOf, openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere } from './support/sign-on.ts'
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

const ways: (Way & { email: string; title: string; domain: string })[] = [
  { script: true, width: 1280, email: 'iris@mill.example', title: 'Lamps on the mill road', domain: 'lanternguild.example' },
  { script: false, width: 360, email: 'otto@mill.example', title: 'Benches on the mill road', domain: 'benchmakers.example' },
]

describe.each(ways)('somebody signs for an organisation from elsewhere ($title)', ({ email, title, domain, ...way }) => {
  const name = 'Lantern Guild'
  const names = { name }
  const atInfo = `info@${domain}`
  let led: Led
  let stop = ''

  test(`and its office objects, from the notice ${inWords(way)}`, async () => {
    led = await openCampaign(site, title, email)
    expect(await signsElsewhere(site, led.slug, { name, email: `someone-${domain}@gmail.com`, website: `https://www.${domain}` })).toBe('listed')
    const notice = await site.readMail('someone-signed', atInfo)
    const link = linkIn(notice, 'objection')
    stop = linkIn(notice, 'unsubscribe')
    await visit({ browser, site, way, refusals: [422] }, async ({ open, sees, field, press, summary, looksOver, reads }) => {
      await open(link)
      await sees(words('objector.objection.title', names))
      await press(words('objector.objection.rightButton'))
      await reads(words('objector.objection.right'))
      await looksOver('Somebody there said that it is right')
      expect((await campaignOf(site, led.slug)).count, 'nothing has changed by it').toBe(1)
      await field(words('objector.objection.words')).fill('x'.repeat(2001))
      await press(words('objector.objection.button'))
      await summary().waitFor()
      await looksOver('Words that are too long')
      await field(words('objector.objection.words')).fill('Our board has not met since June.')
      await press(words('objector.objection.button'))
      await sees(words('objector.objection.made', names))
      await reads('Our board has not met since June.')
    })
    expect((await campaignOf(site, led.slug)).count).toBe(0)
    expect((await site.readMail('lead-disputed', email)).text).toContain('Our board has not met since June.')
    await site.readMail('objection-received', atInfo)
  })

  test(`and the lead decides that it stands, with a reason that both sides read ${inWords(way)}`, async () => {
    await visit({ browser, site, way, refusals: [422] }, async (visitor) => {
      const { page, open, sees, press, reads, looksOver } = visitor
      await signsIn(visitor, site, email)
      await open(`/workspace/campaigns/${led.slug}/queue`)
      await sees(words('workspace.queue.title'))
      await reads('Our board has not met since June.')
      await page.getByLabel(words('workspace.queue.reason'), { exact: true }).fill('Your chair sent us the minutes')
      await press(words('workspace.queue.approve'))
      await reads(words('workspace.done.approved'))
      await open(`/workspace/campaigns/${led.slug}/signatures`)
      await sees(words('workspace.signatures.title'))
      await looksOver('A notice beside a sign-on')
    })
    const settled = await site.readMail('objection-settled', atInfo)
    expect(settled.text).toContain('Your chair sent us the minutes')
    expect((await site.readMail('approved', `someone-${domain}@gmail.com`)).text).toContain('Your chair sent us the minutes')
    await visit({ browser, site, way }, async ({ page, open, sees, reads }) => {
      await open(linkIn(settled, 'objection'))
      await sees(words('objector.objection.stands', names))
      await reads('Your chair sent us the minutes')
      await open(linkIn(await site.readMail('welcome', `someone-${domain}@gmail.com`), 'signature'))
      await page.getByText('Your chair sent us the minutes').waitFor()
    })
  })

  test(`and somebody there asks for a link on the public page, and objects once more ${inWords(way)}`, async () => {
    await visit({ browser, site, way, refusals: [422] }, async ({ page, open, follow, sees, field, press, summary, looksOver }) => {
      await open(`/campaigns/${led.slug}/backers`)
      await page.locator(`a[href="/campaigns/${led.slug}/objection"]`).click()
      await sees(`${words('objector.find.title')} ${title}`)
      await page.getByLabel(words('objector.find.search')).fill('lantern')
      await press(words('objector.find.button'))
      await looksOver('Organisations found')
      await follow(words('objector.find.chooseNamed', names))
      await sees(words('objector.ask.title', names))
      await field(words('objector.ask.email')).fill('nobody')
      await press(words('objector.ask.send'))
      await summary().waitFor()
      await looksOver('A wrong address to object from')
      await field(words('objector.ask.email')).fill(`treasurer@${domain}`)
      await press(words('objector.ask.send'))
      await sees(words('objector.ask.sent', { email: `treasurer@${domain}` }))
      await open(linkIn(await site.readMail('objection-link', `treasurer@${domain}`), 'objection'))
      await sees(words('objector.objection.title', names))
      await press(words('objector.objection.button'))
      await sees(words('objector.objection.made', names))
    })
    expect((await campaignOf(site, led.slug)).count).toBe(0)
  })

  test(`and wants no more such e-mails; where no website is given, a report names the sign-on ${inWords(way)}`, async () => {
    expect(await signsElsewhere(site, led.slug, { name: 'Milestone Readers', email: `readers-${domain}@gmail.com` })).toBe('listed')
    await visit({ browser, site, way, refusals: [422] }, async ({ open, sees, field, press, follow, summary, looksOver }) => {
      await open(stop)
      await sees(words('signer.news.noticedTitle'))
      await press(words('signer.news.noticedStop'))
      await sees(words('signer.news.noticedStopped'))
      await open(`/campaigns/${led.slug}/objection?q=milestone`)
      await follow(words('objector.find.chooseNamed', { name: 'Milestone Readers' }))
      await sees(words('objector.ask.title', { name: 'Milestone Readers' }))
      await follow(words('objector.ask.report'))
      await sees(words('objector.report.titleAbout', { name: 'Milestone Readers' }))
      await press(words('objector.report.send'))
      await summary().waitFor()
      await looksOver('A report about one sign-on with nothing in it')
      await field(words('objector.report.wordsAbout', { name: 'Milestone Readers' })).fill('We dissolved in 2019.')
      await press(words('objector.report.send'))
      await sees(words('objector.report.received'))
    })
    expect((await site.readMail('lead-reported', email)).text).toContain('We dissolved in 2019.')
  })
})
