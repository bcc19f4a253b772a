import { foldName, isAcronymOf } from './fold-name.ts'
import { doubtfulForms } from './name-words.ts'
import { readName, type ReadName } from './read-name.ts'
import { editBetween } from './slip-of-typing.ts'

/** What is compared of two bodies: the name as it was typed, and what tells bodies of one name apart. */
export type Named = { name: string; domain: string | null; country?: string | null | undefined; place?: string | null | undefined; /** Numbers in registers. */ identifiers?: readonly string[] | undefined }
export type Verdict = 'same' | 'ask' | 'different'

/**
 * Three ways, and no score. Equal after folding → same. A slip of typing, one name inside the other, the same words otherwise ordered or
 * spelled, a known acronym → a person is asked. What differs in the words that say who it is → different, however alike the rest.
 */
export function compareNames(one: string, other: string): Verdict {
  const likeness = likenessOf(readName(one), readName(other))
  return likeness === 'equal' ? 'same' : likeness === undefined ? 'different' : 'ask'
}

/**
 * The same for bodies. An equal name is the same body only where something else says so too, and nothing speaks against it: there are many
 * churches of one name. A shared own domain says nothing by itself, since branches sit on national sites; with a resembling name it is a question.
 */
export function compareOrganisations(one: Named, other: Named): Verdict {
  const [a, b] = [readOf(one), readOf(other)]
  const likeness = likenessOf(a, b)
  if (likeness === 'equal' || (likeness === 'form' && isElsewhere(one, other))) return canBeOne(one, other) && speaksFor(one, other, a) ? 'same' : 'ask'
  // Two places of nearly one name are two places.
  if (likeness === 'slip') return differ(one.place, other.place) || differ(one.country, other.country) ? 'different' : 'ask'
  if (likeness !== undefined) return 'ask'
  return one.domain !== null && one.domain === other.domain && resembleOnOneDomain(a, b, { one, other }) ? 'ask' : 'different'
}

/** Many are compared with many: each is read once. */
const readBefore = new WeakMap<Named, ReadName>()
function readOf(named: Named): ReadName {
  const read = readBefore.get(named) ?? readName(named.name)
  readBefore.set(named, read)
  return read
}

const englishSpeaking = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'ZA', 'NG', 'KE', 'GH', 'IN', 'JM'])
const isElsewhere = (...bodies: Named[]): boolean => bodies.every(({ country }) => isGiven(country) && !englishSpeaking.has(country))
const folded = (text: string) => foldName(text)
const differ = (one: string | null | undefined, other: string | null | undefined): boolean => isGiven(one) && isGiven(other) && folded(one) !== folded(other)
const agree = (one: string | null | undefined, other: string | null | undefined): boolean => isGiven(one) && isGiven(other) && folded(one) === folded(other)
const isGiven = (text: string | null | undefined): text is string => text !== null && text !== undefined && text !== ''
const shareIdentifier = ({ identifiers = [] }: Named, other: Named) => identifiers.some((identifier) => other.identifiers?.some((known) => folded(known) === folded(identifier)))

/** Of two bodies of one name: nothing that is known of them speaks against their being one. */
export function canBeOne(one: Named, other: Named): boolean {
  if (differ(one.domain, other.domain) || differ(one.country, other.country) || differ(one.place, other.place)) return false
  return (one.identifiers ?? []).length === 0 || (other.identifiers ?? []).length === 0 || shareIdentifier(one, other)
}

/** The country says enough only of a name that is not borne by many in one. */
const speaksFor = (one: Named, other: Named, { isTelling }: ReadName): boolean =>
  shareIdentifier(one, other) || agree(one.place, other.place) || agree(one.domain, other.domain) || (isTelling && agree(one.country, other.country))

/** What makes two names alike: `forms` where only their legal forms differ, `form` where one of them has something that may be no legal form, `slip` where it is in a word that says who it is. */
function likenessOf(a: ReadName, b: ReadName): 'equal' | 'forms' | 'form' | 'words' | 'inside' | 'slip' | 'acronym' | undefined {
  if (a.folded === b.folded) return likenessOfForms(a.forms, b.forms)
  if (a.bag === b.bag || a.joined.some((joined) => b.joined.includes(joined))) return 'words'
  if (isInside(a, b) || isInside(b, a) || hasOneMore(a, b) || hasOneMore(b, a)) return 'inside'
  if (isAcronym(a, b) || isAcronym(b, a) || a.contracted.includes(b.bag) || b.contracted.includes(a.bag)) return 'acronym'
  return slipsApart(a, b) ? 'slip' : undefined
}

function likenessOfForms(one: string[], other: string[]): 'equal' | 'forms' | 'form' {
  if (one.join() === other.join()) return 'equal'
  if (one.length > 0 && other.length > 0) return 'forms'
  return [...one, ...other].some((form) => doubtfulForms.has(form)) ? 'form' : 'equal'
}

/** The words of the shorter name stand together at the start or the end of the longer one. */
const isInside = (short: ReadName, long: ReadName): boolean =>
  short.words.length < long.words.length && canBePart(short.words, short) && [long.words.slice(0, short.words.length), long.words.slice(-short.words.length)].some((part) => part.join(' ') === short.words.join(' '))

