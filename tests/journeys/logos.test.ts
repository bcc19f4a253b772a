import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere } from './support/sign-on.ts'
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

type Story = { signer: Way; lead: Way; title: string; name: string; mailbox: string }

const stories: Story[] = [
  { signer: { script: true, width: 360 }, lead: { script: true, width: 1280 }, title: 'Keep the library', name: 'Gorse Lane Readers', mailbox: 'gorse.example' },
  { signer: { script: false, width: 1280 }, lead: { script: false, width: 360 }, title: 'Keep the allotments', name: 'Heron Reach Growers', mailbox: 'heron.example' },
]

const drawn = (colour: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" onload="alert(1)"><circle cx="60" cy="60" r="50" fill="${colour}"/><rect x="130" y="40" width="150" height="40" fill="${colour}"/></svg>`)
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/svg+xml', buffer })

test.each(stories)('$name gives its logo, sees it on the public list, changes it, and the lead removes it', async ({ signer, lead, title, name, mailbox }) => {
  const email = `lead@${mailbox}`
  const led = await openCampaign(site, title, email)
  expect(await signsElsewhere(site, led.slug, { name, email: `ana@${mailbox}` })).toBe('listed')
  const own = linkIn(await site.readMail('welcome', `ana@${mailbox}`), 'signature')
  await visit({ browser, site, way: signer, refusals: [422] }, async (visitor) => {
    await givesALogo(visitor, { own, name, signer })
    await seesItInPublic(visitor, led, name)
    await changesIt(visitor, own, name)
  })
  await visit({ browser, site, way: lead, refusals: [422] }, async (visitor) => {
    await signsIn(visitor, site, email)
    await removesIt(visitor, led, name)
    await showsNone(visitor, led)
  })
  const told = await site.readMail('logo-removed', `ana@${mailbox}`)
  expect(told.text, inWords(lead)).toContain('It is the logo of somebody else.')
})

/** Whoever sees the picture has its pixels; the box alone proves nothing. */
const isDrawn = (visitor: Visitor, name: string) => visitor.page.getByRole('img', { name }).first().evaluate((image: HTMLImageElement) => image.scrollIntoView())

async function givesALogo(visitor: Visitor, { own, name, signer }: { own: string; name: string; signer: Way }): Promise<void> {
  const { page, open, follow, sees, press, summary, reads, looksOver } = visitor
  await open(own)
  await follow(words('signer.logo.addLink'))
  await sees(words('signer.logo.titleAdd', { name }))
  const choose = page.getByLabel(words('signer.logo.file'))
  await choose.setInputFiles(file('notes.svg', Buffer.from('These are notes.')))
  await press(words('signer.logo.add'))
  await summary().waitFor()
  await reads(words('problems.picture.unreadable'))
  await looksOver('What was chosen is no picture')
  await choose.setInputFiles(file('logo.svg', drawn('#0f4a73')))
  if (signer.script) {
    await page.getByRole('img', { name: words('signer.logo.chosen') }).waitFor()
    await looksOver('A logo before it is sent')
  }
  await press(words('signer.logo.add'))
  await sees(words('signer.own.title', { name }))
  await reads(words('signer.own.done.logoChanged'))
  await isDrawn(visitor, name)
}

async function seesItInPublic(visitor: Visitor, { slug }: Led, name: string): Promise<void> {
  const { page, open, sees, follow, looksOver, reads } = visitor
  await open(`/campaigns/${slug}/backers`)
  await sees(words('record.logos.title'))
  await isDrawn(visitor, name)
  await page.waitForFunction((alt) => [...document.images].some((image) => image.alt === alt && image.complete && image.naturalWidth > 0), name)
  await looksOver('A list with a logo')
  await follow(name)
  await page.waitForURL(`**/campaigns/${slug}/backers/*`)
  await sees(name)
  await reads(words('domain.log.logo-changed', { name }))
}

async function changesIt({ page, open, follow, sees, press, reads }: Visitor, own: string, name: string): Promise<void> {
  await open(own)
  await follow(words('signer.logo.changeLink'))
  await sees(words('signer.logo.titleChange', { name }))
  await page.getByLabel(words('signer.logo.file')).setInputFiles(file('logo.svg', drawn('#8a3310')))
  await press(words('signer.logo.change'))
  await reads(words('signer.own.done.logoChanged'))
}

async function removesIt(visitor: Visitor, { slug }: Led, name: string): Promise<void> {
  const { page, open, sees, press, reads, summary, looksOver } = visitor
  await open(`/workspace/campaigns/${slug}/signatures`)
  await page.getByRole('link', { name: words('workspace.signatures.knownNamed', { name }) }).click()
  await sees(words('workspace.bodies.recordTitle', { name }))
  await isDrawn(visitor, name)
  const why = page.getByLabel(words('workspace.records.logoReason'), { exact: true })
  await page.getByText(words('workspace.records.logoRemove'), { exact: true }).click()
  await press(words('workspace.records.logoRemoveButton'))
  await summary().waitFor()
  await looksOver('Removing a logo without a reason')
  await why.fill('It is the logo of somebody else.')
  await press(words('workspace.records.logoRemoveButton'))
  await reads(words('workspace.done.logoRemoved'))
  expect(await page.getByRole('img', { name }).count()).toBe(0)
  // What else the list says is put right on the same page.
  await page.getByLabel(new RegExp(`^${words('signer.field.kind')}`)).selectOption('group')
  await press(words('workspace.bodies.recordSave'))
  await reads(words('workspace.done.recordMended'))
  await open(`/campaigns/${slug}/backers`)
  expect(await page.getByText(words('record.logos.title')).count()).toBe(0)
}

async function showsNone({ page, open, sees, press, reads }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/policy`)
  await sees(words('workspace.policy.title'))
  await page.getByLabel(words('workspace.logosShown.label')).uncheck()
  await press(words('workspace.policy.save'))
  await reads(words('workspace.done.policy'))
  await open(`/campaigns/${slug}/log`)
  await reads(words('domain.log.logos-hidden'))
}
