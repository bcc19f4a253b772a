import * as z from 'zod'
import { spokenIn } from '#contracts/words/words.ts'

export type Mailbox = { name: string | undefined; address: string }

export const asWholeNumber = (least: number, most: number) => (text: string) => {
  if (!/^\d{1,9}$/.test(text)) return undefined
  const number = Number(text)
  return number >= least && number <= most ? number : undefined
}

/** The origin alone: links are built by putting a path after it. */
export function asPublicUrl(text: string) {
  const url = asUrl(text, ['http:', 'https:'])
  const originOnly = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return originOnly ? url.origin : undefined
}

export function asDatabaseUrl(text: string): { kind: 'sqlite' | 'postgres'; url: string } | undefined {
  if (/^sqlite:./.test(text)) return { kind: 'sqlite', url: text }
  return asUrl(text, ['postgres:', 'postgresql:']) ? { kind: 'postgres', url: text } : undefined
}

/** A language that there is a catalogue for, with or without a region. */
export function asSpokenLocale(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text).find((tag) => spokenIn(tag) === tag)
  } catch {
    return undefined
  }
}

export const asSmtpUrl = (text: string) => (asUrl(text, ['smtp:', 'smtps:']) ? text : undefined)

/** `name@example.org` or `Name <name@example.org>`. */
export function asAddress(text: string): Mailbox | undefined {
  const [, name, bracketed] = /^(?:"?([^"<>\r\n]*?)"?\s*)<([^<>]+)>$/.exec(text) ?? []
  const address = bracketed ?? text
  // A development address such as countersign@localhost is one too, which z.email() refuses.
  const fits = z.email().safeParse(address).success || /^[\w.+-]+@localhost$/.test(address)
  return fits ? { name: name || undefined, address } : undefined
}

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

export const isLoopback = (url: string) => loopback.test(new URL(url).hostname)

function asUrl(text: string, protocols: string[]) {
  const url = URL.parse(text)
  return url?.hostname && protocols.includes(url.protocol) ? url : undefined
}
