import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../tools/replay/read-mail.ts'
import { campaignOf, openCampaign } from './support/campaign.ts'
import { asksElsewhere, fillIn, signsElsewhere, tickAuthority } from './support/sign-on.ts'
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

/** With script what is on its way is not sent again; without, the browser sends both, and the second finds it done. */
const ways: (Way & { mailbox: string })[] = [
  { script: true, width: 1280, mailbox: 'one.example' },
  { script: false, width: 360, mailbox: 'two.example' },
]

const pressTwice = (page: Page, name: string) => twice(page.getByRole('button', { name, exact: true }))
const twice = (button: Locator) => button.dblclick({ delay: 40, noWaitAfter: true })
const slug = 'a-pound-a-ride'
const backers = async (slug: string) => ((await site.outsider('GET', `/api/campaigns/${slug}/backers?perPage=1000`)).json.backers as { name: string }[]).map(({ name }) => name)
const listedAs = async (name: string) => (await backers(slug)).filter((each) => each === name).length
const kinds = async (slug: string) => ((await site.outsider('GET', `/api/campaigns/${slug}/log`)).json.entries as { kind: string }[]).map(({ kind }) => kind).toReversed()

describe.each(ways)('every button of a signer pressed twice, $script $width', ({ mailbox, ...way }) => {
  test(`does one thing, and no page says that something went wrong ${inWords(way)}`, () =>
    visit({ browser, site, way }, async (visitor) => {
      const { page, open, sees, follow, field } = visitor
      const [organisation, email] = [`Twin Oaks of ${mailbox}`, `ana@${mailbox}`]
      await open(`/campaigns/${slug}/sign`)
      await fillIn(visitor, { organisation, place: 'Alderwick', person: 'Ana Pereira', role: 'Chair', email })
      await tickAuthority(visitor)
      await pressTwice(page, words('signer.sign.continue'))
      await sees(words('signer.check.title'))
      await pressTwice(page, words('signer.check.send'))
      await sees(words('signer.sent.title', { email }))

      await open(linkIn(await site.readMail('verify', email), 'confirm'))
      await pressTwice(page, words('signer.confirm.button'))
      await page.getByRole('link', { name: words('signer.confirmed.own') }).waitFor()
      expect(await listedAs(organisation)).toBe(1)
      await open(linkIn(await site.readMail('welcome', email), 'signature'))
      await follow(words('signer.own.correct'))
      await field(words('signer.field.place')).fill('Port Morrow')
      await pressTwice(page, words('signer.correct.save'))
      await page.getByText(words('signer.own.done.corrected')).waitFor()

      await page.locator('summary', { hasText: words('signer.own.withdraw') }).click()
      await field(words('signer.own.withdrawName', { name: organisation })).fill(organisation)
      await pressTwice(page, words('signer.own.withdrawButton'))
      await page.getByText(words('signer.own.done.withdrawn')).waitFor()
      expect(await listedAs(organisation)).toBe(0)
      await page.locator('summary', { hasText: words('signer.own.return') }).click()
      await twice(page.getByRole('button', { name: words('signer.own.returnButton', { name: `\u2068${organisation}\u2069` }) }))
      await page.getByText(words('signer.own.done.returned')).waitFor()
      expect(await listedAs(organisation)).toBe(1)
      await saysNoAndFindsTheLink(visitor, mailbox)
    }))

  test(`and so does every button of a lead ${inWords(way)}`, async () => {
    const led = await openCampaign(site, `Two bridges for ${mailbox}`, `lead@${mailbox}`)
    for (const name of ['Brook', 'Dell']) await signsElsewhere(site, led.slug, { name: `${name} Society`, email: `${name}@society.example` })
    expect(await signsElsewhere(site, led.slug, { name: 'Brooks Society', email: 'brooks@society.example' })).toBe('held')
    expect(await signsElsewhere(site, led.slug, { name: 'Dells Society', email: 'dells@society.example' })).toBe('held')
    await visit({ browser, site, way }, async (visitor) => {
      await signsIn(visitor, way, led.leadEmail)
      await foundsStartsAndNames(visitor, mailbox)
      await runs(visitor, led.slug)
    })
    expect(await kinds(led.slug)).toEqual(['opened', 'published', 'listed', 'listed', 'listed', 'invalidated', 'reinstated', 'paused', 'resumed', 'deadline-changed', 'closed'])
    expect((await campaignOf(site, led.slug)).state).toBe('closed')
  })
})

async function saysNoAndFindsTheLink({ page, open, sees, field }: Visitor, mailbox: string): Promise<void> {
  const token = await asksElsewhere(site, slug, { name: `Nobody of ${mailbox}`, email: `nobody@${mailbox}` })
  await open(`/confirm/${token}`)
  await page.getByText(words('signer.confirm.notUs'), { exact: true }).click()
  await pressTwice(page, words('signer.confirm.notUsButton'))
  await sees(words('signer.over.disowned'))
  await open('/signature-link')
  await field(words('signer.link.email')).fill(`ana@${mailbox}`)
  await pressTwice(page, words('signer.link.send'))
  await sees(words('signer.link.sent', { email: `ana@${mailbox}` }))
}

