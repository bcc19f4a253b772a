import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsIn } from '#contracts/words/words.ts'
import { confirmTokenOf, type Mail } from '../../tools/replay/read-mail.ts'
import { openCampaign, type Led } from './support/campaign.ts'
import { keyboardOf } from './support/keyboard.ts'
import { signsIn } from './support/lead.ts'
import { fillIn, tickAuthority } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
import { openBrowser, visit, words, type Visitor } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const inFrench = wordsIn('fr')
const french = { title: 'Gardez la piscine', ask: 'Gardez la piscine ouverte le samedi.', body: 'C’est là que nous nous retrouvons.\n\n**Elle doit rester ouverte.**' }
const arabic = { title: 'أبقوا المسبح مفتوحًا', ask: 'أبقوا المسبح مفتوحًا يوم السبت.', body: 'هناك نلتقي.\n\n**يجب أن يبقى مفتوحًا.**' }

test('a statement is written in two more languages, published, read from the right, and signed by somebody who read another language', async () => {
  const led = await openCampaign(site, 'Keep the baths', 'noor@baths.example')
  await visit({ browser, site, way: { script: true, width: 1280 }, refusals: [409, 422] }, async (visitor) => {
    await signsIn(visitor, site, led.leadEmail)
    await addsALanguage(visitor, led, 'fr', 'French')
    await writes(visitor, french)
    await addsALanguage(visitor, led, 'ar', 'Arabic')
    await writes(visitor, { ...arabic, body: '' })
    await isToldWhatIsNotReady(visitor, led)
    await visitor.open(`/workspace/campaigns/${led.slug}/draft/translations/ar`)
    await writes(visitor, arabic)
    await publishes(visitor, led)
    await asksBeforeOneIsDeleted(visitor, led)
  })
  await visit({ browser, site, way: { script: true, width: 360, touch: true } }, (visitor) => readsFromTheRight(visitor, led))
  await visit({ browser, site, way: { script: true, width: 1280 } }, (visitor) => signsFromTheFrenchPage(visitor, led))
})

async function addsALanguage({ open, sees, follow, press, page }: Visitor, { slug }: Led, locale: string, language: string): Promise<void> {
  await open(`/workspace/campaigns/${slug}/draft`)
  await sees(words('workspace.draft.title'))
  await follow(words('languages.add'))
  await sees(words('languages.addTitle'))
  await page.getByLabel(words('languages.language'), { exact: true }).selectOption(locale)
  await press(words('languages.addButton'))
  await sees(words('languages.writeTitle', { language }))
}

async function writes({ field, press, reads, looksOver }: Visitor, { title, ask, body }: typeof french): Promise<void> {
  await field(words('workspace.draft.campaignTitle')).fill(title)
  await field(words('workspace.draft.ask')).fill(ask)
  await field(words('workspace.draft.body')).fill(body)
  await press(words('workspace.draft.save'))
  await reads(words('workspace.done.saved'))
  await looksOver(`A translation saved: ${title}`)
}

async function isToldWhatIsNotReady({ open, sees, press, summary, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/publish`)
  await sees(words('workspace.publish.title'))
  await press(words('workspace.publish.publish'))
  await summary().getByRole('link', { name: /^\u2068?Arabic\u2069?: / }).waitFor()
  await looksOver('A translation that is not finished')
}

async function publishes({ page, open, sees, press, reads, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/publish`)
  await sees(words('workspace.publish.title'))
  await press(words('workspace.publish.publish'))
  await reads(words('workspace.done.published'))
  await sees(words('workspace.publish.publishedTitle'))
  await open(`/workspace/campaigns/${slug}`)
  await page.locator('a[href*="covering-note.pdf"][href$="lang=ar"]').waitFor()
  await looksOver('Letters in three languages')
}

async function asksBeforeOneIsDeleted({ open, sees }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/draft/translations/ar/removal`)
  await sees(words('languages.removeTitle', { language: 'Arabic' }))
}

async function readsFromTheRight({ page, open, sees, looksOver }: Visitor, { slug, title }: Led): Promise<void> {
  await open(`/campaigns/${slug}`)
  await sees(title)
  await page.getByRole('link', { name: 'العربية', exact: true }).tap()
  await page.waitForURL('**lang=ar')
  await page.getByText(arabic.ask, { exact: true }).waitFor()
  expect(await page.locator('.statement').first().evaluate((statement) => getComputedStyle(statement).direction)).toBe('rtl')
  await looksOver('The page in Arabic')
  await open(`/campaigns/${slug}/sign?lang=ar`)
  await page.getByText('هناك نلتقي.').first().waitFor()
  await looksOver('The form to sign in Arabic')
}

async function signsFromTheFrenchPage(visitor: Visitor, { slug, title }: Led): Promise<void> {
  const { page, open, sees, follow, press, looksOver } = visitor
  await open(`/campaigns/${slug}`)
  await sees(title)
  await keyboardOf(visitor).press('Français')
  await page.waitForURL('**lang=fr')
  await page.getByText(french.ask, { exact: true }).waitFor()
  await looksOver('The page in French')
  await follow(inFrench('public.campaign.sign'))
  await page.waitForURL('**lang=fr')
  await sees(inFrench('signer.sign.heading'))
  await fillIn(visitor, { organisation: 'Association du Bassin', place: 'Lille', person: 'Ana Roux', role: 'Présidente', email: 'ana@bassin.example' }, inFrench)
  await tickAuthority(visitor, inFrench)
  await press(inFrench('signer.sign.continue'))
  await page.getByRole('button', { name: inFrench('signer.check.send') }).waitFor()
  await looksOver('Checking a sign-on that was read in French')
  await press(inFrench('signer.check.send'))
  const mail = await site.readMail('verify', 'ana@bassin.example')
  expect(mail.text).toContain(inFrench('emails.verify.orCode'))
  expect(mail.text).toContain(title)
  await confirmsInFrench(visitor, mail)
}

/** The e-mail, the page of its link and the own page go on as the form did; the title stays the one that is signed, in its own language. */
async function confirmsInFrench({ page, open, sees, press, follow, looksOver }: Visitor, mail: Mail): Promise<void> {
  await open(`/confirm/${confirmTokenOf(mail)}`)
  await page.getByRole('button', { name: inFrench('signer.confirm.button') }).waitFor()
  expect(await page.locator('#wording').getAttribute('lang')).toBe('en')
  await looksOver('Confirming a sign-on that was read in French')
  await press(inFrench('signer.confirm.button'))
  await follow(inFrench('signer.confirmed.own'))
  await sees(inFrench('signer.own.title', { name: 'Association du Bassin' }))
  await looksOver('The page of a sign-on that was read in French')
}
