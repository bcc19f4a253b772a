import { describe, expect, test } from 'vitest'
import { fill, formFor, linesOf, placeFor } from '#client/live-rows.ts'
import { pluralForms } from '#client/parts/plural-forms.ts'

describe('a backer that arrives', () => {
  const names = ['Åland Choir', 'The Oak Trust', 'Zebra Club']

  test('goes where its name belongs, a leading article ignored', () => {
    expect(placeFor('A Bridge Society', names, 'en')).toBe(1)
    expect(placeFor('Oakwood Hall', names, 'en')).toBe(2)
    expect(placeFor('the zoo', names, 'en')).toBe(3)
    expect(placeFor('11.11.11', names, 'en')).toBe(0)
    expect(placeFor('First', [], 'en')).toBe(0)
  })

  test('counts digits as numbers', () => {
    expect(placeFor('Group 10', ['Group 2', 'Group 9', 'Group 11'], 'en')).toBe(2)
  })

  test('after equal names, so that rows do not change places', () => {
    expect(placeFor('Oak Trust', names, 'en')).toBe(2)
  })

  test('has a line for what is known and none for the rest', () => {
    const backer = { id: '1', name: 'Oak Trust', country: 'GB', confirmedAt: '2026-11-21T10:00:00.000Z', version: 1, checks: ['Confirmed by e-mail'] }
    expect(linesOf(backer, 'en')).toEqual({
      name: { name: 'Oak Trust' },
      branch: undefined,
      where: { where: 'United Kingdom' },
      checks: { checks: 'Confirmed by e-mail', date: '21 November 2026' },
      signatory: undefined,
      quote: undefined,
    })
  })

  test('cannot smuggle anything in by a name that looks like a placeholder', () => {
    expect(fill('%name, %role', { name: '%role', role: 'Chair' })).toBe('%role, Chair')
    expect(fill('%quote', { quote: '$& 100 %name' })).toBe('$& 100 %name')
  })
})

describe('the sentence beside the count', () => {
  test('has the form of the number', () => {
    const forms = pluralForms('en', (count) => (count === 1 ? 'organisation backs' : 'organisations back'))
    expect([0, 1, 2, 1000].map((count) => formFor(count, forms, 'en'))).toEqual(['organisations back', 'organisation backs', 'organisations back', 'organisations back'])
  })

  test('has every form of a language that has many', () => {
    expect(Object.keys(pluralForms('pl', String)).toSorted()).toEqual(['few', 'many', 'one', 'other'])
  })
})
