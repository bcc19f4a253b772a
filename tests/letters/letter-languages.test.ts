import { describe, expect, test } from 'vitest'
import { letterFrames, letterSpokenIn, letterWordsIn } from '#contracts/words/letter-words.ts'
import { salutationFor } from '#server/letters/address-letter.ts'

/** Every message of a language, by its key. */
function messagesOf(node: object, at = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) => (typeof value === 'string' ? [[at + key, value] as [string, string]] : messagesOf(value as object, `${at}${key}.`)))
}

const values = { subject: 'S', names: 'N', lead: 'L', page: '{page}', pages: '{pages}', translation: 'T', language: 'L', number: '1', date: 'D', hash: 'H', time: 'X' }
const placeholders = (message: string) => new Set(message.match(/\{(?:subject|names|lead|page|pages|number|date|hash|time|language)\}/g))
/** Left out on purpose: a greeting that names nobody, and a line that need not name its own language. */
const greetings = new Set(['dear', 'dearFew', 'translated'])

const signedBy = (locale: string) => [1, 2, 5, 100].map((count) => letterWordsIn(locale)('signedAsOf', { count, time: '' }).trim())

const named = (name: string) => ({ name, role: null, institution: null, address: null, salutation: null })
const greeting = (...names: string[]) => salutationFor(names.map(named), letterWordsIn('fr'), 'fr')

describe('the words round a letter', () => {
  test.each([...letterFrames])('are whole in %s, for any number of organisations', (locale, frame) => {
    const english = Object.fromEntries(messagesOf(letterFrames.get('en') ?? {}))
    const own = messagesOf(frame)
    expect(own.map(([key]) => key).toSorted()).toEqual(Object.keys(english).toSorted())
    const said = letterWordsIn(locale) as unknown as (key: string, values: object) => string
    for (const [key, message] of own) {
      if (!greetings.has(key)) expect([key, ...placeholders(message)].toSorted()).toEqual([key, ...placeholders(english[key] ?? '')].toSorted())
      if (locale !== 'en') expect(message, key).not.toBe(english[key])
      for (const count of [0, 1, 2, 5, 22, 100, 1234]) for (const countries of [1, 2, 5, 100]) expect(said(key, { ...values, count, countries }), key).not.toBe('')
    }
  })

  test('greet one and greet a few, as French does without their names', () => {
    expect([greeting('Ana'), greeting('Ana', 'Léo'), greeting('A', 'B', 'C', 'D', 'E'), greeting()]).toEqual(['Madame, Monsieur,', 'Mesdames, Messieurs,', 'Mesdames, Messieurs,', 'Madame, Monsieur,'])
  })

  test('put the number into the form that it asks for', () => {
    expect(signedBy('pl')).toEqual(['Podpisała 1 organizacja (stan na )', 'Podpisały 2 organizacje (stan na )', 'Podpisało 5 organizacji (stan na )', 'Podpisało 100 organizacji (stan na )'])
    expect(signedBy('ar')).toEqual(['وقّعت منظمة واحدة حتى', 'وقّعت منظمتان حتى', 'وقّعت 5 منظمات حتى', 'وقّعت 100 منظمة حتى'])
    expect(letterWordsIn('fr-CA')('withBackers', { count: 1234 })).toMatch(/^avec les 1\s234 organisations nommées ci-dessous$/)
    expect(['pt-BR', 'fr', 'cy', 'zh-Hant'].map(letterSpokenIn)).toEqual(['pt-BR', 'fr', 'en', 'en'])
  })
})
