import { readFolded } from './fold-name.ts'
import { commonWords, dedications, noSlip, smallWords, writtenShort } from './name-words.ts'
import { editBetween } from './slip-of-typing.ts'

export type ReadName = {
  folded: string
  forms: string[]
  /** The words that matter, in the singular, written in full, and without slips in those that many names have. */
  words: string[]
  /** The same in no order. */
  bag: string
  /** Written without spaces. */
  joined: string[]
  common: string[]
  /** Those that say who it is. */
  distinctive: string[]
  /** Whether the name is more than what many of one country are called. */
  isTelling: boolean
  /** The one word it is made of. */
  single: string | undefined
  /** What it may be called for short. */
  acronyms: string[]
  /** Of these, what it says of itself in brackets. */
  bracketed: string[]
  /** The same in no order, where its first words or its last ones are called for short: `NEU Alderbury`. */
  contracted: string[]
}

/** Of longer names the rest counts as one word. */
const mostWords = 24

export function readName(name: string): ReadName {
  const { folded, forms, acronyms } = readFolded(name)
  const foldedWords = folded.split(' ')
  const words = wordsThatMatter(foldedWords)
  const bracketed = acronyms.filter((short) => short.length >= 3)
  return {
    folded,
    forms,
    words,
    bag: words.toSorted().join(' '),
    joined: [...new Set([foldedWords.join(''), words.join('')].flatMap((joined) => [joined, respelled(joined)]))],
    common: words.filter(isCommon),
    distinctive: words.filter((word) => !isCommon(word)),
    isTelling: foldedWords.map(singular).some((word) => !isCommon(word) && !smallWords.has(word) && !writtenShort.has(word) && !dedications.has(word)),
    single: foldedWords.length === 1 && [...folded].length >= 3 ? folded : undefined,
    acronyms: [...new Set([...bracketed, ...initialsOf(foldedWords)])],
    bracketed,
    contracted: contractionsOf(foldedWords),
  }
}

const isCommon = (word: string): boolean => commonInSingular.has(word)

function wordsThatMatter(foldedWords: string[]): string[] {
  // "C of E", as it is written in England.
  const spelled = foldedWords.join(' ').replaceAll(/\bc of e\b/g, 'church of england').split(' ')
  const full = spelled.flatMap((word) => writtenShort.get(word) ?? [word])
  const big = full.filter((word) => !smallWords.has(word))
  const words = (big.length > 0 ? big : full).map((word) => corrected(singular(word)))
  return words.length <= mostWords ? words : [...words.slice(0, mostWords - 1), words.slice(mostWords - 1).join('')]
}

/** As far as two spellings of a name need it; no grammar. */
function singular(word: string): string {
  if (/^wom[ae]ns?$/.test(word)) return 'woman'
  if (/^mens?$/.test(word)) return 'man'
  if (/^childrens?$/.test(word)) return 'child'
  if (!/^[a-z]{4,}$/.test(word) || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

const commonInSingular = new Set([...commonWords].flatMap((word) => [word, singular(word)]))
/** By what one slip leaves as it was: beginning or end. */
const commonByEnds = Map.groupBy(
  [...commonInSingular].filter((word) => word.length >= 5).flatMap((word) => [`${word.slice(0, 2)}…`, `…${word.slice(-2)}`].map((end) => ({ end, word }))),
  ({ end }) => end,
)

/** The common word of which this is a slip; the word itself where it is none. */
function corrected(word: string): string {
  if (word.length < 5 || commonInSingular.has(word) || noSlip.has(word) || !/^[a-z]+$/.test(word)) return word
  const near = [`${word.slice(0, 2)}…`, `…${word.slice(-2)}`].flatMap((end) => commonByEnds.get(end) ?? [])
  return near.find((common) => common.word[0] === word[0] && isOneSlip(common.word, word))?.word ?? word
}

const isOneSlip = (common: string, word: string): boolean => {
  const [a, b] = common.length <= word.length ? [common, word] : [word, common]
  return b.length >= 5 && editBetween([...a], [...b]) !== undefined
}

/** Gruener is Grüner, Aarhus is Århus, and みどり is ミドリ. */
const respelled = (joined: string): string => joined.replaceAll(/([aou])e/g, '$1').replaceAll('aa', 'a').replaceAll(/[\u30A1-\u30F6]/g, (kana) => String.fromCodePoint(kana.codePointAt(0)! - 0x60))

const [fewestInitials, mostInitials] = [3, 6]

function contractionsOf(foldedWords: string[]): string[] {
  const big = foldedWords.filter((word) => !smallWords.has(word))
  const bags = [foldedWords, big].flatMap((words) =>
    Array.from({ length: Math.max(0, Math.min(mostInitials, words.length - 1) - fewestInitials + 1) }, (_, at) => fewestInitials + at).flatMap((count) => [
      [initials(words.slice(0, count)), ...words.slice(count)],
      [...words.slice(0, -count), initials(words.slice(-count))],
    ]),
  )
  return [...new Set(bags.map((words) => wordsThatMatter(words).toSorted().join(' ')))]
}

const initials = (words: string[]): string => words.map((word) => [...word][0]).join('')

/** Initials of all words and of those that matter; of the first as many letters as it is often given: WinACC. */
function initialsOf(words: string[]): string[] {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words[0]!)) return []
  return [words, words.filter((word) => !smallWords.has(word))].filter((some) => some.length >= 3).flatMap((some) => {
    const rest = initials(some.slice(1, 12))
    return [1, 2, 3].map((count) => some[0]!.slice(0, count) + rest)
  })
}