/** One word may be part of many names; a long one that says who it is stands for a body. */
const canBePart = (words: string[], { distinctive }: Pick<ReadName, 'distinctive'>): boolean => words.length >= 2 || (distinctive.includes(words[0]!) && /^\p{L}+$/u.test(words[0]!) && [...words[0]!].length >= (/^\p{Script=Latin}/u.test(words[0]!) ? 5 : 3))

/** The same words in any order, and one more that many names have: "… Group". */
const hasOneMore = (short: ReadName, long: ReadName): boolean => short.distinctive.length > 0 && short.words.length >= 2 && short.words.length === long.words.length - 1 && long.common.some((word) => bagWithout(long.words, word) === short.bag)

const isAcronym = (short: ReadName, long: ReadName): boolean => short.single !== undefined && long.acronyms.includes(short.single)

/** One word that says who it is was mistyped in one of them. */
function slipsApart(a: ReadName, b: ReadName): boolean {
  if (a.words.length !== b.words.length) return false
  const [onlyA, onlyB] = [without(a.words, b.words), without(b.words, a.words)]
  return onlyA.length === 1 && onlyB.length === 1 && a.distinctive.includes(onlyA[0]!) && b.distinctive.includes(onlyB[0]!) && isSlip(onlyA[0]!, onlyB[0]!)
}

function without(words: string[], taken: string[]): string[] {
  const left = [...words]
  for (const word of taken) if (left.includes(word)) left.splice(left.indexOf(word), 1)
  return left
}

/**
 * Neighbours swapped, a letter doubled, a vowel too many or too few, or any one letter in a long word; never the first, never a digit. Of short words too many are a name
 * of their own: Burley and Burnley, Henley and Hanley.
 */
function isSlip(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]].toSorted((left, right) => left.length - right.length) as [string[], string[]]
  if (a.length < 5 || a[0] !== b[0] || /\p{N}/u.test(one + other)) return false
  const edit = editBetween(a, b)
  if (edit === undefined) return false
  return edit === 'swapped' || edit === 'doubled' || (edit === 'vowel' && b.length >= 6) || b.length >= 8
}

/** Nothing that says who it is differs on one of the sides: "Bramble Branch" and "Bramble Valley Branch", not two towns' branches on the national site. */
function resembleOnOneDomain(a: ReadName, b: ReadName, { one, other }: { one: Named; other: Named }): boolean {
  if (a.single !== undefined && isAcronymOf(a.single, other.name)) return true
  if (b.single !== undefined && isAcronymOf(b.single, one.name)) return true
  if (a.bracketed.some((short) => b.bracketed.includes(short))) return true
  const shared = a.words.filter((word) => b.words.includes(word)).length
  if (shared * 2 < Math.min(a.words.length, b.words.length)) return false
  return without(a.distinctive, b.distinctive).length === 0 || without(b.distinctive, a.distinctive).length === 0
}

/**
 * Keys by which names that may be the same body find each other, so that finding does not mean reading every name there is: whatever
 * `compareNames` does not call different has a sought key among the stored keys of the other. A few dozen a name.
 */
export function nameKeys(name: string): { stored: string[]; sought: string[] } {
  const read = readName(name)
  const { words, bag } = read
  const parts = partsOf(words).filter((part) => canBePart(part, read)).map((part) => part.join(' '))
  const less = read.common.map((word) => bagWithout(words, word))
  // What is equal once folded has the same bag.
  const both = [`bag:${bag}`, ...read.joined.map((joined) => `joined:${joined}`)]
  return {
    stored: [...new Set([...both, ...slipKeys(read, [0]), `words:${words.join(' ')}`, ...parts.map((part) => `part:${part}`), ...less.map((bag) => `less:${bag}`), ...read.acronyms.map((short) => `acronym:${short}`), ...read.contracted.map((bag) => `contracted:${bag}`), ...(read.single === undefined ? [] : [`single:${read.single}`])])],
    sought: [...new Set([...both, ...slipKeys(read, [-1, 0, 1]), `part:${words.join(' ')}`, ...parts.map((part) => `words:${part}`), `contracted:${bag}`, ...read.contracted.map((bag) => `bag:${bag}`), `less:${bag}`, ...less.map((bag) => `bag:${bag}`), ...read.acronyms.map((short) => `single:${short}`), ...(read.single === undefined ? [] : [`acronym:${read.single}`])])],
  }
}

/** Beginnings and ends. */
const partsOf = (words: string[]): string[][] => words.slice(1).flatMap((_, at) => [words.slice(0, at + 1), words.slice(at + 1)])
const bagWithout = (words: string[], word: string): string => words.toSpliced(words.indexOf(word), 1).toSorted().join(' ')

/**
 * All other words, with the first half or the last of the one in which the slip may be: one slip leaves one of them as it was. How long a half is says the
 * stored word's length, which stands in the key, so that few names meet that are not alike; who seeks tries words that are one letter shorter and longer too.
 */
const slipKeys = ({ words, distinctive }: ReadName, differences: readonly number[]): string[] =>
  distinctive.flatMap((word) => {
    const letters = [...word]
    if (letters.length < 5) return []
    const rest = bagWithout(words, word)
    return differences.flatMap((difference) => {
      const length = letters.length + difference
      const half = (length - 1) >> 1
      return [`slip:${length}:${letters.slice(0, half).join('')}…:${rest}`, `slip:${length}:${letters[0]}…${letters.slice(-half).join('')}:${rest}`]
    })
  })
