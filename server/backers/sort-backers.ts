import type { Backer, Order } from '#contracts/backers.ts'
import { countryIn } from '#contracts/words/formats.ts'
import { collatorFor, filedUnder } from '#contracts/words/sorting.ts'

/** A backer with what it is sorted by, worked out once. */
export type Filed = { backer: Backer; under: string; country: string | undefined }

type Compare = (a: Filed, b: Filed) => number

/** Files backers under what a page's language sorts them by; the name of each country is looked up once. */
export function filing(locale: string): (backer: Backer) => Filed {
  const countries = new Map<string, string>()
  const nameOf = (code: string) => {
    const name = countries.get(code) ?? countryIn(locale, code)
    countries.set(code, name)
    return name
  }
  return (backer) => ({ backer, under: filedUnder(backer.name, locale), country: backer.country && nameOf(backer.country) })
}

/** The orders that can be asked for. Every one is total, so that a list looks the same each time it is made. */
export function comparing(order: Order, locale: string): Compare {
  const { compare } = collatorFor(locale)
  const byName: Compare = (a, b) => compare(a.under, b.under) || compare(a.backer.name, b.backer.name) || byTime(a, b)
  if (order === 'name') return byName
  if (order === 'date') return (a, b) => text(b.backer.confirmedAt, a.backer.confirmedAt) || byName(a, b)
  // Those without a country stand last.
  return (a, b) => Number(a.country === undefined) - Number(b.country === undefined) || compare(a.country ?? '', b.country ?? '') || byName(a, b)
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byTime: Compare = (a, b) => text(a.backer.confirmedAt, b.backer.confirmedAt) || text(a.backer.id, b.backer.id)

export const sortBackers = (backers: readonly Backer[], order: Order, locale: string): Backer[] =>
  backers
    .map(filing(locale))
    .sort(comparing(order, locale))
    .map(({ backer }) => backer)
