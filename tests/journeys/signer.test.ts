import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../tools/replay/read-mail.ts'
import { asksElsewhere, fillIn, tickAuthority, valueOf, type SignOn } from './support/sign-on.ts'
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

type Signer = Way & { organisation: string; newName: string; another: string; mailbox: string }

const signers: Signer[] = [
  { script: true, width: 1280, organisation: 'Quarry Hill Allotments', newName: 'Quarry Hill Growers', another: 'Saltmarsh Rowers', mailbox: 'quarry.example' },
  { script: true, width: 360, organisation: 'Beacon Food Bank', newName: 'Beacon Larder', another: 'Tannery Lane Nursery', mailbox: 'beacon.example' },
  { script: false, width: 360, organisation: 'Fenwick <b>Choir</b> & Friends', newName: 'Fenwick Singers', another: 'Millpond Theatre', mailbox: 'fenwick.example' },
  { script: false, width: 1280, organisation: 'مركز النور للشباب', newName: 'بيت الشباب', another: 'Windmill Brass Band', mailbox: 'noor.example' },
]

const signOnOf = ({ organisation, mailbox }: Signer): SignOn => ({ organisation, place: 'Alderwick', website: `www.${mailbox}`, person: 'Ana Pereira', role: 'Director', email: `ana@${mailbox}`, quote: 'Our volunteers spend more on the bus than on lunch.\nThat keeps them at home.' })

describe.each(signers)('a signer ($organisation)', (signer) => {
  const signOn = signOnOf(signer)

  test(`reads, signs, confirms from the mailbox, corrects, withdraws and comes back ${inWords(signer)}`, () =>
    visit({ browser, site, way: signer, refusals: [422] }, async (visitor) => {
      await readsAndOpensTheForm(visitor)
      await forgetsTheTickAndLosesNothing(visitor, signOn)
      await checksChangesAndSends(visitor, signOn)
      const { link, own } = await confirmsByTheLink(visitor, signer)
      await isToldThatItWasConfirmed(visitor, link)
      await correctsOnTheOwnPage(visitor, signer, own)
      await withdrawsAndComesBack(visitor, signer)
    }))

  test(`types the code on the page of the answer, or says that it was not them ${inWords(signer)}`, () =>
    visit({ browser, site, way: signer, refusals: [404, 422] }, async (visitor) => {
      const organisation = signer.another
      await visitor.open(`/campaigns/${slug}/sign`)
      await fillIn(visitor, { ...signOn, organisation, website: '' })
      await tickAuthority(visitor)
      await visitor.press(words('signer.sign.continue'))
      await visitor.press(words('signer.check.send'))
      await typesTheCode(visitor, signOn.email)

      const token = await asksElsewhere(site, slug, { name: `${organisation} Juniors of 1911`, email: `juniors@${signer.mailbox}` })
      await visitor.open(`/confirm/${token}`)
      await visitor.page.getByText(words('signer.confirm.notUs'), { exact: true }).click()
      await visitor.looksOver('This was not us, unfolded')
      await visitor.press(words('signer.confirm.notUsButton'))
      await visitor.sees(words('signer.over.disowned'))
      await visitor.open(`/confirm/${token}`)
      await visitor.looksOver('The link after this was not us')
      expect(await visitor.page.getByRole('button', { name: words('signer.confirm.button') }).count()).toBe(0)
    }))
})

async function readsAndOpensTheForm({ page, open, follow, sees, looksOver }: Visitor): Promise<void> {
  await open(`/campaigns/${slug}`)
  await page.getByText('Young carers who pay the full fare').waitFor()
  await looksOver('Campaign')
  await follow(words('public.campaign.sign'))
  await sees(words('signer.sign.heading'))
  const [wording, form] = await Promise.all([page.locator('.wording').boundingBox(), page.locator('main form').boundingBox()])
  expect(wording!.y + wording!.height, 'the whole wording stands before the first field').toBeLessThanOrEqual(form!.y)
}

async function forgetsTheTickAndLosesNothing(visitor: Visitor, signOn: SignOn): Promise<void> {
  const { page, press, summary, looksOver, field } = visitor
  await fillIn(visitor, { ...signOn, email: 'ana at home' })
  await press(words('signer.sign.continue'))
  await summary().waitFor()
  await looksOver('The form with problems')
  expect(await page.title()).toMatch(/^Error: /)
  expect(await summary().evaluate((element) => element === document.activeElement), 'the summary has the focus').toBe(true)
  expect(await summary().getByRole('link').allTextContents()).toEqual([words('problems.email.wrong'), words('problems.authority.missing')])
  expect(await valueOf(visitor, words('signer.field.organisationName'))).toBe(signOn.organisation)
  expect(await valueOf(visitor, words('signer.field.quote'))).toBe(signOn.quote)
  expect(await valueOf(visitor, words('signer.field.email'))).toBe('ana at home')
  expect(await page.getByLabel(words('signer.field.official'), { exact: true }).isChecked()).toBe(true)

  await summary().getByRole('link', { name: words('problems.email.wrong') }).click()
  expect(await field(words('signer.field.email')).evaluate((element) => element === document.activeElement), 'the link leads to the field').toBe(true)
  await field(words('signer.field.email')).fill(signOn.email)
  await tickAuthority(visitor)
  await press(words('signer.sign.continue'))
}

