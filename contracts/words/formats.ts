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
const numbers = remembered((locale) => new Intl.NumberFormat(locale))
const countries = remembered((locale) => new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' }))

export const dateIn = (locale: string, at: Date | string): string => dates(locale).format(new Date(at))
export const timeIn = (locale: string, at: Date | string): string => times(locale).format(new Date(at))
export const numberIn = (locale: string, number: number): string => numbers(locale).format(number)
export const countryIn = (locale: string, code: string): string => countries(locale).of(code) ?? code
