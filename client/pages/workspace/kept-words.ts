import type { Typed } from './outcome.ts'

const prefix = 'kept:'

const inBrowser = () => typeof document !== 'undefined'

/** Keeps what was typed on a page, in this tab alone, until the page is sent again; false where there is no browser to keep it. */
export function keepWords(path: string, typed: Typed | readonly Typed[]): boolean {
  if (!inBrowser()) return false
  try {
    sessionStorage.setItem(prefix + path, JSON.stringify(typed))
    return true
  } catch {
    // Storage is full or barred: the page shows the words instead.
    return false
  }
}

/** What is kept for a page, as it was written down. */
export function keptWords(path: string): string | null {
  try {
    return sessionStorage.getItem(prefix + path)
  } catch {
    return null
  }
}

export function forgetWords(path: string): void {
  if (inBrowser() && keptWords(path) !== null) sessionStorage.removeItem(prefix + path)
}

/** Whoever signs out leaves nothing behind for the next person at this computer. */
export function forgetAllWords(): void {
  if (!inBrowser()) return
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}
