import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expecting } from '../../tools/replay/client.ts'
import { campaignOf, openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { asksElsewhere, signsElsewhere } from './support/sign-on.ts'
import { openSite, linkIn, type Site } from './support/site.ts'
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

/** A campaign in which every sign-on waits, and some that do. */
async function openWaiting(title: string, email: string, names: string[], domain: string): Promise<Led> {
  const led = await openCampaign(site, title, email)
  await expecting(200, led.lead, 'PATCH', `/api/campaigns/${led.slug}`, { policy: 'hold-all' })
  for (const [at, name] of names.entries()) expect(await signsElsewhere(site, led.slug, { name, email: `contact${at}@${domain}` })).toBe('held')
  return led
}

const mark = (visitor: Visitor, name: string) => visitor.page.locator('.held').filter({ has: visitor.page.getByRole('heading', { name, exact: true }) })

test('a lead with the keyboard alone settles the queue, one key each', async () => {
  const email = 'keys@library.example'
  const led = await openWaiting('Mondays at the library', email, ['Amber Choir', 'Birch Choir', 'Cedar Choir'], 'keys.example')
  await visit({ browser, site, way: { script: true, width: 1280 }, refusals: [422] }, async (visitor) => {
    const { page, open, sees, reads, looksOver, summary } = visitor
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const standsAt = (name: string) => expect.poll(focused).toBe(name)
    await signsIn(visitor, site, email)
    await open(`/workspace/campaigns/${led.slug}/queue`)
    await sees(words('workspace.queue.title'))

    // A key does nothing before the focus is in the queue, and nothing while somebody types.
    await page.keyboard.press('a')
    await page.getByRole('link', { name: words('workspace.queue.begin') }).focus()
    await page.keyboard.press('Enter')
    await standsAt('Amber Choir')
    await page.keyboard.press('j')
    await standsAt('Birch Choir')
    await page.keyboard.press('k')
    await standsAt('Amber Choir')
    await page.keyboard.press('Control+a')
    expect((await campaignOf(site, led.slug)).count).toBe(0)

    await page.keyboard.press('a')
    await reads(words('workspace.done.approved'))
    await standsAt('Birch Choir')
    expect((await campaignOf(site, led.slug)).count).toBe(1)
    expect((await site.readMail('approved', 'contact0@keys.example')).text).toContain(words('workspace.queue.usual.check'))

    await page.keyboard.press('u')
    await reads(words('workspace.done.reconsidered'))
    await standsAt('Amber Choir')
    expect((await campaignOf(site, led.slug)).count).toBe(0)
    expect((await site.readMail('put-back', 'contact0@keys.example')).text).toContain(words('workspace.undo.approvedReason'))

    await page.keyboard.press('r')
    await page.keyboard.press('Enter')
    await summary().waitFor()
    await looksOver('Refused by key without a reason')
    await summary().getByRole('link', { name: words('problems.reason.missing') }).press('Enter')
    await page.keyboard.press('Escape')
    await mark(visitor, 'Amber Choir').getByRole('heading', { name: 'Amber Choir' }).focus()
    await page.keyboard.press('r')
    await page.keyboard.type('A jar of xylophones, ruka')
    await looksOver('A reason typed')
    await page.keyboard.press('Enter')
    await reads(words('workspace.done.refused'))
    await standsAt('Birch Choir')
    const told = await site.readMail('refused', 'contact0@keys.example')
    expect(told.text).toContain('A jar of xylophones, ruka')

    // The signatory answers, and it waits with the others.
    await page.goto(linkIn(told, 'signature'))
    await page.getByLabel(words('signer.own.reply.label')).fill('We are a choir of forty.')
    await looksOver('The signatory answers')
    await page.getByRole('button', { name: words('signer.own.reply.send') }).click()
    await reads(words('signer.own.done.replied'))
    await looksOver('The signatory has answered')
    expect((await site.readMail('lead-replied', email)).text).toContain('We are a choir of forty.')
    await open(`/workspace/campaigns/${led.slug}/queue`)
    await reads('We are a choir of forty.')
    await looksOver('An answer waits')
    await mark(visitor, 'Amber Choir').getByRole('heading', { name: 'Amber Choir' }).focus()
    await page.keyboard.press('a')
    await reads(words('workspace.done.replyHeard'))
    expect((await campaignOf(site, led.slug)).count).toBe(1)

    // Turned off, the keys are keys again.
    await page.locator('.queue-keys summary').press('Enter')
    await looksOver('What the keys do')
    await page.getByLabel(words('workspace.keys.on')).press('Space')
    await mark(visitor, 'Birch Choir').getByRole('heading', { name: 'Birch Choir' }).focus()
    await page.keyboard.press('a')
    expect((await campaignOf(site, led.slug)).count).toBe(1)
  })
})

const leads: (Way & { email: string; title: string; domain: string })[] = [
  { script: true, width: 1280, email: 'many@library.example', title: 'Tuesdays at the library', domain: 'many.example' },
  { script: false, width: 360, email: 'more@library.example', title: 'Wednesdays at the library', domain: 'more.example' },
]

describe.each(leads)('a lead ($email)', ({ email, title, domain, ...way }) => {
  test(`lists several after looking them over, takes off many, and puts them back ${inWords(way)}`, { timeout: 240_000 }, async () => {
    const led = await openWaiting(title, email, ['Dale Band', 'Elder Band', 'Fern Band'], domain)
    await visit({ browser, site, way, refusals: [409, 422] }, async (visitor) => {
      await signsIn(visitor, site, email)
      await listsSeveral(visitor, led)
      await takesOffMany(visitor, led, domain)
      await putsThemBack(visitor, led)
      await takesOffTheTicked(visitor, led)
      await erasesSomebody(visitor, led, domain)
      await looksAtPolicies(visitor, led)
    })
  })
})

async function listsSeveral(visitor: Visitor, { slug }: Led): Promise<void> {
  const { page, open, sees, reads, press, follow, looksOver } = visitor
  await open(`/workspace/campaigns/${slug}/queue`)
  await sees(words('workspace.queue.title'))
  await looksOver('The queue')
  for (const name of ['Dale Band', 'Elder Band']) await mark(visitor, name).getByRole('checkbox').check()
  await press(words('workspace.together.look'))
  await sees(words('workspace.together.title', { count: 2 }))
  expect(await page.getByText('Fern Band').count()).toBe(0)
  expect((await campaignOf(site, slug)).count, 'nothing happens before the button').toBe(0)
  await press(words('workspace.together.button', { count: 2 }))
  await sees(words('workspace.together.doneTitle', { count: 2 }))
  await reads('Elder Band')
  expect((await campaignOf(site, slug)).count).toBe(2)
  await follow(words('workspace.together.back'))
  await reads(words('workspace.queue.waiting', { count: 1 }))
}

async function takesOffMany({ page, open, sees, reads, press, follow, field, summary, looksOver }: Visitor, { slug }: Led, domain: string): Promise<void> {
  await asksElsewhere(site, slug, { name: 'Gorse Band', email: `late@${domain}` })
  await open(`/workspace/campaigns/${slug}/signatures`)
  await follow(words('workspace.signatures.takeOffSeveral'))
  await sees(words('workspace.invalidations.title'))
  await follow(words('workspace.invalidations.start'))
  await sees(words('workspace.several.title'))
  await press(words('workspace.several.look'))
  await summary().getByRole('link', { name: words('problems.condition.missing') }).waitFor()
  await looksOver('No condition')
  await field(words('workspace.several.domain')).fill(`@${domain}`)
  await press(words('workspace.several.look'))
  await sees(words('workspace.several.found', { count: 4 }))
  await looksOver('What a condition finds')
  await press(words('workspace.several.button', { count: 4 }))
  await summary().getByRole('link', { name: words('problems.reason.missing') }).waitFor()
  await summary().getByRole('link', { name: words('problems.publicReason.missing') }).waitFor()
  expect((await campaignOf(site, slug)).count, 'a blank reason takes nothing off').toBe(2)

  // Somebody else signs meanwhile: what is taken off is what was seen.
  await asksElsewhere(site, slug, { name: 'Heath Band', email: `later@${domain}` })
  await field(words('workspace.several.reason')).fill('All sent by one person')
  await field(words('workspace.publicReason.label')).selectOption('one-hand')
  await press(words('workspace.several.button', { count: 4 }))
  await reads(words('refusals.invalidation.count-changed', { count: 5, seen: 4 }))
  await looksOver('It would be more by now')
  expect(await field(words('workspace.several.reason')).inputValue()).toBe('All sent by one person')
  await press(words('workspace.several.button', { count: 5 }))
  await reads(words('workspace.done.takenOffSeveral'))
  await looksOver('Taken off')
  expect((await campaignOf(site, slug)).count).toBe(0)
  await open(`/campaigns/${slug}/log`)
  await page.getByText(words('domain.publicReason.one-hand')).first().waitFor()
  await looksOver('The log says why')
}

async function putsThemBack({ page, open, reads, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/invalidations`)
  await page.getByRole('button', { name: words('workspace.invalidations.undo', { count: 5 }) }).click()
  await reads(words('workspace.invalidations.restored', { count: 5 }))
  await looksOver('Put back')
  expect((await campaignOf(site, slug)).count).toBe(2)
}

/** Ticks two in the list, looks them over, takes them off and takes that back; then lists one that waits. */
async function takesOffTheTicked({ page, open, sees, reads, press, field, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/signatures`)
  await press(words('workspace.signatures.takeOffTicked'))
  await reads(words('workspace.several.tickedNone'))
  await page.goBack()
  for (const name of ['Dale Band', 'Gorse Band']) await page.getByRole('checkbox', { name }).check()
  await looksOver('Two are ticked')
  await press(words('workspace.signatures.takeOffTicked'))
  await reads(words('workspace.several.tickedIntro'))
  await sees(words('workspace.several.found', { count: 2 }))
  expect((await campaignOf(site, slug)).count, 'nothing happens before the button').toBe(2)
  await field(words('workspace.several.reason')).fill('They asked us to')
  await field(words('workspace.publicReason.label')).selectOption('mistake')
  await press(words('workspace.several.button', { count: 2 }))
  await reads(words('workspace.done.takenOffSeveral'))
  expect((await campaignOf(site, slug)).count).toBe(1)
  await page.getByRole('button', { name: words('workspace.undo.takenOffSeveral') }).click()
  await reads(words('workspace.invalidations.restored', { count: 2 }))
  await open(`/workspace/campaigns/${slug}/signatures`)
  await page.getByRole('checkbox', { name: 'Fern Band' }).check()
  await press(words('workspace.signatures.approveTicked'))
  await sees(words('workspace.together.title', { count: 1 }))
  await press(words('workspace.together.button', { count: 1 }))
  await sees(words('workspace.together.doneTitle', { count: 1 }))
  expect((await campaignOf(site, slug)).count).toBe(3)
}

/** Whoever signed asked the lead for it: the person goes, the organisation stays. */
async function erasesSomebody({ page, open, sees, reads, press, looksOver }: Visitor, { slug }: Led, domain: string): Promise<void> {
  await open(`/workspace/campaigns/${slug}/signatures`)
  await page.getByRole('link', { name: words('workspace.signatures.eraseNamed', { name: 'Elder Band' }) }).click()
  await sees(words('workspace.erase.title', { name: 'Elder Band' }))
  await press(words('workspace.erase.button'))
  await reads(words('workspace.done.erased'))
  await looksOver('Somebody is erased')
  await site.readMail('erased', `contact1@${domain}`)
  expect(await page.getByText(`contact1@${domain}`).count()).toBe(0)
  expect((await campaignOf(site, slug)).count).toBe(3)
}

async function looksAtPolicies({ open, sees, reads, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}/policy`)
  await sees(words('workspace.policy.title'))
  await reads(words('workspace.policy.wouldHold', { held: 3, confirmed: 3 }))
  await looksOver('Policies')
}
