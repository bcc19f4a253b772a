import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const manyEnough = 120

/** Presses Tab until the control is reached, as somebody without a mouse does; on each stop the focus can be seen. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < manyEnough; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const control = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
      if (!control || control === document.body) return undefined
      const { outlineStyle, boxShadow } = getComputedStyle(control)
      const { top, bottom } = control.getBoundingClientRect()
      const name = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent ?? ''
      return { name: name.trim(), seen: (outlineStyle !== 'none' || boxShadow !== 'none') && bottom > 0 && top < innerHeight }
    })
    if (!at) continue
    expect(at.seen, `the focus can be seen on “${at.name}”`).toBe(true)
    if (at.name === what || at.name === `${what} ${words('site.form.optional')}`) return
  }
  throw new Error(`The Tab key does not lead to “${what}”.`)
}

test('a signer with the keyboard alone comes from the campaign to the confirmation', () =>
  visit({ browser, site, way: { script: true, width: 1280 }, refusals: [422] }, async ({ page, open, sees, summary, reads }) => {
    const type = async (label: string, text: string) => {
      await tabTo(page, label)
      await page.keyboard.type(text)
    }
    const press = async (what: string, key: 'Enter' | 'Space' = 'Enter') => {
      await tabTo(page, what)
      await page.keyboard.press(key)
    }
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
