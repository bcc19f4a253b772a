/** In which languages lists of countries are usually written; names are the platform's own. */
const languages = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl']

/** What people write and no table of names has. */
const everyday: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  usa: 'US',
  'united states of america': 'US',
  bosnia: 'BA',
  palestine: 'PS',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  congo: 'CG',
  'democratic republic of congo': 'CD',
  drc: 'CD',
  'east timor': 'TL',
  swaziland: 'SZ',
  macedonia: 'MK',
  turkey: 'TR',
  holland: 'NL',
  'the gambia': 'GM',
  'russian federation': 'RU',
  uae: 'AE',
}

let known: Map<string, string> | undefined

/** ISO 3166 alpha-2 for a code or a name; undefined where it is neither. */
export function countryCode(typed: string): string | undefined {
  known ??= namesOfAll()
  const text = typed.trim()
  const code = text.toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && !everyday[fold(text)]) return [...known.values()].includes(code) ? code : undefined
  return everyday[fold(text)] ?? known.get(fold(text))
}

function namesOfAll(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Map<string, string>()
  for (const language of languages) {
    const inWords = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second
        const canonical = new Intl.Locale(`und-${code}`).region === code
        const name = canonical && !notCountries.has(code) ? inWords.of(code) : undefined
        if (name && !names.has(fold(name))) names.set(fold(name), code)
      }
    }
  }
  return names
}

/** Codes of unions, test regions and the unknown. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'XK', 'ZZ'])

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'`´]/g, "'")
    .replaceAll(/\s*&\s*|\s+and\s+/g, ' and ')
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
