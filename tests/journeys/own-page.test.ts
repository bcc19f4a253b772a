import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillIn, tickAuthority } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

const slug = 'a-pound-a-ride'
let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Holder = Way & { organisation: string; mailbox: string }

const holders: Holder[] = [
  { script: true, width: 1280, organisation: 'Gorse Lane Tenants', mailbox: 'gorse.example' },
  { script: false, width: 360, organisation: 'Heron Reach Sailing Club', mailbox: 'heron.example' },
]

describe.each(holders)('whoever looks after a sign-on ($organisation)', (holder) => {
  test(`asks first, confirms, shares it, moves it to another address and erases what is personal ${inWords(holder)}`, () =>
    visit({ browser, site, way: holder, refusals: [404, 410, 422] }, async (visitor) => {
      const link = await savesItToAskFirst(visitor, holder)
      await looksAtWhatIsPassedOn(visitor, holder, link)
      await confirmsOnceItIsDecided(visitor, holder, link)
      await takesTheReceipt(visitor)
      await namesASecondContact(visitor, holder)
      const old = visitor.page.url()
      await changesTheAddress(visitor, holder)
      await erasesAtLast(visitor, holder, old)
    }))
})

async function savesItToAskFirst(visitor: Visitor, { organisation, mailbox }: Holder): Promise<string> {
  const { open, press, sees } = visitor
  const email = `ana@${mailbox}`
  await open(`/campaigns/${slug}/sign`)
  await fillIn(visitor, { organisation, place: 'Alderwick', person: 'Ana Pereira', role: 'Secretary', email, quote: 'The bus is how we come together.' })
  await press(words('signer.sign.askFirst'))
  await sees(words('signer.check.askingTitle'))
  await press(words('signer.check.askingSend'))
  await sees(words('signer.sent.title', { email }))
  return linkIn(await site.readMail('ask-first', email), 'confirm')
}

async function looksAtWhatIsPassedOn({ page, open, sees, follow, looksOver }: Visitor, { organisation, mailbox }: Holder, link: string): Promise<void> {
  await open(link)
  await sees(words('signer.confirm.title', { name: organisation }))
  await looksOver('Saved to ask first')
  const calendar = await download(page, words('signer.asking.calendar'))
  expect(calendar.toString()).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VALARM[\s\S]*END:VCALENDAR\s*$/)
  expect((await download(page, words('signer.asking.wording'))).subarray(0, 5).toString()).toBe('%PDF-')
  await follow('A page to pass on')
  await page.getByText(words('signer.decide.means')).waitFor()
  await looksOver('For whoever decides')
  expect(await page.content()).not.toContain(`@${mailbox}`)
  expect(await page.locator('main button').count(), 'nothing can be pressed').toBe(0)
}

async function confirmsOnceItIsDecided(visitor: Visitor, { organisation, mailbox }: Holder, link: string): Promise<void> {
  const { open, press, sees, summary, looksOver } = visitor
  await open(link)
  await press(words('signer.confirm.button'))
  await summary().waitFor()
  await looksOver('Confirming without the tick')
  await tickAuthority(visitor)
  await press(words('signer.confirm.button'))
  await sees(words('signer.confirmed.listed', { name: organisation }))
  await open(linkIn(await site.readMail('welcome', `ana@${mailbox}`), 'signature'))
  await sees(words('signer.own.title', { name: organisation }))
}

const takesTheReceipt = async ({ page }: Visitor): Promise<void> => expect((await download(page, words('signer.own.receipt'))).subarray(0, 5).toString()).toBe('%PDF-')

async function namesASecondContact({ page, open, field, press, summary, reads, sees, looksOver }: Visitor, { organisation, mailbox }: Holder): Promise<void> {
  const own = page.url()
  await page.locator('summary', { hasText: words('signer.own.addSecond') }).click()
  await field(words('signer.field.contactName')).fill('Bo Chair')
  await press(words('signer.own.addSecondButton'))
  await summary().waitFor()
  await looksOver('A second contact without an address')
  expect(await field(words('signer.field.contactName')).inputValue()).toBe('Bo Chair')
  // Whoever authorises it has a role beside it.
  await page.locator('[name="contact.role"]').fill('Chair')
  await field(words('signer.field.contactEmail')).fill(`bo@${mailbox}`)
  await press(words('signer.own.addSecondButton'))
  await reads(words('signer.own.done.contactAsked'))

  await open(linkIn(await site.readMail('contact-asked', `bo@${mailbox}`), 'contact'))
  await sees(words('signer.contact.title', { name: organisation }))
  await press(words('signer.contact.button'))
  await sees(words('signer.contact.done', { name: organisation }))
  await open(linkIn(await site.readMail('contact-welcome', `bo@${mailbox}`), 'signature'))
  await reads(words('signer.own.leave'))
  await looksOver('The page of the second contact')
  await open(own)
}

async function changesTheAddress({ page, open, field, press, reads, sees, looksOver }: Visitor, { organisation, mailbox }: Holder): Promise<void> {
  await page.locator('summary', { hasText: words('signer.own.address') }).click()
  await field(words('signer.own.newAddress')).fill(`office@${mailbox}`)
  await press(words('signer.own.addressButton'))
  await reads(words('signer.own.done.addressAsked'))
  await looksOver('A new address, waiting')
  await open(linkIn(await site.readMail('confirm-address', `office@${mailbox}`), 'address'))
  await sees(words('signer.address.title', { email: `office@${mailbox}` }))
  await press(words('signer.address.button'))
  await sees(words('signer.address.done'))
  const told = await site.readMail('address-changed', `ana@${mailbox}`)
  expect(told.text, 'the old address gets no link that acts').not.toMatch(/:\/\/\S+\/(signature|confirm|address)\//)
  await open(linkIn(await site.readMail('address-taken', `office@${mailbox}`), 'signature'))
  await sees(words('signer.own.title', { name: organisation }))
}

async function erasesAtLast({ page, open, field, follow, press, summary, sees, looksOver }: Visitor, { organisation, mailbox }: Holder, old: string): Promise<void> {
  const own = page.url()
  await follow(words('signer.own.erase'))
  await sees(words('signer.erase.title'))
  await press(words('signer.erase.button'))
  await summary().waitFor()
  await looksOver('Erasing without the name')
  await field(words('signer.erase.name', { name: organisation })).fill(organisation)
  await press(words('signer.erase.button'))
  await sees(words('signer.erase.done'))
  await site.readMail('erased', `office@${mailbox}`)
  const { json } = await site.outsider('GET', `/api/campaigns/${slug}/backers?perPage=1000`)
  expect((json.backers as { name: string }[]).map(({ name }) => name), 'the organisation stays on the list').toContain(organisation)
  for (const dead of [own, old]) {
    await open(dead)
    await sees(words('site.error.link'))
  }
}

/** What a link brings, as bytes. */
async function download(page: Visitor['page'], link: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link, exact: true }).click()])
  return readFile(await file.path())
}
