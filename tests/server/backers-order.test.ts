import { describe, expect, test } from 'vitest'
import { sortBackers } from '#server/backers/sort-backers.ts'
import { backer } from './backers-support.ts'

const named = (names: string[], locale = 'en') => sortBackers(names.map((name) => backer(name)), 'name', locale).map(({ name }) => name)

describe('backers by name', () => {
  test('leave out a leading article, in English and in the language of the page', () => {
    expect(named(['The Zebra Trust', 'A Rocha', 'An Talla', 'Oak Trust', 'Theatre Company'])).toEqual(['Oak Trust', 'A Rocha', 'An Talla', 'Theatre Company', 'The Zebra Trust'])
    expect(named(['Les Amis', 'L’Arche', 'Zone', 'The Brook', 'Lesage'], 'fr')).toEqual(['Les Amis', 'L’Arche', 'The Brook', 'Lesage', 'Zone'])
    expect(named(['Die Brücke', 'Zoo', 'Diele'], 'de')).toEqual(['Die Brücke', 'Diele', 'Zoo'])
  })

  test('stand where a reader looks for them, whatever the accent, the case or the punctuation', () => {
    expect(named(['zoo', 'Éclair', 'eagle', 'Fig', '/e/ Foundation', '“Quoted” Arts', 'Łódź Forum', 'Lone Pine'])).toEqual(['eagle', 'Éclair', '/e/ Foundation', 'Fig', 'Łódź Forum', 'Lone Pine', '“Quoted” Arts', 'zoo'])
  })

  test('follow the language of the page', () => {
    expect(named(['Öko', 'Zoo', 'Oslo'], 'sv')).toEqual(['Oslo', 'Zoo', 'Öko'])
    expect(named(['Öko', 'Zoo', 'Oslo'], 'de')).toEqual(['Öko', 'Oslo', 'Zoo'])
  })

  test('count numbers as numbers, before letters', () => {
    expect(named(['Ward 10', 'Ward 9', '1999', '350.org', '11.11.11'])).toEqual(['11.11.11', '350.org', '1999', 'Ward 9', 'Ward 10'])
  })

  test('keep scripts together, Latin first in English', () => {
    expect(named(['台灣人權促進會', 'Центр', 'Zoo', 'سمكس', 'Ελλάς', 'Acorn'])).toEqual(['Acorn', 'Zoo', 'Ελλάς', 'Центр', 'سمكس', '台灣人權促進會'])
  })

  test('of equal names, the one that signed first; then always the same', () => {
    const [late, early, twin] = [backer('Oak', { id: 'a', confirmedAt: '2026-03-03T00:00:00.000Z' }), backer('Oak', { id: 'c' }), backer('Oak', { id: 'b' })]
    expect(sortBackers([late, early, twin], 'name', 'en').map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })
})

describe('backers by country and by date', () => {
  test('by the country’s name in the page’s language, those without one last, each country by name', () => {
    const backers = [backer('Bee', { country: 'DE' }), backer('Nowhere'), backer('The Ant', { country: 'DE' }), backer('Cat', { country: 'AT' })]
    expect(sortBackers(backers, 'country', 'en').map(({ name }) => name)).toEqual(['Cat', 'The Ant', 'Bee', 'Nowhere'])
    // Deutschland before Österreich.
    expect(sortBackers(backers, 'country', 'de').map(({ name }) => name)).toEqual(['The Ant', 'Bee', 'Cat', 'Nowhere'])
  })

  test('newest first', () => {
    const backers = [backer('Old', { confirmedAt: '2026-01-01T00:00:00.000Z' }), backer('New', { confirmedAt: '2026-03-01T00:00:00.000Z' })]
    expect(sortBackers(backers, 'date', 'en').map(({ name }) => name)).toEqual(['New', 'Old'])
  })
})
