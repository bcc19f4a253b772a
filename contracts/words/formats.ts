/** Times are shown in UTC and say so; dates as 21 November 2026, in the language's own order. */
const timeZone = 'UTC'

export const dateIn = (locale: string, at: Date | string): string => new Intl.DateTimeFormat(british(locale), { dateStyle: 'long', timeZone }).format(new Date(at))

export const timeIn = (locale: string, at: Date | string): string =>
  new Intl.DateTimeFormat(british(locale), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(at))

export const numberIn = (locale: string, number: number): string => new Intl.NumberFormat(british(locale)).format(number)

export const countryIn = (locale: string, code: string): string => new Intl.DisplayNames([british(locale), 'en'], { type: 'region', fallback: 'code' }).of(code) ?? code

/** Plain "en" would give American dates: 11/21/2026. */
const british = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)
