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
 * What tells one state of a page from another for axe: its elements with their attributes, where the focus is, and the window's width. Of
 * texts it counts only whether there is any; of what was typed, of addresses, ids and times only that they are there.
 */
export async function stateOf(page: Page): Promise<string> {
  const html = await page.content()
  const focus = await page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body))
  const markup = html
    .replaceAll(/<script\b.*?<\/script>/gs, '<script></script>')
    .replaceAll(/ (value|href|action|formaction|datetime|title)="[^"]*"/g, (_, name: string) => ` ${name}`)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/>([^<]+)</g, (_, text: string) => `>${text.trim() === '' ? '' : 'text'}<`)
  return createHash('sha256').update(`${page.viewportSize()?.width} ${focus} ${markup}`).digest('hex')
}

const markOf = (state: string) => join(inject('lookedOver'), state)
export const isLookedOver = (state: string): boolean => existsSync(markOf(state))
export const keepLookedOver = (state: string): void => writeFileSync(markOf(state), '')
