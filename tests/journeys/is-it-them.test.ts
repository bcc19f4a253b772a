import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere, tickAuthority, valueOf } from './support/sign-on.ts'
import { linkIn, openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

let site: Site
let browser: Browser
let led: Led

const charities = `Charity number,Charity name,Website,Town,Status
900001,ALDER MEADOW TRUST,aldermeadow.example,ALDERWICK,Registered
900002,ALDER MILL PLAYERS,aldermill.example,Fernhill,Registered
900003,ALDER MOOR RELIEF FUND,,Fernhill,Removed
900004,BRACKEN LANE NURSERY,bracken.example,Bracken,Registered
`

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
  await site.administers((folder) => {
    const file = join(folder, 'charities.csv')
    writeFileSync(file, charities)
    return ['import', 'register', file]
  })
  led = await openCampaign(site, 'Are they who they say', 'lead@harbour.example')
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const name = () => words('signer.field.organisationName')
const options = ({ page }: Visitor) => page.getByRole('listbox', { name: words('signer.register.list') }).getByRole('option')
const completedWith = async (visitor: Visitor) => Object.fromEntries(await Promise.all((['website', 'place', 'registerId'] as const).map(async (field) => [field, await valueOf(visitor, words(`signer.field.${field}`))])))

describe('a name completes from a register', () => {
  test('by keyboard, and says so to who cannot see it', () =>
    visit({ browser, site, way: { script: true, width: 1280 } }, async (visitor) => {
      const { page, open, field, looksOver, reads } = visitor
      await open(`/campaigns/${led.slug}/sign`)
      const input = page.getByRole('combobox', { name: name() })
      await input.pressSequentially('alder m')
      await expect.poll(() => options(visitor).count()).toBe(3)
      expect(await input.getAttribute('aria-expanded')).toBe('true')
      await expect.poll(() => page.locator('.completed [role=status]').textContent()).toBe(words('signer.register.found', { count: 3, number: '3' }))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await options(visitor).nth(1).getAttribute('aria-selected')).toBe('true')
      expect(await input.getAttribute('aria-activedescendant')).toBe(await options(visitor).nth(1).getAttribute('id'))
      await looksOver('Names from a register, one pointed at')
      await page.keyboard.press('Escape')
      expect([await input.inputValue(), await input.getAttribute('aria-expanded'), await options(visitor).count()], 'what was typed stays').toEqual(['alder m', 'false', 0])

      // Nothing is chosen by typing on: only Enter on one that is pointed at.
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => options(visitor).count()).toBe(3)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await input.inputValue()).toBe('Alder Meadow Trust')
      expect(await completedWith(visitor)).toEqual({ website: 'https://aldermeadow.example', place: 'Alderwick', registerId: 'GB-CHC-900001' })
      await reads(words('signer.register.filled', { name: 'Alder Meadow Trust' }))
      await field(words('signer.field.personName')).fill('Ana Pereira')
      await signsOn(visitor, 'ana@aldermeadow.example')
      await reads(words('domain.check.register', { register: 'GB-CHC-900001' }))
      await looksOver('Listed, with its number')
      const { json } = await site.outsider('GET', `/api/campaigns/${led.slug}/backers`)
      expect(json.backers).toMatchObject([{ name: 'Alder Meadow Trust', website: 'https://aldermeadow.example', place: 'Alderwick', checks: [words('domain.check.own-domain'), words('domain.check.register', { register: 'GB-CHC-900001' })] }])
    }))

  test('by touch, and what was removed from it is said to be', () =>
    visit({ browser, site, way: { script: true, width: 360, touch: true } }, async (visitor) => {
      const { page, open, looksOver, field } = visitor
      await open(`/campaigns/${led.slug}/sign`)
      await page.getByRole('combobox', { name: name() }).pressSequentially('alder m')
      const removed = options(visitor).filter({ hasText: words('signer.register.removed') })
      await removed.waitFor()
      await looksOver('Names from a register on a telephone')
      const { height } = (await options(visitor).first().boundingBox())!
      expect(height, 'wide enough for a thumb').toBeGreaterThanOrEqual(44)
      await removed.tap()
      expect(await completedWith(visitor)).toEqual({ website: '', place: 'Fernhill', registerId: 'GB-CHC-900003' })

      // Another choice puts anew what the first one had put, and leaves what was typed.
      await field(words('signer.field.place')).fill('Alder Moor')
      await page.getByRole('combobox', { name: name() }).fill('bracken')
      await options(visitor).first().tap()
      expect(await completedWith(visitor)).toEqual({ website: 'https://bracken.example', place: 'Alder Moor', registerId: 'GB-CHC-900004' })
    }))

  test('without script, by a search on a page of its own', () =>
    visit({ browser, site, way: { script: false, width: 360 } }, async (visitor) => {
      const { page, open, follow, sees, field, press, reads, looksOver } = visitor
      await open(`/campaigns/${led.slug}/sign`)
      await follow(words('signer.register.search'))
      await sees(words('signer.register.title'))
      await field(words('signer.register.query')).fill('moor')
      await press(words('signer.register.look'))
      await reads(words('signer.register.results', { count: 1 }))
      await page.getByText(words('signer.register.removed')).waitFor()
      await looksOver('Found in a register')
      await follow('Alder Moor Relief Fund')
      await sees(words('signer.sign.heading'))
      expect(await valueOf(visitor, name())).toBe('Alder Moor Relief Fund')
      expect(await completedWith(visitor)).toEqual({ website: '', place: 'Fernhill', registerId: 'GB-CHC-900003' })
      await field(words('signer.field.personName')).fill('Bo Chair')
      await signsOn(visitor, 'bo@post.example')
      // Removed: no check of it, and its signatory is told why.
      await reads(words('signer.own.registerSays', { words: words('domain.register.removed', { number: 'GB-CHC-900003', name: 'ALDER MOOR RELIEF FUND' }) }))
      await looksOver('Listed, with the number of a charity that was removed')
    }))
})