async function signsIn({ page, open, sees, field, press }: Visitor, { script }: Way, email: string): Promise<void> {
  // A code works once, in the browser that has the newest answer. Without script that is the second: it says so, and offers another code.
  const pressIt = script ? (button: string) => pressTwice(page, button) : press
  await open('/workspace')
  await field(words('account.signIn.email')).fill(email)
  await pressIt(words('account.signIn.send'))
  await sees(words('account.code.title'))
  const mail = await site.readMail('sign-in', email)
  await field(words('account.code.code')).fill(codeOf(mail)!)
  await pressIt(words('account.code.signIn'))
  await page.getByRole('heading', { name: words('workspace.home.title') }).waitFor()
}

async function foundsStartsAndNames({ page, open, reads, field }: Visitor, mailbox: string): Promise<void> {
  const [organisation, title, person] = [`Bridge Fund of ${mailbox}`, `A third bridge for ${mailbox}`, 'Tomasz Grey']
  await open('/workspace/organisations/new')
  await field(words('workspace.found.name')).fill(organisation)
  await pressTwice(page, words('workspace.found.found'))
  await reads(words('workspace.done.founded'))
  await open('/workspace/campaigns/new')
  await field(words('workspace.start.campaignTitle')).fill(title)
  await page.getByRole('radio', { name: organisation }).check()
  await pressTwice(page, words('workspace.start.start'))
  await reads(words('workspace.done.started'))
  await open(`${new URL(page.url()).pathname}/draft`)
  await field(words('workspace.draft.ask')).fill('Build it.')
  await pressTwice(page, words('workspace.draft.save'))
  await reads(words('workspace.done.saved'))
  await page.getByRole('link', { name: words('workspace.menuItems.decisionMakers') }).click()
  await field(words('workspace.decisionMakers.name')).fill(person)
  await pressTwice(page, words('workspace.decisionMakers.add'))
  await reads(words('workspace.done.added'))
  expect(await page.locator('.people li').count()).toBe(1)
  await open('/workspace/tokens')
  await field(words('workspace.tokens.name')).fill('Spreadsheet')
  await page.locator('input[type=checkbox][name^="scopes"]').first().check()
  await pressTwice(page, words('workspace.tokens.make'))
  await reads(words('workspace.tokens.made'))
  expect(await page.getByRole('cell', { name: 'Spreadsheet', exact: true }).count()).toBe(1)
  await open('/workspace')
  expect(await page.getByRole('link', { name: title }).count()).toBe(1)
  await open('/workspace/campaigns/new')
  expect(await page.getByRole('radio', { name: organisation }).count()).toBe(1)
}

async function runs({ page, open, reads, field }: Visitor, slug: string): Promise<void> {
  const at = `/workspace/campaigns/${slug}`
  const decide = async (name: string, button: string) => {
    const held = page.locator('.held').filter({ has: page.getByRole('heading', { name, exact: true }) })
    await held.getByLabel(words('workspace.queue.reason'), { exact: true }).fill('We asked them')
    await twice(held.getByRole('button', { name: button, exact: true }))
  }
  await open(`${at}/queue`)
  await decide('Brooks Society', words('workspace.queue.approveAnother'))
  await reads(words('workspace.done.approved'))
  await decide('Dells Society', words('workspace.queue.refuse'))
  await reads(words('workspace.done.refused'))
  await open(`${at}/signatures?state=listed`)
  await page.getByRole('link', { name: words('workspace.signatures.takeOffNamed', { name: 'Dell Society' }) }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('A slip')
  await twice(page.locator('main form:not(.account) button'))
  await reads(words('workspace.done.takenOff'))
  await open(`${at}/signatures?state=invalidated`)
  await page.getByRole('link', { name: words('workspace.signatures.putBackNamed', { name: 'Dell Society' }) }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('No slip')
  await twice(page.locator('main form:not(.account) button'))
  await reads(words('workspace.done.putBack'))
  for (const [page_, button, done] of [['pause', 'pauseButton', 'paused'], ['resume', 'resumeButton', 'resumed']] as const) {
    await open(`${at}/state/${page_}`)
    await pressTwice(page, words(`workspace.state.${button}`))
    await reads(words(`workspace.done.${done}`))
  }
  await open(`${at}/deadline`)
  await field(words('workspace.deadline.day')).fill('2099-12-31')
  await pressTwice(page, words('workspace.deadline.save'))
  await reads(words('workspace.done.deadline'))
  await open(`${at}/state/close`)
  await pressTwice(page, words('workspace.state.closeButton'))
  await reads(words('workspace.done.closed'))
  await pressTwice(page, words('workspace.signOut'))
  await reads(words('account.signIn.signedOut'))
}
