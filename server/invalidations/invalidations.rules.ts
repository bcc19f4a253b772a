import { domainToASCII } from 'node:url'
import type { Condition } from '#contracts/invalidations.ts'
import type { InvalidationRow } from '#db/queries/invalidations.ts'
import type { Target } from '#db/queries/invalidations.ts'
import { domainOf } from '../signatures/mailbox.rules.ts'
import { maskEmail } from '../signatures/signatures.rules.ts'

/** The address is at that domain, or at one below it. */
export function isAtDomain(email: string, domain: string): boolean {
  const own = domainOf(email)
  const sought = domainToASCII(domain) || domain
  return own === sought || own.endsWith(`.${sought}`)
}

/** Whether a pattern describes the whole of a text; `*` stands for anything, and nothing else is special. Never slower than text times stars. */
export function fitsPattern(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!text.startsWith(first)) return false
  if (rest.length === 0) return text === first
  const last = rest.pop()!
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** What of the address may be looked at: as the lead sees it, so that nobody finds out by guessing what is hidden. */
const visibleAddress = ({ emailFolded, confirmedAt }: Pick<Target, 'emailFolded' | 'confirmedAt'>) => (emailFolded === null || confirmedAt ? emailFolded : maskEmail(emailFolded))

/** Whether a sign-on fits what a condition says of its address. Where the contact was deleted, nothing is known of it. */
export function fitsAddress(target: Pick<Target, 'emailFolded' | 'confirmedAt'>, { domain, address }: Pick<Condition, 'domain' | 'address'>): boolean {
  if (domain === undefined && address === undefined) return true
  const visible = visibleAddress(target)
  if (visible === null) return false
  return (domain === undefined || isAtDomain(visible, domain)) && (address === undefined || fitsPattern(visible, address))
}

/** A condition as it is kept: only what was asked for, and of an address no more than its first letter, so that nobody's stays behind when they are erased. */
export const asKept = ({ address, ...condition }: Condition): InvalidationRow['condition'] => ({
  ...Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined && value !== null)),
  ...(address && { address: address.replace(/^(\*?[^@*]?)[^@]*/u, (local, start: string) => (local === start ? local : `${start}•••`)) }),
})