async function checksChangesAndSends(visitor: Visitor, { organisation, email }: SignOn): Promise<void> {
  const { page, press, sees, field, looksOver } = visitor
  await sees(words('signer.check.title'))
  await looksOver('Check your answers, looked at')
  await page.getByText(organisation, { exact: true }).waitFor()
  await press(words('signer.check.changeWhat', { what: words('signer.field.place') }))
  await page.waitForURL(/#/)
  await field(words('signer.field.place')).fill('Over Alder')
  expect(await page.getByLabel(words('signer.field.authority'), { exact: true }).isChecked(), 'the tick stays').toBe(true)
  await press(words('signer.sign.continue'))
  await page.getByText('Over Alder', { exact: true }).waitFor()
  await press(words('signer.check.send'))
  await sees(words('signer.sent.title', { email }))
}

async function confirmsByTheLink({ open, press, sees, looksOver }: Visitor, { organisation, mailbox }: Signer): Promise<{ link: string; own: string }> {
  const mail = await site.readMail('verify', `ana@${mailbox}`)
  const link = linkIn(mail, 'confirm')
  for (let visits = 1; visits <= 3; visits += 1) await open(link)
  await sees(words('signer.confirm.title', { name: organisation }))
  expect(await isListed(organisation), 'opening the link changes nothing').toBe(false)
  await press(words('signer.confirm.button'))
  await sees(words('signer.confirmed.listed', { name: organisation }))
  expect(await isListed(organisation), 'pressing the button confirms').toBe(true)
  await looksOver('Confirmed, looked at')
  const welcome = await site.readMail('welcome', `ana@${mailbox}`)
  return { link, own: linkIn(welcome, 'signature') }
}

async function isToldThatItWasConfirmed({ page, open, press, sees }: Visitor, link: string): Promise<void> {
  await open(link)
  await sees(words('signer.confirmed.already'))
  await press(words('signer.confirmed.own'))
  await page.getByRole('link', { name: words('signer.confirmed.own') }).waitFor()
}

async function correctsOnTheOwnPage({ open, sees, follow, field, press, looksOver, reads }: Visitor, { organisation, newName }: Signer, own: string): Promise<void> {
  await open(own)
  await sees(words('signer.own.title', { name: organisation }))
  await follow(words('signer.own.correct'))
  await sees(words('signer.correct.title'))
  await field(words('signer.field.place')).fill('Port Morrow')
  await field(words('signer.field.organisationName')).fill(newName)
  await press(words('signer.correct.save'))
  await reads(words('signer.own.proposed', { name: newName }))
  await looksOver('Own page with a new name proposed')
  const listed = await backerNamed(organisation)
  expect(listed, 'the place changes at once, the name waits').toMatchObject({ name: organisation, place: 'Port Morrow' })
}

async function withdrawsAndComesBack({ page, field, press, summary, looksOver, sees, reads }: Visitor, { organisation }: Signer): Promise<void> {
  const typed = field(words('signer.own.withdrawName', { name: organisation }))
  await page.locator('summary', { hasText: words('signer.own.withdraw') }).click()
  await typed.fill('Somebody else')
  await press(words('signer.own.withdrawButton'))
  await summary().waitFor()
  await looksOver('Withdrawing with the wrong name')
  expect(await isListed(organisation)).toBe(true)
  await typed.fill(organisation)
  await press(words('signer.own.withdrawButton'))
  await reads(words('signer.own.done.withdrawn'))
  expect(await isListed(organisation)).toBe(false)
  await page.locator('summary', { hasText: words('signer.own.return') }).click()
  await looksOver('Withdrawn, and about to come back')
  await press(words('signer.own.returnButton', { name: organisation }))
  await reads(words('signer.own.done.returned'))
  await sees(words('signer.own.title', { name: organisation }))
  expect(await isListed(organisation)).toBe(true)
}

async function typesTheCode({ page, field, press, summary, looksOver }: Visitor, email: string): Promise<void> {
  const mail = await site.readMail('verify', email)
  await page.getByText(mail.reference).waitFor()
  await field(words('signer.code.code')).fill('AAAA-AAAA')
  await press(words('signer.code.confirm'))
  await summary().waitFor()
  await looksOver('A wrong code')
  await field(words('signer.code.code')).fill(codeOf(mail)!.toLowerCase().replace('-', ' '))
  await press(words('signer.code.confirm'))
  await page.getByRole('link', { name: words('signer.confirmed.own') }).waitFor()
  await looksOver('Confirmed by code')
}

type Backer = { name: string; place?: string }
async function backerNamed(name: string): Promise<Backer | undefined> {
  const { json } = await site.outsider('GET', `/api/campaigns/${slug}/backers?perPage=1000`)
  return (json.backers as Backer[]).find((backer) => backer.name === name)
}
const isListed = async (name: string) => (await backerNamed(name)) !== undefined
