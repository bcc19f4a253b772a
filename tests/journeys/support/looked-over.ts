import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    lookedOver: string
  }
}

/** One memory for all files of a run: what one story has looked over need not be looked over by another. */
export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-looked-over-'))
  provide('lookedOver', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

/**
 * What tells one state of a page from another for axe: its elements with their attributes, what has the focus, and the window's width. Of
 * texts it counts only whether there is any; of what was typed, of addresses, labels, ids and times only that they are there; of rows that
 * are alike, whether they are one or more.
 */
export async function stateOf(page: Page): Promise<string> {
  const html = await page.content()
  const focus = await page.evaluate(() => document.activeElement?.outerHTML.split('>')[0])
  const markup = withoutContents(html).replaceAll(/(<(li|tr|dt|dd|option)\b(?:(?!<\2\b).)*?<\/\2>)\1+/gs, '$1$1')
  return hashOf(`${page.viewportSize()?.width} ${withoutContents(focus ?? '')} ${markup}`)
}

const withoutContents = (html: string) =>
  html
    .replaceAll(/<script\b.*?<\/script>/gs, '<script></script>')
    .replaceAll(/ (value|href|action|formaction|datetime|title)="[^"]*"/g, (_, name: string) => ` ${name}`)
    .replaceAll(/ (aria-label|content|placeholder|alt)="[^"]+"/g, (_, name: string) => ` ${name}`)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/>([^<]+)</g, (_, text: string) => `>${text.trim() === '' ? '' : 'text'}<`)

/**
 * What decides the colours of each text that can be seen: all elements that it stands in, with what style sheets tell them apart by, and the
 * window's width. Those elements stay in the page, under the same places, for axe.
 */
export async function coloursOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    // An element is the same to a style sheet whatever its addresses, ids and names.
    const said = new Set(['id', 'for', 'name', 'value', 'href', 'action', 'formaction', 'datetime', 'title', 'content', 'placeholder', 'alt', 'src', 'lang', 'aria-label', 'aria-describedby', 'aria-labelledby', 'aria-controls'])
    const lookOf = (element: Element) => {
      const attributes = [...element.attributes].filter(({ name }) => !said.has(name)).map(({ name, value }) => `${name}=${name === 'data-title' ? '' : value}`)
      const now = [':checked', ':disabled', ':focus', ':invalid'].filter((state) => element.matches(state))
      return `${element.localName} ${attributes.join(' ')} ${now.join(' ')}`
    }
    const found = new Map<string, Element[]>()
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = /^(input|select|textarea|button)$/.test(element.localName) || [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())
      if (!hasText || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const chain: string[] = []
      for (let each: Element | null = element; each; each = each.parentElement) chain.push(lookOf(each))
      found.set(chain.join('\n'), [...(found.get(chain.join('\n')) ?? []), element])
    }
    Object.assign(window, { looksOfTexts: [...found.values()] })
    return [...found.keys()]
  })
  return texts.map((chain) => hashOf(`colours ${page.viewportSize()?.width} ${chain}`))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const markOf = (state: string) => join(inject('lookedOver'), state)
export const isLookedOver = (state: string): boolean => existsSync(markOf(state))
export const keepLookedOver = (states: readonly string[]): void => {
  for (const state of states) if (!isLookedOver(state)) writeFileSync(markOf(state), '')
}
