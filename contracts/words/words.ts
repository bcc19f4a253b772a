import { createTranslator } from 'use-intl/core'
import { catalogues, toFetch } from '#contracts/words/catalogues.ts'
import type { en } from './en.ts'

/** The keys of English, with the words of another language. */
export type InAnyLanguage<Messages> = { readonly [Key in keyof Messages]: Messages[Key] extends string ? string : InAnyLanguage<Messages[Key]> }

/** A whole language: the same keys as English. */
export type Catalogue = InAnyLanguage<typeof en>

/** The language whose catalogue is nearest to a tag: `en-GB` → `en`; English where there is none. */
export function languageFor(locale: string): string {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) if (catalogues.has(tag) || toFetch.has(tag)) return tag
  return 'en'
}

/** Dates and numbers follow the reader's region (`en-GB`), but never another language than the words around them. */
export function spokenIn(locale: string): string {
  const language = languageFor(locale)
  return locale === language || locale.startsWith(`${language}-`) ? locale : language
}

/** What stands in the catalogue of a language. Keys and arguments are checked against English; another language has the same keys and other words. */
export const messagesIn = (language: string) => (catalogues.get(language) ?? catalogues.get('en')) as unknown as typeof en

const inHand = new Map<string, Promise<void>>()

/** In a browser: has the words of a language at hand from then on. Nothing where they are there already. */
export function fetchWords(language: string): Promise<void> | undefined {
  const fetch = catalogues.has(language) ? undefined : toFetch.get(language)
  if (!fetch) return undefined
  const fetching = inHand.get(language) ?? fetch().then((catalogue) => void catalogues.set(language, catalogue))
  inHand.set(language, fetching)
  fetching.catch(() => inHand.delete(language))
  return fetching
}

const translate = (language: string) =>
  createTranslator<typeof en>({
    locale: language,
    messages: messagesIn(language),
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
