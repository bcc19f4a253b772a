import { createContext, useContext, type ReactNode } from 'react'
import { IntlProvider, useTranslations } from 'use-intl/react'
import type { en } from '#contracts/words/en.ts'
import { countryIn, dateIn, numberIn, timeIn, timeInZone } from '#contracts/words/formats.ts'
import { catalogues, languageFor, spokenIn } from '#contracts/words/words.ts'

/** The language of the page as its campaign states it: sorting follows it even where no catalogue has its words. */
const PageLocale = createContext('en')

/** Puts the words of a language within reach of `useTranslations`, and its dates and numbers within reach of `useFormats`. */
export function Language({ locale, children }: { locale: string; children: ReactNode }) {
  const language = languageFor(locale)
  return (
    <PageLocale value={locale}>
      <IntlProvider locale={language} messages={catalogues.get(language) as typeof en} timeZone="UTC" onError={complain}>
        {children}
      </IntlProvider>
    </PageLocale>
  )
}

export function useFormats() {
  const locale = useContext(PageLocale)
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

/** The language a page is to be in: the one that the deepest loader names as `locale`, English where none does. */
export function localeOf(found: readonly unknown[]): string {
  const named = found.toReversed().find((data): data is { locale: string } => typeof data === 'object' && data !== null && 'locale' in data && typeof data.locale === 'string')
  return named?.locale ?? 'en'
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Which way a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.has(locale.split('-')[0]!) ? 'rtl' : 'ltr')

function complain(error: Error): never {
  throw error
}