/** From the organisation's part of the form, which is filled in, to the page of one's own. */
async function signsOn({ page, field, press, open, sees }: Visitor, email: string): Promise<void> {
  await field(words('signer.field.role')).fill('Chair')
  await field(words('signer.field.email')).fill(email)
  await page.getByLabel(words('signer.field.official'), { exact: true }).check()
  await tickAuthority({ page } as Visitor)
  await press(words('signer.sign.continue'))
  await sees(words('signer.check.title'))
  await press(words('signer.check.send'))
  await open(linkIn(await site.readMail('verify', email), 'confirm'))
  await press(words('signer.confirm.button'))
  await open(linkIn(await site.readMail('welcome', email), 'signature'))
}

type Leading = Way & { title: string; email: string }
const atADesk: Leading = { script: true, width: 1280, title: 'One river, many branches', email: 'lead@river.example' }
const byTelephone: Leading = { script: false, width: 360, title: 'One wood, many trees', email: 'lead@wood.example' }

/** A campaign with a body on its list, and others that resemble it and wait. */
const leads = ({ title, email, ...way }: Leading, waiting: string[], story: (visitor: Visitor, slug: string) => Promise<void>) =>
  visit({ browser, site, way, refusals: [422] }, async (visitor) => {
    const { slug } = await openCampaign(site, title, email)
    const from = (name: string) => signsElsewhere(site, slug, { name, email: `${name.toLowerCase().replaceAll(' ', '-')}@post.example`, country: 'GB' })
    expect(await from('Riverwatch')).toBe('listed')
    for (const name of waiting) expect(await from(name), name).toBe('held')
    await signsIn(visitor, site, email)
    await story(visitor, slug)
  })

