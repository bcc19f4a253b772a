import { languageIn, ownNameOf } from '#contracts/words/languages.ts'

export type LanguageNames = Readonly<Record<string, { own: string; here: string }>>

/** What languages call themselves, and what they are called here. For loaders, as `spokenOf` is. */
export const languageNames = (locales: readonly string[], spoken: string): LanguageNames => Object.fromEntries(locales.map((locale) => [locale, namesOf(locale, spoken)]))

function namesOf(locale: string, spoken: string) {
  try {
    return { own: ownNameOf(locale), here: languageIn(spoken, locale) }
  } catch {
    // Not a tag at all: it is shown as it is.
    return { own: locale, here: locale }
  }
}

export const nameIn = (names: LanguageNames, locale: string): string => names[locale]?.here ?? locale
