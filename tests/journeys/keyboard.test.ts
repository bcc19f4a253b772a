import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expecting } from '../../tools/replay/client.ts'
import { codeOf } from '../../tools/replay/read-mail.ts'
import { campaignOf } from './support/campaign.ts'
import { keyboardOf, tabTo } from './support/keyboard.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, linkIn, type Site } from './support/site.ts'
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

/** What the first link to there says. */
const wordsOf = async (page: Page, ending: string): Promise<string> => (await page.locator(`main a[href$="${ending}"]`).first().textContent())!.trim()

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
    await press(words('workspace.queue.approveAnother'))
    await reads(words('workspace.done.approved'))
    expect((await campaignOf(site, slug)).count).toBe(2)
  }))

test('a signatory with the keyboard alone asks first, confirms, corrects, withdraws, comes back and erases', () =>
  visit({ browser, site, way: { script: true, width: 1280 }, refusals: [404, 410] }, async (visitor) => {
    const { open, sees, reads } = visitor
    const { press, type, retype } = keyboardOf(visitor)
    const [name, email] = ['Hedge Layers’ Circle', 'ines@hedge.example']
    await open('/campaigns/a-pound-a-ride/sign')
    for (const [label, text] of [['organisationName', name], ['country', 'United K'], ['place', 'Alderwick'], ['personName', 'Inês Rocha'], ['role', 'Secretary'], ['email', email]] as const) await type(words(`signer.field.${label}`), text)
    await press(words('signer.field.official'), 'Space')
    await press(words('signer.sign.askFirst'))
    await sees(words('signer.check.askingTitle'))
    await press(words('signer.check.askingSend'))
    await sees(words('signer.sent.title', { email }))
    await open(linkIn(await site.readMail('ask-first', email), 'confirm'))
    await sees(words('signer.confirm.title', { name }))
    await press(words('signer.field.authority'), 'Space')
    await press(words('signer.confirm.button'))
    await sees(words('signer.confirmed.listed', { name }))

    await open(linkIn(await site.readMail('welcome', email), 'signature'))
    await press(words('signer.own.correct'))
    await sees(words('signer.correct.title'))
    await retype(words('signer.field.place'), 'Northmoor')
    await press(words('signer.correct.save'))
    await reads(words('signer.own.done.corrected'))
    await press(words('signer.own.withdraw'))
    await type(words('signer.own.withdrawName', { name }), name)
    await press(words('signer.own.withdrawButton'))
    await reads(words('signer.own.done.withdrawn'))
    await press(words('signer.own.return'))
    await press(words('signer.own.returnButton', { name }))
    await reads(words('signer.own.done.returned'))
    await press(words('signer.own.erase'))
    await sees(words('signer.erase.title'))
    await type(words('signer.erase.name', { name }), name)
    await press(words('signer.erase.button'))
    await sees(words('signer.erase.done'))
  }))

test('a lead with the keyboard alone sets a time for the launch, launches, brings a list with faults, and erases what is personal', async () => {
  const email = 'launch@keys.example'
  const client = await site.leadWith(email)
  const founded = await expecting(201, client, 'POST', '/api/organisations', { name: 'Friends of the Weir' })
  const { json } = await expecting(201, client, 'POST', '/api/campaigns', { organisationId: founded.json.organisation.id, title: 'A path over the weir' })
  const { slug } = json.campaign as { slug: string }
  await expecting(200, client, 'PUT', `/api/campaigns/${slug}/draft`, { title: 'A path over the weir', ask: 'Build it.', body: 'We walk round.' })
  await expecting(201, client, 'POST', `/api/campaigns/${slug}/versions`, { visibility: 'link-only' })
  await visit({ browser, site, way: { script: true, width: 1280 } }, async (visitor) => {
    const { page, open, sees, reads } = visitor
    const { press, type, retype } = keyboardOf(visitor)
    await open('/sign-in')
    await type(words('account.signIn.email'), email)
    await page.keyboard.press('Enter')
    await sees(words('account.code.title'))
    await type(words('account.code.code'), codeOf(await site.readMail('sign-in', email))!)
    await page.keyboard.press('Enter')
    await sees(words('workspace.home.title'))
    await open(`/workspace/campaigns/${slug}`)
    await press(words('workspace.founding.setLaunch'))
    await sees(words('workspace.launch.title'))
    // Whichever comes first where the browser is from, day or month.
    await type(words('workspace.launch.day'), '03032031')
    await type(words('workspace.launch.zone'), 'Europe/Lon')
    await press(words('workspace.launch.save'))
    await reads(words('workspace.done.launchTime'))
    await reads(words('workspace.founding.launchAt', { time: '3 March 2031 at 09:00 Greenwich Mean Time' }))
    await press(words('workspace.founding.changeLaunch'))
    await press(words('workspace.launch.none'))
    await reads(words('workspace.founding.launchByHand'))
    await press(words('workspace.founding.launchNow'))
    await sees(words('workspace.state.launchTitle'))
    await press(words('workspace.state.launchButton'))
    await reads(words('workspace.done.launched'))

    await press(words('workspace.menuItems.imports'))
    // Listened for before the page opens: the browser needs a moment until it hands its dialogue over.
    const chosen = page.waitForEvent('filechooser')
    await press(words('workspace.imports.invite'))
    await sees(words('workspace.imports.newTitle'))
    await press(words('workspace.imports.file'))
    await (await chosen).setFiles({ name: 'weir.csv', mimeType: 'text/csv', buffer: Buffer.from('Verein,Anschrift\nHarbour Choir,choir@weir.example\nElm Club,not an address') })
    await press(words('workspace.imports.read'))
    await sees(words('workspace.imports.readTitle'))
    await type(words('domain.importField.organisation'), '1')
    await type(words('domain.importField.email'), '2')
    await press(words('workspace.imports.check'))
    await sees(words('workspace.imports.checkTitle'))
    await retype(words('domain.importField.email'), 'elm@weir.example')
    await press(words('workspace.imports.saveRow', { line: 3 }))
    await reads(words('workspace.imports.mended', { line: 3 }))
    await press(words('workspace.imports.toSend'))
    await sees(words('workspace.imports.sendTitle'))
    await press(words('workspace.imports.send', { count: 2 }))
    await page.getByRole('heading', { name: words('workspace.imports.doneTitle') }).waitFor({ timeout: 60_000 })

    expect(await signsElsewhere(site, slug, { name: 'Weir Anglers', email: 'wes@weir.example' })).toBe('listed')
    await press(words('workspace.menuItems.signatures'))
    await press(words('workspace.signatures.eraseNamed', { name: 'Weir Anglers' }))
    await sees(words('workspace.erase.title', { name: 'Weir Anglers' }))
    await press(words('workspace.erase.button'))
    await reads(words('workspace.done.erased'))
    await reads(words('workspace.signatures.erased'))
    await site.readMail('erased', 'wes@weir.example')
    expect((await campaignOf(site, slug)).count, 'the organisation stays').toBe(1)
  })
})

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
    await sees(words('record.log.title', { title }))
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
