import { type SignatureSort } from '#contracts/lead-signatures.ts'
import { signatureStates } from '#contracts/signatures.ts'
import { collatorFor, filedUnder } from '#contracts/words/sorting.ts'
import type { SignatureKeys } from '#db/queries/lead-lists.ts'
import { foldForSearch } from '../backers/fold-for-search.ts'
import { maskEmail } from './signatures.rules.ts'

type Wanted = { q?: string | undefined; sort?: SignatureSort | undefined; order?: 'asc' | 'desc' | undefined; locale: string }

/** The contact as far as the lead may see it: what is hidden must not be found by guessing either. */
const contactOf = ({ contactName, contactEmail, confirmedAt }: SignatureKeys): [name: string, email: string] =>
  contactEmail === null ? ['', ''] : confirmedAt ? [contactName ?? '', contactEmail] : ['', maskEmail(contactEmail)]

/** Those that hold every word that was searched for, in the order asked for; without one, as they come. */
export function findForLead<Row>(rows: readonly Row[], keysOf: (row: Row) => SignatureKeys, { q = '', sort, order = 'asc', locale }: Wanted): Row[] {
  const words = foldForSearch(q).split(' ').filter(Boolean)
  const found = words.length === 0 ? [...rows] : rows.filter((row) => holds(keysOf(row), words))
  if (!sort) return found
  const compare = comparing[sort](locale)
  const way = order === 'asc' ? 1 : -1
  return found
    .map((row) => ({ row, under: underOf[sort](keysOf(row), locale) }))
    .sort((a, b) => Number(a.under === '') - Number(b.under === '') || way * compare(a.under, b.under))
    .map(({ row }) => row)
}

function holds(keys: SignatureKeys, words: string[]): boolean {
  const text = foldForSearch([keys.name, keys.proposedName, keys.place, keys.branchOf, ...contactOf(keys)].filter(Boolean).join(' '))
  return words.every((word) => text.includes(word))
}

/** What each column is sorted by; where there is nothing, it stands last either way. */
const underOf: Record<SignatureSort, (keys: SignatureKeys, locale: string) => string> = {
  organisation: ({ name }, locale) => filedUnder(name, locale),
  state: ({ state }) => String(signatureStates.indexOf(state)),
  contact: (keys) => contactOf(keys).find(Boolean) ?? '',
  submitted: ({ submittedAt }) => submittedAt.toISOString(),
  confirmed: ({ confirmedAt }) => confirmedAt?.toISOString() ?? '',
}

type Compare = (a: string, b: string) => number
const byLanguage = (locale: string): Compare => collatorFor(locale).compare
const byCode = (): Compare => (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const comparing: Record<SignatureSort, (locale: string) => Compare> = { organisation: byLanguage, contact: byLanguage, state: byCode, submitted: byCode, confirmed: byCode }
