import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, compareOrganisations, nameKeys, type Verdict } from '#server/organisations/organisations.rules.ts'
import { foldName } from '#server/organisations/fold-name.ts'
import { byKind } from './pairs-by-kind.ts'
import { fromLetters } from './pairs.ts'

type Pair = readonly [string, string]
const bodyOf = (name: string, more = {}) => ({ name, domain: null, country: 'GB', ...more })
/** As two sign-ons of one country, without website or place: what most letters have. */
const judge = ([one, other]: Pair): Verdict => compareOrganisations(bodyOf(one), bodyOf(other))
const verdict = (one: object, other: object, name = 'Oak Trust') => compareOrganisations({ name, domain: null, ...one }, { name: `The ${name}`, domain: null, ...other })
const onOneSite = (one: string, other: string) => compareOrganisations(bodyOf(one, { domain: 'site.example' }), bodyOf(other, { domain: 'site.example' }))
const shareKey = (one: string, other: string) => {
  const { sought } = nameKeys(one)
  const stored = new Set(nameKeys(other).stored)
  return sought.some((key) => stored.has(key))
}
const agrees = (one: string, other: string) => {
  if (compareNames(one, other) !== 'different') expect(shareKey(one, other) && shareKey(other, one), `${one} / ${other}`).toBe(true)
}
const judged = (pairs: readonly Pair[], verdict: Verdict) => pairs.filter((pair) => judge(pair) === verdict)

const both = (label: keyof typeof byKind): readonly Pair[] => [...fromLetters[label], ...byKind[label]]
const [equal, typedOtherwise, branches, different] = [both('equal'), both('typedOtherwise'), both('branches'), both('different')]

const kinds = { 'same, equal but for how it is written': equal, 'same, typed otherwise': typedOtherwise, branch: branches, different }

describe('a labelled set of pairs', () => {
  test('has this confusion table: nothing that is two bodies is joined', () => {
    const table = Object.entries(kinds).map(([label, pairs]) => ({ label, pairs: pairs.length, joined: judged(pairs, 'same').length, asked: judged(pairs, 'ask').length, 'told apart': judged(pairs, 'different').length }))
    console.table(table)
    expect([...judged(branches, 'same'), ...judged(different, 'same')], 'wrong joins').toEqual([])
    expect([...judged(typedOtherwise, 'same')], 'joined although a person should look').toEqual([])
    expect([...judged(typedOtherwise, 'different'), ...judged(equal, 'different')], 'doubles that nobody is asked about: too short a word to tell a slip from a name').toEqual([['Friends of Belle Isle Pak', 'Friends of Belle Isle Park']])
    expect(judged(different, 'ask'), 'needless questions').toEqual([])
    expect(judged(equal, 'ask'), 'asked, though equal').toEqual([])
  })

  test('is judged alike from either side', () => {
    for (const [one, other] of Object.values(kinds).flat()) expect(judge([other, one]), `${one} / ${other}`).toBe(judge([one, other]))
  })

  test('is large enough to teach something', () => {
    expect(Object.values(kinds).flat().length).toBeGreaterThanOrEqual(430)
  })
})

describe('equal names', () => {
  test.each([
    ['the same place', { place: 'Alder' }, { place: 'ALDER' }],
    ['the same country', { country: 'GB' }, { country: 'GB' }],
    ['the same site of their own', { domain: 'oak.example' }, { domain: 'oak.example' }],
    ['the same number in a register', { identifiers: ['GB-CHC-1'] }, { identifiers: ['gb-chc-1'] }],
  ])('are one body with %s', (_, one, other) => {
    expect(verdict(one, other)).toBe('same')
  })

  test.each([
    ['nothing else known', {}, {}],
    ['only one of them known', { country: 'GB', place: 'Alder' }, {}],
    ['another place', { country: 'GB', place: 'Alder' }, { country: 'GB', place: 'Bramble' }],
    ['another country', { place: 'Cambridge', country: 'GB' }, { place: 'Cambridge', country: 'US' }],
    ['another site', { country: 'GB', domain: 'oak.example' }, { country: 'GB', domain: 'oaks.example' }],
    ['another number', { country: 'GB', identifiers: ['1'] }, { country: 'GB', identifiers: ['2'] }],
  ])('are a question with %s', (_, one, other) => {
    expect(verdict(one, other)).toBe('ask')
  })

  test.each(['Christ Church', 'St Mary Church', 'Holy Trinity', 'All Saints Parish Church', 'Women’s Institute', 'Climate Action Group'])('that many bear are not told apart by their country: %s', (name) => {
    expect(verdict({ country: 'GB' }, { country: 'GB' }, name)).toBe('ask')
    expect(verdict({ place: 'Alder' }, { place: 'Alder' }, name)).toBe('same')
  })
})

