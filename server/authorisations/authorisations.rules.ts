import { mailboxOf } from '#contracts/text.ts'
import { keptFor } from '#contracts/retention.ts'
import type { Check, HeldReason } from '#contracts/signatures.ts'
import { domainOfEmail } from '../organisations/own-domain.ts'

/** The link works for as long as that of a sign-on that waits for its mailbox. */
export const authorisationDays = keptFor.pendingDays
export const reminderAfterDays = 5
export const mostAuthoriseMails = 5
export const authoriseCoolDown = 10 * 60_000

/** Another mailbox than the signatory's, however either of them is spelt. */
export const isAnotherMailbox = (email: string, signatory: { email: string }): boolean => mailboxOf(email) !== mailboxOf(signatory.email)

const byAuthorising = new Set<Check>(['second-person', 'second-own-domain', 'register-address'])
/** Somebody else at the organisation has authorised it. */
export const isAuthorised = (checks: readonly Check[]): boolean => checks.some((check) => byAuthorising.has(check))

/** What an authorisation proves, and no more. */
export function checkOfAuthorisation({ kind, email }: { kind: 'second-person' | 'register-address'; email: string | null }, domain: string | null): Check {
  if (kind === 'register-address') return 'register-address'
  return domain !== null && email !== null && domainOfEmail(email) === domain ? 'second-own-domain' : 'second-person'
}

/** In one order everywhere, each once; whoever wrote from its own domain need not be told to have confirmed by e-mail. */
const inOrder: readonly Check[] = ['own-domain', 'email', 'second-own-domain', 'second-person', 'register-address', 'lead']
export const withCheck = (before: readonly Check[], check: Check): Check[] => [...new Set([...before, check])].toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))

/** What an answer by somebody else at the organisation can settle by itself. All else is a person's to look at. */
export const settledByAuthorising: ReadonlySet<HeldReason> = new Set(['second-person', 'second-declined', 'policy-domain'])
