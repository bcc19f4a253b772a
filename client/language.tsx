import { createContext, use, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { IntlProvider, useTranslations } from 'use-intl/react'
import { countryIn, dateIn, numberIn, timeIn, timeInZone } from '#contracts/words/formats.ts'
import { fetchWords, languageFor, messagesIn, spokenIn } from '#contracts/words/words.ts'

export type PageLanguage = {
  /** As the campaign states it: sorting follows it even where no catalogue has its words. */
  locale: string
  /** Of a statement read in translation: what to ask other pages of the campaign for, so that they are in the same language. */
  lang?: string | undefined
}

const OfPage = createContext<PageLanguage>({ locale: 'en' })

/** Puts the words of a language within reach of `useTranslations`, and its dates and numbers within reach of `useFormats`. */
export function Language({ locale, lang, children }: PageLanguage & { children: ReactNode }) {
  const page = useMemo(() => ({ locale, lang }), [locale, lang])
  const language = languageFor(locale)
  const fetching = fetchWords(language)
  if (fetching) use(fetching)
  // In the workspace one may go from a campaign in one language to one in another, and the document stays.
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return (
    <OfPage value={page}>
      <IntlProvider locale={language} messages={messagesIn(language)} timeZone="UTC" onError={complain}>
        {children}
      </IntlProvider>
    </OfPage>
  )
}

/** The translation that the page is in; nothing where it is in the authoritative language. */
export const useLang = (): string | undefined => useContext(OfPage).lang

export function useFormats() {
  const { locale } = useContext(OfPage)
  const spoken = spokenIn(locale)
  return {
    locale,
    /** What dates, numbers and countries are said in. */
    spoken,
    date: (at: string) => dateIn(spoken, at),
    time: (at: string) => timeIn(spoken, at),
    /** In the clocks of the zone in which it was chosen. */
    timeInZone: (at: string, zone: string) => timeInZone(spoken, at, zone),
    number: (number: number) => numberIn(spoken, number),
    country: (code: string) => countryIn(spoken, code),
  }
}

type Values = Record<string, string | number>

/** Words by a key that is only known at run time, such as a state or a kind of log entry; undefined where no catalogue has it. */
export function useWordsAt() {
  const t = useTranslations() as unknown as ((key: string, values?: Values) => string) & { has(key: string): boolean }
  return (key: string, values?: Values): string | undefined => (t.has(key) ? t(key, values) : undefined)
}

/** Of a page that failed: what it was refused in. */
export const RefusedIn = createContext<string | undefined>(undefined)

/** The language a page is to be in: the one that the deepest loader names as `locale`, and as `lang` where that is a translation. */
export const languageOfPage = (found: readonly unknown[], refusedIn: string | undefined): PageLanguage =>
  refusedIn === undefined ? (found.findLast((data): data is PageLanguage => typeof data === 'object' && data !== null && 'locale' in data && typeof data.locale === 'string') ?? { locale: 'en' }) : { locale: refusedIn }

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Which way a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.has(locale.split('-')[0]!) ? 'rtl' : 'ltr')

function complain(error: Error): never {
  throw error
}
