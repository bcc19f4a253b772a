import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { namesSomebody } from '#server/signatories/erasure.rules.ts'
import { commit, sealOf } from '#server/record/seals.rules.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

describe('what an entry of the log commits to', () => {
  test('is its salt, a line feed, and what it says as JSON with sorted keys, at every depth', () => {
    expect(commit('s', { name: 'Oak', before: 'Oake', closesAt: null })).toBe(hash('s\n{"before":"Oake","closesAt":null,"name":"Oak"}'))
    expect(commit('s', { b: [1, { z: true, a: 'ü' }], a: {} })).toBe(hash('s\n{"a":{},"b":[1,{"a":"ü","z":true}]}'))
  })

  test('stays the same when a part of it that is sealed by itself is taken out', () => {
    const quote = { salt: 'q', words: 'Build them' }
    expect(sealOf(quote)).toBe(hash('q\n{"words":"Build them"}'))
    expect(commit('s', { name: 'Oak', backer: { name: 'Oak', quote } })).toBe(commit('s', { name: 'Oak', backer: { name: 'Oak', quote: sealOf(quote) } }))
    expect(commit('s', { backer: { quote } })).not.toBe(commit('s', { backer: { quote: { ...quote, words: 'Burn them' } } }))
  })

  test('names somebody by what it is called as they are, or by words of somebody’s own; not by what happens to hold their name', () => {
    expect(namesSomebody({ name: 'ANA RUIZ' }, ['Ana Ruiz'])).toBe(true)
    expect(namesSomebody({ backer: { name: 'Ana Ruiz' } }, ['Ana Ruiz'])).toBe(true)
    expect(namesSomebody({ reason: 'We spoke to ana ruiz' }, ['Ana Ruiz'])).toBe(true)
    expect(namesSomebody({ name: 'Oak Trust', backer: { website: 'https://oak.example' } }, ['Oak', ''])).toBe(false)
    expect(namesSomebody({ backer: { signatory: { salt: 's', name: 'Ana Ruiz' } } }, ['Ana Ruiz'])).toBe(false)
  })
})
