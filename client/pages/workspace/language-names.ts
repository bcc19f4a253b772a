import { languageIn, ownNameOf } from '#contracts/words/languages.ts'

export type LanguageNames = Readonly<Record<string, { own: string; here: string }>>

/** What languages call themselves, and what they are called here. For loaders: a browser may know other names than the server, and the page has to say the same in both. */
export const languageNames = (locales: readonly string[], spoken = 'en'): LanguageNames => Object.fromEntries(locales.map((locale) => [locale, namesOf(locale, spoken)]))

function namesOf(locale: string, spoken: string) {
  try {
    return { own: ownNameOf(locale), here: languageIn(spoken, locale) }
  } catch {
    // Not a tag at all: it is shown as it is.
    return { own: locale, here: locale }
  }
}

export const nameIn = (names: LanguageNames, locale: string): string => names[locale]?.here ?? locale
