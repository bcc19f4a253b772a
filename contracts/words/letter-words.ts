import { createTranslator } from 'use-intl/core'
import { letterFrame } from './en/letter.ts'
import { letterInArabic } from './letters/ar.ts'
import { letterInDutch } from './letters/nl.ts'
import { letterInFrench } from './letters/fr.ts'
import { letterInGerman } from './letters/de.ts'
import { letterInItalian } from './letters/it.ts'
import { letterInPolish } from './letters/pl.ts'
import { letterInPortuguese } from './letters/pt.ts'
import { letterInSpanish } from './letters/es.ts'
import type { InAnyLanguage } from './words.ts'

/** What stands round the words of the lead, in a language: the same keys as English, or it does not compile. */
export type LetterFrame = InAnyLanguage<typeof letterFrame>

/** The languages a letter speaks throughout; the pages may speak fewer. A language is added by adding its words here. */
export const letterFrames = new Map<string, LetterFrame>([
  ['ar', letterInArabic],
  ['de', letterInGerman],
  ['en', letterFrame],
  ['es', letterInSpanish],
  ['fr', letterInFrench],
  ['it', letterInItalian],
  ['nl', letterInDutch],
  ['pl', letterInPolish],
  ['pt', letterInPortuguese],
])

const translate = (locale: string, frame: LetterFrame) =>
  createTranslator<typeof letterFrame>({
    locale,
    messages: frame as unknown as typeof letterFrame,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })

export type LetterWords = ReturnType<typeof translate>

/** The language of the words round a letter: its own, with its region, for dates and numbers (`fr-CA`); English where we do not speak it. */
export const letterSpokenIn = (locale: string): string => (letterFrames.has(new Intl.Locale(locale).language) ? locale : 'en')

const spoken = new Map<string, LetterWords>()

export function letterWordsIn(locale: string): LetterWords {
  const tag = letterSpokenIn(locale)
  const words = spoken.get(tag) ?? translate(tag, letterFrames.get(new Intl.Locale(tag).language) ?? letterFrame)
  spoken.set(tag, words)
  return words
}
