import { expect, test } from 'vitest'
import { letterBacker } from '#server/letters/letter-backer.ts'
import { backer } from './backers-support.ts'

test('a backer in a letter has its place beside it, in the language of the letter', () => {
  expect(letterBacker(backer('Oak', { place: 'Wien', country: 'AT' }), 'de')).toEqual({ name: 'Oak', detail: 'Wien, Österreich' })
  // A list would say « Wien et Autriche ».
  expect(letterBacker(backer('Oak', { place: 'Wien', country: 'AT' }), 'fr')).toEqual({ name: 'Oak', detail: 'Wien, Autriche' })
  expect(letterBacker(backer('Oak', { country: 'AT' }), 'en')).toEqual({ name: 'Oak', detail: 'Austria' })
  expect(letterBacker(backer('Oak'), 'en')).toEqual({ name: 'Oak' })
})

test('Chinese characters take the form of the country they are from, and other names no language', () => {
  expect(languageOf('台灣人權促進會', 'TW')).toBe('zh-Hant-TW')
  expect(languageOf('日本弁護士連合会', 'JP')).toBe('ja')
  expect(languageOf('Taiwan Forum', 'TW')).toBeUndefined()
  expect(languageOf('台灣', 'GB')).toBeUndefined()
})

const languageOf = (name: string, country: string) => letterBacker(backer(name, { country }), 'en').language
