import type { Browser } from 'playwright-core'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCampaign } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
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

const linkIn = (text: string, path: string) => new RegExp(`^https?://\\S*/${path}/\\S+$`, 'm').exec(text)![0]

test('a journalist copies the facts in one press, takes the pictures along, and asks an organisation, which gets the question', async () => {
  const { slug, lead } = await openCampaign(site, 'Keep the pier open', 'pier@pier.example')
  await signsElsewhere(site, slug, { name: 'Pier Head Anglers', email: 'anglers@pier.example' })
  await lead('PUT', `/api/campaigns/${slug}/press-desk`, { contact: { name: 'Kit Owen', phone: '+44 20 7946 0018' }, facts: [{ label: 'Visitors', words: '40,000 a year' }] })
  await lead('POST', `/api/campaigns/${slug}/press-desk/quotes`, { words: 'The pier is our high street.', speaker: 'Kit Owen', role: 'Chair', agreed: true })

  await visit({ browser, site, way: { script: true, width: 360 } }, async ({ page, open, sees, reads, field, press, follow }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(`/campaigns/${slug}/press`)
    await sees(words('press.page.facts'))
    await reads('The pier is our high street.')
    await page.getByRole('button', { name: `${words('press.copy')} ${words('press.page.facts')}` }).click()
    await page.getByText(words('site.copy.copied')).first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Visitors: 40,000 a year')
    const zip = await page.request.get(new URL(`/campaigns/${slug}/press/pictures.zip`, page.url()).href)
    expect(Object.keys(unzipSync(new Uint8Array(await zip.body())))).toEqual(['LICENCES.txt'])

    const { json } = await site.outsider('GET', `/api/campaigns/${slug}/backers`)
    const backer = json.backers[0].id as string
    await open(`/campaigns/${slug}/backers/${backer}`)
    await follow('Ask this organisation')
    await sees(words('press.ask.title', { name: 'Pier Head Anglers' }))
    await field(words('press.ask.yourName')).fill('Rosa Lind')
    await field(words('press.ask.newsroom')).fill('The Coast Gazette')
    await field(words('press.ask.email')).fill('rosa@gazette.example')
    await field(words('press.ask.words')).fill('How many of you are there?')
    await press(words('press.ask.send'))
    await sees(words('press.ask.sent'))
    await open(linkIn((await site.readMail('confirm-question', 'rosa@gazette.example')).text, 'question'))
    await sees(words('press.question.confirm.title', { name: 'Pier Head Anglers' }))
    await press(words('press.question.confirm.button'))
    await sees(words('press.question.sent.title', { name: 'Pier Head Anglers' }))
    const mail = await site.readMail('journalist-asks', 'anglers@pier.example')
    expect(mail.text).toContain('How many of you are there?')
    await open(linkIn(mail.text, 'unsubscribe'))
    await press(words('signer.press.questions.stop'))
    await sees(words('signer.press.questions.stopped', { name: 'Pier Head Anglers' }))
  })
})

const at = (of: string, page: string) => `/workspace/campaigns/${of}/press${page}`

test('a lead fills in the press desk, puts a quote on it and takes that back, and makes a preview link for what is not public', async () => {
  const { slug, lead, leadEmail } = await openCampaign(site, 'Keep the ferry', 'ferry@pier.example')
  const { json } = await lead('GET', '/api/organisations')
  const draft = (await lead('POST', '/api/campaigns', { organisationId: json.organisations[0].id, title: 'Save the harbour wall' })).json.campaign.slug as string

  await visit({ browser, site, way: { script: true, width: 1280 }, refusals: [422] }, async (visitor) => {
    const { page, open, sees, reads, field, press } = visitor
    await signsIn(visitor, site, leadEmail)
    await open(at(slug, ''))
    await sees(words('workspace.press.title'))
    await field(words('workspace.press.name')).fill('Kit Owen')
    await field(words('workspace.press.phone')).fill('+44 20 7946 0018')
    await press(words('workspace.press.save'))
    await reads(words('workspace.done.pressSaved'))

    await open(at(slug, '/quotes'))
    await sees(words('workspace.press.quotes.title'))
    await field(words('workspace.press.quotes.words')).fill('The ferry is our only road.')
    await field(words('workspace.press.quotes.speaker')).fill('Kit Owen')
    await field(words('workspace.press.quotes.role')).fill('Chair')
    await page.getByLabel(words('workspace.press.quotes.agreed')).check()
    await press(words('workspace.press.quotes.add'))
    await reads(words('workspace.done.quoteAdded'))
    await page.getByRole('button', { name: words('workspace.press.quotes.unclear') }).click()
    await reads(words('workspace.done.quoteUncleared'))
    await press(words('workspace.undo.quoteUncleared'))
    await reads(words('workspace.done.quoteCleared'))
    await open(at(slug, '/pictures'))
    await sees(words('workspace.press.pictures.title'))
    await open(`/campaigns/${slug}/press`)
    await reads('The ferry is our only road.')

    await open(at(draft, '/embargo'))
    await sees(words('workspace.press.embargo.title'))
    await field(words('workspace.press.embargo.day')).fill('2031-03-03')
    await field(words('workspace.press.embargo.zone')).selectOption('Europe/London')
    await press(words('workspace.press.embargo.makeLink'))
    await reads(words('workspace.done.embargoSet'))
    await open((await page.locator('.public-link a').getAttribute('href'))!)
    await sees(words('press.preview.title'))
    await reads('Under embargo until 3 March 2031 at 09:00 Greenwich Mean Time')
  })
})
