import { describe, expect, test } from 'vitest'
import { asKept, fitsAddress, fitsPattern, isAtDomain } from '#server/invalidations/invalidations.rules.ts'
import { domainsCompared } from '#server/signatures/mailbox.rules.ts'
import { wouldHold } from '#server/signatures/signatures.rules.ts'

describe('a pattern with stars', () => {
  test.each([
    ['ana@oak.example', '*@oak.example', true],
    ['ana@oak.example', 'ana@*', true],
    ['ana@oak.example', 'a*@*.example', true],
    ['ana@oak.example', 'ana@oak.example', true],
    ['ana@oak.example', 'na@oak.example', false],
    ['ana@oak.example', 'ana@oak', false],
    ['ana@oak.example', '*@oak.exampl', false],
    ['aba', 'ab*ba', false],
    ['abba', 'ab*ba', true],
    ['ana@oak.example', 'ana@oak?example', false],
    ['ana@oak.example', 'ana@oak_example', false],
    ['ana@oakXexample', 'ana@oak.example', false],
    ['ana%@oak.example', 'ana%@*', true],
    ['anab@oak.example', 'ana%@*', false],
    ['x', '***x***', true],
  ])('%s, %s: %s', (text, pattern, fits) => expect(fitsPattern(text, pattern)).toBe(fits))

  test('made to be slow is not', () => {
    const started = performance.now()
    expect(fitsPattern('a'.repeat(254), `${'a*'.repeat(120)}b`)).toBe(false)
    expect(performance.now() - started).toBeLessThan(50)
  })
})

test('a domain holds those below it, and nothing that only ends alike', () => {
  expect(['ana@oak.example', 'ana@mail.oak.example', 'ana@soak.example', 'ana@oak.example.org'].map((email) => isAtDomain(email, 'oak.example'))).toEqual([true, true, false, false])
  expect(isAtDomain('ana@xn--mnchen-3ya.example', 'münchen.example')).toBe(true)
})

test('of an address that is not confirmed no more is compared than is shown', () => {
  const pending = { emailFolded: 'ana@oak.example', confirmedAt: null }
  expect(fitsAddress(pending, { address: 'ana@oak.example' })).toBe(false)
  expect(fitsAddress(pending, { address: 'an*@oak.example' })).toBe(false)
  expect(fitsAddress(pending, { address: 'a*@oak.example' })).toBe(true)
  expect(fitsAddress(pending, { domain: 'oak.example' })).toBe(true)
  expect(fitsAddress({ ...pending, confirmedAt: new Date(0) }, { address: 'an*@oak.example' })).toBe(true)
  expect(fitsAddress({ emailFolded: null, confirmedAt: new Date(0) }, { domain: 'oak.example' })).toBe(false)
})

test.each([
  ['ana@mail.oak.example', 'https://www.oak.example', 'same'],
  ['ana@elm.example', 'https://oak.example', 'other'],
  ['ana@gmail.com', 'https://oak.example', 'free'],
  ['ana@gmail.com', null, 'freeAlone'],
  ['ana@elm.example', null, 'alone'],
  ['ana@elm.example', 'https://facebook.com/oak', 'shared'],
  ['ana@btinternet.com', 'https://facebook.com/oak', 'freeShared'],
])('%s beside %s is told as “%s”', (email, website, how) => expect(domainsCompared({ email, website }).how).toBe(how))

test('each policy says what it would have held', () => {
  const confirmed = [
    { checks: ['own-domain' as const], resembles: [], heldFor: null },
    { checks: ['email' as const], resembles: [], heldFor: null },
    { checks: ['email' as const], resembles: ['x'], heldFor: null },
    { checks: ['own-domain' as const], resembles: [], heldFor: 'same-organisation' as const },
    // Disputed after it was listed: no policy would have held it.
    { checks: ['own-domain' as const], resembles: [], heldFor: 'dispute' as const },
  ]
  expect((['default', 'own-domain', 'hold-all'] as const).map((policy) => wouldHold(policy, confirmed))).toEqual([2, 3, 5])
})

test('a condition is kept without the address that it was asked for', () => {
  expect(['ana.ruiz@oak.example', 'ana*', '*@oak.example', '*smith@oak.example', 'a*@oak.example', '@oak.example'].map((address) => asKept({ address }).address)).toEqual(['a•••@oak.example', 'a•••', '*@oak.example', '*s•••@oak.example', 'a•••@oak.example', '@oak.example'])
  expect(asKept({ domain: 'oak.example', address: undefined })).toEqual({ domain: 'oak.example' })
})
