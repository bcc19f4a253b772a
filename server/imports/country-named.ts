import { countryCodes, isCountry } from '#contracts/countries.ts'

/** What people write that no language calls a country by, or that is part of one. */
const also: Record<string, string> = {
  uk: 'GB', 'great britain': 'GB', britain: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', 'northern ireland': 'GB', cymru: 'GB',
  usa: 'US', 'united states of america': 'US', america: 'US', 'the netherlands': 'NL', holland: 'NL', 'republic of ireland': 'IE', eire: 'IE',
  'south korea': 'KR', korea: 'KR', 'republic of korea': 'KR', 'north korea': 'KP', russia: 'RU', 'russian federation': 'RU', 'czech republic': 'CZ', czechia: 'CZ',
  'ivory coast': 'CI', drc: 'CD', 'dr congo': 'CD', 'democratic republic of congo': 'CD', 'democratic republic of the congo': 'CD', burma: 'MM', myanmar: 'MM', swaziland: 'SZ',
  palestine: 'PS', 'state of palestine': 'PS', vietnam: 'VN', 'viet nam': 'VN', uae: 'AE', macedonia: 'MK', turkey: 'TR', turkiye: 'TR', 'cape verde': 'CV', 'east timor': 'TL', taiwan: 'TW', 'hong kong': 'HK',
}

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()

const languages = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'pl', 'cy']
const known = new Map<string, Map<string, string>>()

function namesIn(locale: string): Map<string, string> {
  const found = known.get(locale)
  if (found) return found
  const names = new Map(Object.entries(also).map(([name, code]) => [fold(name), code]))
  for (const language of [...languages, locale]) {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of countryCodes) {
      const name = fold(display.of(code) ?? '')
      if (name !== '' && !names.has(name)) names.set(name, code)
    }
  }
  known.set(locale, names)
  return names
}

/** The country that somebody wrote: its code, or its name in one of several languages; undefined where it is none. */
export function countryNamed(typed: string, locale: string): string | undefined {
  const code = typed.trim().toUpperCase()
  return isCountry(code) ? code : namesIn(locale).get(fold(typed))
}