describe('sign-ons that resemble each other', () => {
  test(`are a branch and its whole, or two organisations: each stands on the list ${inWords(atADesk)}`, () =>
    leads(atADesk, ['Riverwatch Alder Valley', 'Riverwatch Trust'], async (visitor, slug) => {
      await isABranch(visitor, slug)
      await isAnother(visitor, slug)
    }))

  test(`are one, and by a press they are not ${inWords(byTelephone)}`, () =>
    leads(byTelephone, ['River Watch'], async (visitor, slug) => {
      await isTheSame(visitor, slug)
      await takesItBack(visitor, slug)
    }))
})

const held = ({ page }: Visitor, name: string) => page.locator('.held').filter({ has: page.getByRole('heading', { name, exact: true }) })

async function answers(visitor: Visitor, slug: string, { name, other, answer, looksLike }: { name: string; other: string; answer: string; looksLike?: string }): Promise<void> {
  const { open, sees, looksOver } = visitor
  await open(`/workspace/campaigns/${slug}/queue`)
  await sees(words('workspace.queue.title'))
  const form = held(visitor, name).locator('form').filter({ hasText: words('workspace.bodies.question', { name, other }) })
  await form.getByLabel(answer, { exact: true }).check()
  await form.getByLabel(words('workspace.bodies.reason')).fill('We rang their office.')
  if (looksLike) await looksOver(looksLike)
  await form.getByRole('button', { name: words('workspace.bodies.button') }).click()
}

const list = async (slug: string) => ((await site.outsider('GET', `/api/campaigns/${slug}/backers`)).json.backers as { name: string; branchOf?: string }[]).map(({ name, branchOf }) => (branchOf ? `${name}, part of ${branchOf}` : name))

async function isABranch(visitor: Visitor, slug: string): Promise<void> {
  const names = { name: 'Riverwatch Alder Valley', other: 'Riverwatch' }
  await answers(visitor, slug, { ...names, answer: words('workspace.bodies.answer.branch', names), looksLike: 'A branch is said to be one' })
  await visitor.reads(words('workspace.done.answeredBranch'))
  expect(await list(slug)).toEqual(['Riverwatch', 'Riverwatch Alder Valley, part of Riverwatch'])
  await visitor.open(`/campaigns/${slug}/backers`)
  await visitor.page.getByText(words('public.standing.branches', { count: 1, shown: '1' })).waitFor()
  await visitor.reads(words('public.backers.branchOf', { name: 'Riverwatch' }))
  await visitor.looksOver('A branch beside the whole on the list')
}

async function isAnother(visitor: Visitor, slug: string): Promise<void> {
  const names = { name: 'Riverwatch Trust', other: 'Riverwatch' }
  await answers(visitor, slug, { ...names, answer: words('workspace.bodies.answer.different') })
  await visitor.reads(words('workspace.done.answeredDifferent'))
  expect(await list(slug)).toContain('Riverwatch Trust')
  // From where the answer is confirmed, too, it can be taken back.
  await visitor.press(words('workspace.undo.answered'))
  await visitor.reads(words('workspace.done.answerUndone'))
  expect(await list(slug)).not.toContain('Riverwatch Trust')
}

async function isTheSame(visitor: Visitor, slug: string): Promise<void> {
  const names = { name: 'River Watch', other: 'Riverwatch' }
  await answers(visitor, slug, { ...names, answer: words('workspace.bodies.answer.same'), looksLike: 'Two are said to be one' })
  await visitor.reads(words('workspace.done.answeredSame'))
  await visitor.reads(words('workspace.queue.none'))
  expect(await list(slug)).toEqual(['Riverwatch'])
  await site.readMail('joined', 'river-watch@post.example')
}

async function takesItBack(visitor: Visitor, slug: string): Promise<void> {
  const { page, open, sees, reads, looksOver } = visitor
  await open(`/workspace/campaigns/${slug}/answers`)
  await sees(words('workspace.bodies.title'))
  await page.getByRole('button', { name: words('workspace.bodies.undoNamed', { name: 'River Watch', other: 'Riverwatch' }) }).click()
  await reads(words('workspace.done.answerUndone'))
  await looksOver('An answer taken back')
  await open(`/workspace/campaigns/${slug}/queue`)
  await held(visitor, 'River Watch').waitFor()
}
