import type { Backer } from '#contracts/backers.ts'
import { countryIn, dateIn } from '#contracts/words/formats.ts'
import { collatorFor, filedUnder } from '#contracts/words/sorting.ts'

/** Where a name belongs among names that are in order: before the first that comes after it. */
export function placeFor(name: string, names: readonly string[], locale: string): number {
  const { compare } = collatorFor(locale)
  const key = filedUnder(name, locale)
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(filedUnder(names[middle]!, locale), key) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The line that a `%name` in the template of a row stands for; where nothing is known, the line goes. */
export function linesOf({ name, branchOf, place, country, checks, confirmedAt, signatory, quote }: Backer, locale: string): Record<string, Record<string, string> | undefined> {
  const where = [place, country && countryIn(locale, country)].filter(Boolean).join(', ')
  return {
    name: { name },
    branch: branchOf ? { branch: branchOf } : undefined,
    where: where ? { where } : undefined,
    checks: { checks: checks.join(' · '), date: dateIn(locale, confirmedAt) },
    signatory: signatory && { signatory: signatory.name, role: signatory.role },
    quote: quote ? { quote } : undefined,
  }
}

/** Fills `%name` and the like, each once: what is filled in is never read again. */
export const fill = (template: string, values: Record<string, string>): string => template.replaceAll(/%([a-z]+)/g, (whole, key: string) => values[key] ?? whole)

/** The form of a sentence that belongs to a number, out of those the page brought along. */
export const formFor = (count: number, forms: Record<string, string>, locale: string): string => forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? ''
