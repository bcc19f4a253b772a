import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signsIn } from './support/lead.ts'
import { openSite, type Site } from './support/site.ts'
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

type Lead = Way & { email: string; organisation: string; title: string }

const leads: Lead[] = [
  { script: true, width: 1280, email: 'mira@riverside.example', organisation: 'Riverside Residents', title: 'Open the river path' },
  { script: false, width: 360, email: 'owen@hilltop.example', organisation: 'Hilltop Residents', title: 'A crossing for the school at the top of the hill, before the next winter term begins' },
]

const ask = 'Open the river path to everyone by the end of 2027.'
const body = `We walk, wheel and cycle here.

## Why now

- The bridge is mended.
- The gate is still locked.

<img src="https://elsewhere.example/pixel.png">

We ask the council to **unlock the gate**.`
const withoutPicture = body.replace(/<img[^>]*>\n\n/, '')

describe.each(leads)('a lead ($organisation)', (lead) => {
  test(`comes from nothing to a public campaign in one sitting ${inWords(lead)}`, () =>
    visit({ browser, site, way: lead, refusals: [422] }, async (visitor) => {
      await signsIn(visitor, site, lead.email)
      await foundsTheOrganisation(visitor, lead)
      await startsTheCampaign(visitor, lead)
      await writesTheStatement(visitor, lead)
      await namesTheDecisionMaker(visitor)
      await publishes(visitor)
      await sharesThePage(visitor, lead)
    }))
})

async function foundsTheOrganisation({ page, sees, follow, press, field, summary, looksOver, reads }: Visitor, { organisation }: Lead): Promise<void> {
  await sees(words('workspace.home.title'))
  await follow(words('workspace.home.foundFirst'))
  await sees(words('workspace.found.title'))
  await field(words('workspace.found.website')).fill('www.riverside.example')
  await press(words('workspace.found.found'))
  await summary().getByRole('link', { name: words('problems.organisationName.missing') }).waitFor()
  await looksOver('Founding without a name')
  await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'))
  expect(await field(words('workspace.found.website')).inputValue(), 'nothing typed is lost').toBe('www.riverside.example')
  await field(words('workspace.found.name')).fill(organisation)
  await field(words('workspace.found.country')).selectOption('GB')
  await press(words('workspace.found.found'))
  await reads(words('workspace.done.founded'))
  await looksOver('Founded')
}

async function startsTheCampaign({ sees, follow, press, field, looksOver, reads }: Visitor, { title }: Lead): Promise<void> {
  await follow(words('workspace.home.start'))
  await sees(words('workspace.start.title'))
  await field(words('workspace.start.campaignTitle')).fill(title)
  await press(words('workspace.start.start'))
  await reads(words('workspace.done.started'))
  await looksOver('Overview of a draft')
}

async function writesTheStatement({ page, sees, follow, press, field, looksOver, reads }: Visitor, { script }: Lead): Promise<void> {
  await follow(words('workspace.overview.writeOn'))
  await sees(words('workspace.draft.title'))
  await field(words('workspace.draft.ask')).fill(ask)
  await field(words('workspace.draft.body')).fill(body)
  if (!script) await press(words('workspace.draft.preview'))
  const preview = page.locator('.preview')
  await preview.getByRole('heading', { name: 'Why now' }).waitFor()
  await preview.getByText(words('workspace.draft.notesTitle'), { exact: true }).waitFor()
  if (!script) expect((await page.locator('#preview').boundingBox())!.y, 'the page arrives at the preview').toBeLessThan(740)
  await looksOver('The draft with its preview and a note')
  expect(await preview.locator('img').count(), 'the picture is shown as text').toBe(0)
  expect(await field(words('workspace.draft.body')).inputValue()).toBe(body)

  await field(words('workspace.draft.body')).fill(withoutPicture)
  await press(words('workspace.draft.save'))
  await reads(words('workspace.done.saved'))
  await preview.getByText(words('workspace.draft.notesTitle'), { exact: true }).waitFor({ state: 'detached' })
  await looksOver('The draft saved')
}

async function namesTheDecisionMaker({ page, sees, follow, press, field, summary, looksOver, reads }: Visitor): Promise<void> {
  await follow(words('workspace.menuItems.decisionMakers'))
  await sees(words('workspace.decisionMakers.title'))
  await field(words('workspace.decisionMakers.role')).fill('Leader of the council')
  await press(words('workspace.decisionMakers.add'))
  await summary().waitFor()
  await looksOver('A decision-maker without a name')
  await field(words('workspace.decisionMakers.name')).fill('Tomasz Grey')
  await field(words('workspace.decisionMakers.address')).fill('Town Hall\n1 Market Square')
  await press(words('workspace.decisionMakers.add'))
  await reads(words('workspace.done.added'))
  await page.getByText('Leader of the council').waitFor()
  await looksOver('A decision-maker named')
}

async function publishes({ page, sees, follow, press, looksOver, reads }: Visitor): Promise<void> {
  await follow(words('workspace.menuItems.publish'))
  await sees(words('workspace.publish.title'))
  await page.getByText('Tomasz Grey').first().waitFor()
  await press(words('workspace.publish.publish'))
  await reads(words('workspace.done.published'))
  await sees(words('workspace.publish.publishedTitle'))
  await follow(words('workspace.menuItems.overview'))
  await reads(words('workspace.overview.nextOpen'))
  await looksOver('Overview of a campaign just opened')
}

async function sharesThePage({ page, sees, looksOver, reads }: Visitor, { title }: Lead): Promise<void> {
  await page.locator('a.address').first().click()
  await sees(title)
  await page.getByText(ask, { exact: true }).waitFor()
  await reads(words('public.backers.empty'))
  await looksOver('A campaign that nobody has signed yet')
}
