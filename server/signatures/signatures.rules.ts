import { createHash } from 'node:crypto'
import { keptFor } from '#contracts/retention.ts'
import type { Check, HeldReason } from '#contracts/signatures.ts'
import { isAuthorised } from '../authorisations/authorisations.rules.ts'
import { domainOfEmail } from '../organisations/own-domain.ts'

export const verificationDays = keptFor.pendingDays
export const mostVerifyMails = 5
export const verifyCoolDown = 10 * 60_000
export const mostWrongCodes = 10
/** New sign-ons are gathered this long before the lead is written about them. */
export const digestDelay = 30 * 60_000

/** What the confirmed mailbox proves, and no more. */
export const checksOf = ({ email, domain }: { email: string; domain: string | null }): Check[] => [domain !== null && domainOfEmail(email) === domain ? 'own-domain' : 'email']

type Confirmed = {
  policy: 'default' | 'own-domain' | 'hold-all'
  /** Whether the campaign asks for somebody else at the organisation. */
  secondPerson: 'no' | 'optional' | 'required'
  checks: Check[]
  resembles: { disputed: boolean }[]
  /** Its organisation is on the list already. */
  isListed: boolean
  /** It was disputed itself, and nobody has settled that. */
  isDisputed?: boolean
  /** One that it resembles was disputed, and has left the list since. */
  wasDisputed?: boolean
}

/** Said from a mailbox that is the organisation's own, or that a register has for it. */
const ofTheBodyItself = new Set<Check>(['own-domain', 'second-own-domain', 'register-address'])

/** Why a confirmed sign-on waits for a person; null where it is listed at once. Never for its domain alone, unless the lead chose so. */
export function holdFor({ policy, secondPerson, checks, resembles, isListed, isDisputed = false, wasDisputed = false }: Confirmed): HeldReason | null {
  if (isDisputed || wasDisputed || resembles.some(({ disputed }) => disputed)) return 'dispute'
  if (resembles.length > 0 || isListed) return 'same-organisation'
  if (policy === 'hold-all') return 'policy-hold-all'
  if (policy === 'own-domain' && !checks.some((check) => ofTheBodyItself.has(check))) return 'policy-domain'
  if (secondPerson === 'required' && !isAuthorised(checks)) return 'second-person'
  return null
}

/** The contact of a sign-on that nobody has confirmed yet, as the lead may see it: `a•••@oak.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, at).match(/^./u)?.[0] ?? ''}•••${email.slice(at)}`
}

/** Equal to the eye: white space and composition apart. */
export const isSameName = (typed: string, name: string): boolean => plain(typed) === plain(name)
const plain = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en')

/** A short, stable piece of an e-mail's key. */
export const keyPart = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

type WasConfirmed = { checks: Check[]; resembles: string[]; heldFor: HeldReason | null }

/** How many of what was confirmed so far a policy would have held, by itself: a second person is asked for under every policy alike. What came to be disputed later says nothing of that. */
export const wouldHold = (policy: Confirmed['policy'], confirmed: readonly WasConfirmed[]): number =>
  confirmed.filter(({ checks, resembles, heldFor }) => holdFor({ policy, secondPerson: 'no', checks, resembles: resembles.map(() => ({ disputed: false })), isListed: heldFor === 'same-organisation' }) !== null).length
