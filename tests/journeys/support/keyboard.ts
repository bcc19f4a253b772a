import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { words, type Visitor } from './visitor.ts'

const manyEnough = 120

/** Presses Tab until the control is reached, as somebody without a mouse does; on each stop the focus can be seen. */
export async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < manyEnough; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const control = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
      // What a page has put the focus on itself, as after a change of page, is no stop of the Tab key.
      if (!control || control === document.body || control.tabIndex < 0) return undefined
      const { outlineStyle, boxShadow } = getComputedStyle(control)
      const { top, bottom } = control.getBoundingClientRect()
      // Names stand between marks of direction, which nobody hears.
      const name = (control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')
      return { name: name.trim(), seen: (outlineStyle !== 'none' || boxShadow !== 'none') && bottom > 0 && top < innerHeight }
    })
    if (!at) continue
    expect(at.seen, `the focus can be seen on “${at.name}”`).toBe(true)
    if (at.name === what || at.name === `${what} ${words('site.form.optional')}`) return
  }
  throw new Error(`The Tab key does not lead to “${what}”.`)
}

/** A page as somebody without a mouse works it. */
export function keyboardOf({ page }: Visitor) {
  const press = async (what: string, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(page, what)
    await page.keyboard.press(key)
  }
  const type = async (label: string, text: string) => {
    await tabTo(page, label)
    await page.keyboard.type(text)
  }
  /** Instead of what stands there. */
  const retype = async (label: string, text: string) => {
    await tabTo(page, label)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  return { press, type, retype }
}
