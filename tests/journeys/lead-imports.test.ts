import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaignOf, openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
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

type Bringing = Way & { email: string; title: string; mailbox: string }

const leads: Bringing[] = [
  { script: true, width: 1280, email: 'sorrel@orchard.example', title: 'Keep the orchard', mailbox: 'one.example' },
  { script: false, width: 360, email: 'bryn@orchard.example', title: 'Keep the meadow', mailbox: 'two.example' },
]

const faulty = (mailbox: string) =>
  ['Organisation;E-mail;Website;Contact', `Harbour Lights Choir;choir@${mailbox};choir.example;Ana Ruiz`, 'Elm Club;not an address;;', `Harbour Light Choir;other@${mailbox};#;`, ';;;'].join('\r\n')

describe.each(leads)('a lead who brings a list ($email)', ({ email, title, mailbox, ...way }) => {
  test(`mends it, decides on doubles, sends it and sees what comes of it; and enters what was said at a meeting ${inWords(way)}`, async () => {
    const led = await openCampaign(site, title, email)
    await visit({ browser, site, way, refusals: [422] }, async (visitor) => {
      await signsIn(visitor, site, email)
      await visitor.follow(title)
      await visitor.sees(words('workspace.overview.title'))
      await bringsAList(visitor, mailbox)
      await mendsIt(visitor, mailbox)
      await sendsIt(visitor, way)
      await isAnswered(led, mailbox)
      await seesWhoSigned(visitor)
      await entersWhatWasSaid(visitor, mailbox)
    })
  })
})

async function bringsAList({ page, follow, sees, press, summary, looksOver, reads }: Visitor, mailbox: string): Promise<void> {
  await follow(words('workspace.menuItems.imports'))
  await sees(words('workspace.imports.title'))
  await follow(words('workspace.imports.invite'))
  await sees(words('workspace.imports.newTitle'))
  await press(words('workspace.imports.read'))
  await summary().waitFor()
  await reads(words('problems.file.missing'))
  await looksOver('No list was chosen')
  // As spreadsheets in Western Europe write it.
  await page.getByLabel(words('workspace.imports.file')).setInputFiles({ name: 'spring.csv', mimeType: 'text/csv', buffer: Buffer.from(faulty(mailbox).replace('Ruiz', 'Ruíz'), 'latin1') })
  await press(words('workspace.imports.read'))
  await sees(words('workspace.imports.readTitle'))
  await page.getByRole('cell', { name: 'Ana Ruíz' }).first().waitFor()
  await press(words('workspace.imports.check'))
  await sees(words('workspace.imports.checkTitle'))
}

async function mendsIt({ page, press, looksOver, reads }: Visitor, mailbox: string): Promise<void> {
  await page.getByLabel(words('domain.importField.email')).fill(`elm@${mailbox}`)
  await press(words('workspace.imports.saveRow', { line: 3 }))
  await reads(words('workspace.imports.mended', { line: 3 }))
  await looksOver('A row is mended')
  await page.getByRole('link', { name: new RegExp(`^${words('workspace.imports.asked')}`) }).click()
  await page.waitForURL('**state=asked')
  await looksOver('Doubles to be decided on')
  await page.getByLabel(words('workspace.imports.answers.same')).check()
  await press(words('workspace.imports.decide'))
  await reads(words('workspace.imports.decided', { count: 1 }))
}

async function sendsIt({ page, follow, sees, press, looksOver }: Visitor, { script }: Way): Promise<void> {
  await follow(words('workspace.imports.toSend'))
  await sees(words('workspace.imports.sendTitle'))
  await press(words('workspace.imports.send', { count: 2 }))
  const done = page.getByRole('heading', { name: words('workspace.imports.doneTitle') })
  const wait = script ? 60_000 : 3000
  for (let tries = 0; tries < 20; tries += 1) {
    if (await done.waitFor({ timeout: wait }).then(() => true, () => false)) break
    await page.reload()
  }
  await looksOver('The list is sent')
}

/** The one who was invited opens the form from the e-mail, and signs and confirms as everybody does. */
async function isAnswered({ slug }: Led, mailbox: string): Promise<void> {
  const mail = await site.readMail('invitation', `choir@${mailbox}`)
  expect(mail.text).toContain('Get no more e-mails')
  const invitation = linkIn(mail, 'invitation')
  await visit({ browser, site, way: { script: true, width: 360 } }, async ({ page, open, sees, press, field, looksOver }) => {
    await open(invitation)
    await sees(words('signer.sign.heading'))
    expect(await field(words('signer.field.organisationName')).inputValue()).toBe('Harbour Lights Choir')
    await field(words('signer.field.role')).fill('Director')
    await page.getByLabel(words('signer.field.official')).check()
    await page.getByLabel(words('signer.field.authority')).check()
    await press(words('signer.sign.continue'))
    await press(words('signer.check.send'))
    await page.getByRole('heading', { name: /written/ }).waitFor()
    await open(linkIn(await site.readMail('verify', `choir@${mailbox}`), 'confirm'))
    await press(words('signer.confirm.button'))
    await page.waitForLoadState()
    await looksOver('Invited, signed and confirmed')
  })
  expect((await campaignOf(site, slug)).count).toBe(1)
}

async function seesWhoSigned({ page, open, sees, reads }: Visitor): Promise<void> {
  await open(`${page.url().split('/imports/')[0]}/invited`)
  await sees(words('workspace.invited.title'))
  await reads(words('workspace.invited.signed.listed'))
  await reads(words('workspace.invited.states.waiting'))
}

/** With the keyboard alone, from the first field on. */
async function entersWhatWasSaid({ page, open, sees, press, summary, looksOver, field }: Visitor, mailbox: string): Promise<void> {
  await open(page.url().replace('/invited', '/enter'))
  await sees(words('workspace.enter.title'))
  await press(words('workspace.enter.button'))
  await summary().waitFor()
  await looksOver('Nothing was entered')
  await field(words('workspace.enter.said')).focus()
  await page.keyboard.type('the spring assembly on 3 March')
  for (const typed of ['Willow Wardens', '', '', '', 'Bo Yew', 'Chair', `bo@${mailbox}`]) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(typed)
  }
  await page.keyboard.press('Enter')
  await page.getByText(`bo@${mailbox}`).first().waitFor()
  await looksOver('One was entered')
  const mail = await site.readMail('verify', `bo@${mailbox}`)
  expect(mail.text).toContain('At the spring assembly on 3 March, you said that Willow Wardens backs')
  await visit({ browser, site, way: { script: false, width: 360 }, refusals: [422] }, async ({ page: own, open: opens, press: presses, summary: problems, looksOver: looks }) => {
    await opens(linkIn(mail, 'confirm'))
    await presses(words('signer.confirm.button'))
    await problems().waitFor()
    await looks('Confirmed without the tick')
    await own.getByLabel(words('signer.field.authority')).check()
    await presses(words('signer.confirm.button'))
    await own.getByRole('heading', { name: /backs this statement/ }).waitFor()
    await looks('Confirmed with the tick')
  })
}