describe('what may be a legal form or something else', () => {
  test('is a question where English is spoken, and a form elsewhere', () => {
    const [inMexico, inBritain] = ['MX', 'GB'].map((country) => compareOrganisations(bodyOf('Salud y Vida', { country }), bodyOf('Salud y Vida A.C.', { country })))
    expect([inMexico, inBritain]).toEqual(['same', 'ask'])
    expect(compareOrganisations(bodyOf('Unite'), bodyOf('Unite SE'))).toBe('ask')
    expect(compareOrganisations(bodyOf('Alder Trust'), bodyOf('Alder Trust Ltd'))).toBe('same')
  })
})

describe('a shared own domain', () => {
  test.each([
    ['Bramble Branch', 'Bramble Valley Branch'],
    ['Coventry Diocesan Environmental Committee', 'Coventry Environmental Group'],
    ['WinACC', 'Winchester Action on Climate Change'],
    ['Ärzte im Wald (ÄIW)', 'Doctors of the Forest (ÄIW)'],
  ])('with a resembling name is a question: %s, %s', (one, other) => {
    expect(onOneSite(one, other)).toBe('ask')
  })

  test.each([
    ['Alder Group', 'Bramble Branch'],
    ['Greenpeace Bristol', 'Greenpeace Portsmouth'],
    ['Bristol Friends of the Earth', 'Norwich Friends of the Earth'],
    ['Harwell Women’s Institute', 'Hinderwell Women’s Institute'],
  ])('leaves branches of one national site apart: %s, %s', (one, other) => {
    expect(onOneSite(one, other)).toBe('different')
  })
})

test('two places of nearly one name are two places', () => {
  const [one, other] = ['Sustainable Thorton Heath', 'Sustainable Thornton Heath']
  expect(compareOrganisations(bodyOf(one, { place: 'Croydon' }), bodyOf(other, { place: 'Croydon' }))).toBe('ask')
  expect(compareOrganisations(bodyOf(one, { place: 'Croydon' }), bodyOf(other, { place: 'Whitby' }))).toBe('different')
})

describe('a folded name', () => {
  const anyName = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), fc.constantFrom(...Object.values(kinds).flat(2)))

  test('is never empty, and that of itself', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const folded = foldName(name)
        expect(folded).not.toBe('')
        expect(foldName(name.toLowerCase()).length).toBeGreaterThan(0)
        expect(compareNames(name, name)).toBe('same')
      }),
    )
  })

  test('keeps a name that is nothing else', () => {
    expect(['1999', 'A', '!!!', 'The', 'Ltd', 'CIC', '(WWF)', 'p≡p foundation'].map(foldName)).toEqual(['1999', 'a', '!!!', 'the', 'ltd', 'cic', 'wwf', 'pp foundation'])
  })
})

describe('what is not different', () => {
  const words = ['Oak', 'Oaks', 'Harwell', 'Hinderwell', 'Thornton', 'Thorton', 'Women’s', 'Womans', 'Institute', 'Institue', 'of', 'the', 'and', '&', 'WI', 'St', 'Saint', 'Green', 'Space', 'spece', 'Trust', 'Ltd', 'CIC', 'Greenpeace', 'XR', 'WWF', '(OT)', 'Action', 'Climate', 'Group', '12', 'центр', '참여연대', '日本', 'été']
  const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((some) => some.join(' '))
  /** One thing that people do to a name. */
  const changed = fc.tuple(name, fc.nat(40), fc.constantFrom('drop', 'double', 'swap', 'replace', 'word out', 'word in', 'turn', 'join')).map(([before, at, how]) => {
    const [letters, all] = [[...before], before.split(' ')]
    const [place, word] = [at % letters.length, at % all.length]
    if (how === 'drop') letters.splice(place, 1)
    if (how === 'double') letters.splice(place, 0, letters[place]!)
    if (how === 'swap') letters.splice(place, 2, ...letters.slice(place, place + 2).toReversed())
    if (how === 'replace') letters[place] = 'e'
    if (how === 'word out') return [before, all.toSpliced(word, 1).join(' ') || before] as const
    if (how === 'word in') return [before, all.toSpliced(word, 0, 'Community').join(' ')] as const
    if (how === 'turn') return [before, all.toReversed().join(' ')] as const
    if (how === 'join') return [before, all.join('')] as const
    return [before, letters.join('').trim() || before] as const
  })

  test('is found: a sought key is among the stored ones, from either side', () => {
    for (const [one, other] of Object.values(kinds).flat()) agrees(one, other)
    fc.assert(fc.property(changed, ([one, other]) => agrees(one, other)), { numRuns: 2000 })
    fc.assert(fc.property(name, name, agrees), { numRuns: 1000 })
  })

  test('is found in names as long as may be, with keys that stay few', () => {
    const long = Array.from({ length: 150 }, (_, at) => String.fromCodePoint(97 + (at % 26))).join(' ')
    const wide = Array.from({ length: 60 }, (_, at) => `word${String.fromCodePoint(97 + (at % 26))}${String.fromCodePoint(97 + Math.floor(at / 26))}`).join(' ')
    for (const name of [long, wide]) {
      agrees(name, `${name} x`)
      expect(nameKeys(name).stored.length).toBeLessThan(250)
    }
  })
})
