import { createTranslator } from 'use-intl/core'
import { en } from './en.ts'

/** The keys of English, with the words of another language. */
export type InAnyLanguage<Messages> = { readonly [Key in keyof Messages]: Messages[Key] extends string ? string : InAnyLanguage<Messages[Key]> }

/** A whole language: the same keys as English. */
export type Catalogue = InAnyLanguage<typeof en>

/** The languages the product speaks, by language tag. A language is added by adding its catalogue here. */
export const catalogues = new Map<string, Catalogue>([['en', en]])

/** The language whose catalogue is nearest to a tag: `en-GB` → `en`; English where there is none. */
export function languageFor(locale: string): string {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) if (catalogues.has(tag)) return tag
  return 'en'
}

/** Dates and numbers follow the reader's region (`en-GB`), but never another language than the words around them. */
export function spokenIn(locale: string): string {
  const language = languageFor(locale)
  return locale === language || locale.startsWith(`${language}-`) ? locale : language
}

/** Keys and arguments are checked against English; another language has the same keys and other words. */
const asEnglish = (catalogue: Catalogue) => catalogue as unknown as typeof en

const translate = (language: string) =>
  createTranslator<typeof en>({
    locale: language,
    messages: asEnglish(catalogues.get(language) ?? en),
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })

/** Puts keys into words: `words('refusals.wording.changed')`. */
export type Words = ReturnType<typeof translate>

const spoken = new Map<string, { catalogue: Catalogue | undefined; words: Words }>()

export function wordsIn(locale: string): Words {
  const language = languageFor(locale)
  const catalogue = catalogues.get(language)
  const known = spoken.get(language)
  if (known && known.catalogue === catalogue) return known.words
  const words = translate(language)
  spoken.set(language, { catalogue, words })
  return words
}

/** A key that is only known when the program runs, such as a state or a field problem; undefined where no catalogue has it. */
export function wordsAt(words: Words, key: string, values?: Record<string, string | number>): string | undefined {
  const anyKey = words as unknown as ((key: string, values?: Record<string, string | number>) => string) & { has(key: string): boolean }
  return anyKey.has(key) ? anyKey(key, values) : undefined
}
