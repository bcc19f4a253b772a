/** Times are shown in UTC and say so; dates as 21 November 2026, in the language's own order. */
const timeZone = 'UTC'

/** Making a formatter costs more than using it a hundred times. */
function remembered<Formatter>(make: (locale: string) => Formatter): (locale: string) => Formatter {
  const made = new Map<string, Formatter>()
  return (locale) => {
    const known = made.get(locale) ?? make(british(locale))
    made.set(locale, known)
    return known
  }
}

/** Plain "en" would give American dates: 11/21/2026. */
const british = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

const dates = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }))
const times = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }),
)
/** Each is one of a few hundred zones in one of a few languages. */
const inZones = new Map<string, Intl.DateTimeFormat>()
const numbers = remembered((locale) => new Intl.NumberFormat(locale))
const countries = remembered((locale) => new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' }))

/** French counts the first day of a month and no other: le 1er mai, le 2 mai. `Intl` does not say so. */
const firstCounted = (locale: string, said: string): string => (/^fr\b/.test(locale) ? said.replace(/^1(?= \p{L})/u, '1er') : said)

export const dateIn = (locale: string, at: Date | string): string => firstCounted(locale, dates(locale).format(new Date(at)))
export const timeIn = (locale: string, at: Date | string): string => firstCounted(locale, times(locale).format(new Date(at)))
/** In the clocks of that zone, named in full: 2 October 2026 at 09:00 British Summer Time. */
export function timeInZone(locale: string, at: Date | string, zone: string): string {
  const key = `${locale} ${zone}`
  const format = inZones.get(key) ?? new Intl.DateTimeFormat(british(locale), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone, timeZoneName: 'long' })
  inZones.set(key, format)
  return firstCounted(locale, format.format(new Date(at)))
}
export const numberIn = (locale: string, number: number): string => numbers(locale).format(number)
export const countryIn = (locale: string, code: string): string => countries(locale).of(code) ?? code
