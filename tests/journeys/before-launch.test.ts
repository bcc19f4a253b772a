import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expecting } from '../../tools/replay/client.ts'
import { signsIn } from './support/lead.ts'
import { fillIn, tickAuthority } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
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

type Launch = Way & { lead: string; title: string; founder: string }

const launches: Launch[] = [
  { script: true, width: 1280, lead: 'ida@lantern.example', title: 'Light the towpath', founder: 'Lockkeepers’ Union' },
  { script: false, width: 360, lead: 'bea@lantern.example', title: 'A shelter at the northern stop, before the winter, for everyone who waits there', founder: 'Northern Stop Choir' },
]

describe.each(launches)('a lead ($lead)', (launch) => {
  test(`gathers founding signers in private and launches ${inWords(launch)}`, async () => {
    const { slug, ask } = await drafts(launch)
    await visit({ browser, site, way: launch, refusals: [404, 422] }, async (lead) => {
      await signsIn(lead, site, launch.lead)
      const link = await publishesPrivately(lead, slug)
      await findsNothing(launch, slug)
      await signsInPrivate(launch, { link, ask })
      await findsNothing(launch, slug)
      await launchesNow(lead, launch, slug)
    })
    await visit({ browser, site, way: launch }, async ({ open, sees, reads, page }) => {
      await open('/')
      await reads(launch.title)
      await open(`/campaigns/${slug}`)
      await sees(launch.title)
      await reads(launch.founder)
      expect(await page.locator('meta[name=robots]').count()).toBe(0)
    })
    expect((await site.readMail('launched', mailboxOf(launch))).text.replaceAll(/\s+/g, ' ')).toContain('is public now: everybody can read it')
  })
})

const mailboxOf = ({ width }: Launch) => `sam@founder-${width}.example`

async function drafts({ lead, title }: Launch): Promise<{ slug: string; ask: string }> {
  const client = await site.leadWith(lead)
  const ask = 'Decide it this year.'
  const founded = await expecting(201, client, 'POST', '/api/organisations', { name: `Friends of ${title.slice(0, 20)}`, country: 'GB' })
  const { json } = await expecting(201, client, 'POST', '/api/campaigns', { organisationId: founded.json.organisation.id, title })
  await expecting(200, client, 'PUT', `/api/campaigns/${json.campaign.slug}/draft`, { title, ask, body: 'We wait in the dark.' })
  return { slug: json.campaign.slug as string, ask }
}

async function publishesPrivately({ page, open, sees, press, field, summary, looksOver, reads, follow }: Visitor, slug: string): Promise<string> {
  await open(`/workspace/campaigns/${slug}/publish`)
  await sees(words('workspace.publish.title'))
  await page.getByLabel(words('workspace.publish.founding'), { exact: true }).check()
  await field(words('workspace.launch.day')).fill('2031-03-30')
  await field(words('workspace.launch.time')).fill('01:30')
  await field(words('workspace.launch.zone')).selectOption('Europe/London')
  await looksOver('Publishing for founding signers')
  await press(words('workspace.publish.publish'))
  await summary().getByText('never comes').waitFor()
  await looksOver('A time that the clocks leave out')
  expect(await field(words('workspace.launch.day')).inputValue(), 'nothing typed is lost').toBe('2031-03-30')
  await field(words('workspace.launch.time')).fill('')
  await press(words('workspace.publish.publish'))
  await reads(words('workspace.done.publishedPrivately'))
  await reads(words('workspace.founding.launchAt', { time: '30 March 2031 at 09:00 British Summer Time' }))
  await looksOver('Overview before the launch')
  await follow(words('workspace.founding.changeLaunch'))
  await sees(words('workspace.launch.title'))
  expect(await field(words('workspace.launch.time')).inputValue()).toBe('09:00')
  await press(words('workspace.launch.none'))
  await reads(words('workspace.founding.launchByHand'))
  await follow(words('workspace.founding.newLink'))
  await sees(words('workspace.state.new-linkTitle'))
  await press(words('workspace.state.new-linkButton'))
  await reads(words('workspace.done.newLink'))
  return (await page.locator('.public-link a').textContent())!
}

/** A stranger, who has the address of the campaign and not its key. */
const findsNothing = (way: Way, slug: string) =>
  visit({ browser, site, way, refusals: [404] }, async ({ page, open }) => {
    for (const rest of ['', '/sign', '/backers', '/log', '/versions/1']) {
      await open(`/campaigns/${slug}${rest}`)
      await page.getByText(words('refusals.campaign.unknown')).waitFor()
    }
  })

const signsInPrivate = (launch: Launch, { link, ask }: { link: string; ask: string }) =>
  visit({ browser, site, way: launch }, async (visitor) => {
    const { page, open, sees, follow, press, reads, looksOver } = visitor
    await open(link)
    await sees(words('signer.founding.title'))
    await follow(words('signer.founding.read'))
    await sees(launch.title)
    await reads(words('public.beforeLaunch.title'))
    await looksOver('A campaign before its launch')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    await follow(words('public.campaign.sign'))
    await sees(words('signer.sign.heading'))
    await reads(words('public.beforeLaunch.title'))
    await fillIn(visitor, { organisation: launch.founder, place: 'Alderwick', person: 'Sam Ode', role: 'Chair', email: mailboxOf(launch) })
    await tickAuthority(visitor)
    await press(words('signer.sign.continue'))
    await press(words('signer.check.send'))
    const mail = await site.readMail('verify', mailboxOf(launch))
    expect(mail.text.replaceAll(/\s+/g, ' ')).toContain('This campaign is not public yet.')
    await open(linkIn(mail, 'confirm'))
    await reads(words('public.beforeLaunch.title'))
    await reads(ask)
    await press(words('signer.confirm.button'))
    await looksOver('Confirmed before the launch')
    await follow(words('signer.confirmed.own'))
    await reads(words('domain.listedBeforeLaunch'))
    await looksOver('The own sign-on before the launch')
  })

async function launchesNow({ open, sees, follow, press, reads, looksOver }: Visitor, { founder }: Launch, slug: string): Promise<void> {
  await open(`/workspace/campaigns/${slug}`)
  await reads(founder)
  await looksOver('Who has signed so far')
  await follow(words('workspace.founding.launchNow'))
  await sees(words('workspace.state.launchTitle'))
  await press(words('workspace.state.launchButton'))
  await reads(words('workspace.done.launched'))
  await reads(words('workspace.overview.publicPage'))
}
