import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orders } from '#contracts/backers.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { makeBackerList } from '#server/backers/backer-list.ts'
import { presentBacker } from '#server/backers/backers.present.ts'
import { findBackers } from '#server/backers/find-backers.ts'
import { campaignAt, row } from './backers-support.ts'

const list = makeBackerList(campaignAt(7), [
  row('The Women’s Institute of Harwell', { country: 'GB', place: 'Harwell', sector: 'Community' }),
  row('Fédération Générale (FG)', { country: 'FR' }),
  row('Łódź Forum Ltd', { country: 'PL', sector: 'Arts & crafts' }),
  row('Bread & Roses', { branchOf: 'National Bakers' }),
  row('ΣΟΦΟΣ'),
  row('台灣人權促進會', { country: 'TW' }),
])
const found = (asked: { q?: string; country?: string; sector?: string }) => findBackers(list, { order: 'name', ...asked }).map(({ name }) => name)

describe('looking for a backer', () => {
  test.each([
    ['womens institute', 'The Women’s Institute of Harwell'],
    ["women's", 'The Women’s Institute of Harwell'],
    ['WOMEN’S', 'The Women’s Institute of Harwell'],
    ['the women', 'The Women’s Institute of Harwell'],
    ['harwell institute', 'The Women’s Institute of Harwell'],
    ['federation generale', 'Fédération Générale (FG)'],
    ['(fg)', 'Fédération Générale (FG)'],
    ['lodz', 'Łódź Forum Ltd'],
    ['ltd', 'Łódź Forum Ltd'],
    ['bread and', 'Bread & Roses'],
    ['bread & roses', 'Bread & Roses'],
    ['national bakers', 'Bread & Roses'],
    ['σοφος', 'ΣΟΦΟΣ'],
    ['人權', '台灣人權促進會'],
    ['  Lódz\u00A0 FORUM ', 'Łódź Forum Ltd'],
    ['lo\u0000dz', 'Łódź Forum Ltd'],
  ])('%j finds %j', (q, name) => {
    expect(found({ q })).toEqual([name])
  })

  test.each(['', '   ', '\u0000', "'"])('%j asks nothing', (q) => {
    expect(found({ q })).toHaveLength(6)
  })

  test.each(['%', '_', '.*', '\\', 'nobody', 'x'.repeat(300)])('%j finds nobody', (q) => {
    expect(found({ q })).toEqual([])
  })

  test('by country and by sector; an unknown one has nobody in it', () => {
    expect(found({ country: 'fr' })).toEqual(['Fédération Générale (FG)'])
    expect(found({ country: 'France' })).toEqual([])
    expect(found({ sector: 'ARTS AND CRAFTS' })).toEqual(['Łódź Forum Ltd'])
    expect(found({ country: 'PL', sector: 'community' })).toEqual([])
  })
})

const asRow = ({ id, name, country, day }: { id: string; name: string; country: string | null; day: number }) => row(name, { id, country, confirmedAt: new Date(Date.UTC(2026, 2, day)) })

describe('a list some changes later', () => {
  const names = fc.constantFrom('The Oak', 'oak', 'Ash', 'Élan', 'elan', '10 Trees', '9 Trees', '樹')
  const signature = fc.record({ id: fc.integer({ min: 1, max: 12 }).map(String), name: names, country: fc.constantFrom('GB', 'FR', null), day: fc.integer({ min: 1, max: 3 }) })

  test('is the list as if read anew, in every order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(signature, { selector: ({ id }) => id }), fc.uniqueArray(signature, { selector: ({ id }) => id }), fc.subarray(['1', '2', '3', '20']), (before, changed, left) => {
        const old = makeBackerList(campaignAt(1), before.map(asRow))
        for (const order of orders) old.inOrder(order)
        const rows = changed.filter(({ id }) => !left.includes(id))
        const gone = new Set([...left, ...rows.map(({ id }) => id)])
        const later = old.after(campaignAt(2), { rows: rows.map(asRow), removed: left })
        const anew = makeBackerList(campaignAt(2), [...before.filter(({ id }) => !gone.has(id)), ...rows].map(asRow))
        for (const order of orders) expect(later.inOrder(order)).toEqual(anew.inOrder(order))
        expect(later).toMatchObject({ revision: 2, count: anew.count })
        expect(old.count).toBe(before.length)
      }),
    )
  })
})

describe('a backer as everybody sees it', () => {
  const words = wordsIn('en')

  test('is what was typed, what was checked in words, and nothing of the person', () => {
    const shown = presentBacker(row('11.11.11', { id: 'x', checks: ['own-domain'], quote: 'Now' }), words, campaignAt(1))
    expect(shown).toEqual({ id: 'x', name: '11.11.11', confirmedAt: '2026-03-02T09:00:00.000Z', version: 1, checks: ['Confirmed from an address at its own website’s domain'], quote: 'Now' })
  })

  test('names the signatory who chose it, until the person is erased', () => {
    expect(presentBacker(row('Oak', { showSignatory: true }), words, campaignAt(1)).signatory).toEqual({ name: 'Ana Ruiz', role: 'Director' })
    expect(presentBacker(row('Oak', { showSignatory: true, signatoryName: null, signatoryRole: null }), words, campaignAt(1))).not.toHaveProperty('signatory')
  })
})
