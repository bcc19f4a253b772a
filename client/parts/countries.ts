import { countryCodes } from '#contracts/countries.ts'
import { countryIn } from '#contracts/words/formats.ts'
import { collatorFor } from '#contracts/words/sorting.ts'

type Option = { value: string; label: string }
const known = new Map<string, Option[]>()

/** Every country by its name in a language, in the order of that language. */
export function countriesIn(locale: string): Option[] {
  const found = known.get(locale)
  if (found) return found
  const { compare } = collatorFor(locale)
  const options = countryCodes.map((value) => ({ value, label: countryIn(locale, value) })).sort((one, other) => compare(one.label, other.label))
  known.set(locale, options)
  return options
}
