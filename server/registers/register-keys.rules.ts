import { foldForSearch } from '../backers/fold-for-search.ts'
import { leadingArticles, smallWords } from '../organisations/name-words.ts'

/** Grows when entries come to be keyed otherwise: the next reading of a register then makes their keys anew. */
export const keyRules = 1

const longest = 40
const mostWords = 10

/** As names are looked for while somebody types: nothing but words, and none of them left out. */
export const foldToWords = (text: string): string => foldForSearch(text.replaceAll(/(?<=\p{L})\.(?=\p{L}(?:\.|\s|$))/gu, '')).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()

type Status = 'registered' | 'removed'
export type Place = 'start' | 'inside'

/** The range of keys in which names are that begin so, or have a word that does; registered ones apart from removed ones. */
export const keyOf = (words: string, { place, status }: { place: Place; status: Status }): string => ({ start: { registered: 'a', removed: 'b' }, inside: { registered: 'c', removed: 'd' } })[place][status] + words.slice(0, longest)

/** By what an entry is found: its names from the beginning of each word on, but for those that nobody begins to look by. */
export function keysOf({ name, otherNames, status }: { name: string; otherNames: readonly string[]; status: Status }): string[] {
  const keys = [name, ...otherNames].flatMap((each) => {
    const words = foldToWords(each).split(' ').filter((word) => word !== '').slice(0, mostWords)
    const from = (at: number) => words.slice(at).join(' ')
    const starts = words.length > 1 && leadingArticles.has(words[0]!) ? [0, 1] : [0]
    const inside = words.flatMap((word, at) => (starts.includes(at) || skipped.has(word) ? [] : [at]))
    return words.length === 0 ? [] : [...starts.map((at) => keyOf(from(at), { place: 'start', status })), ...inside.map((at) => keyOf(from(at), { place: 'inside', status }))]
  })
  return [...new Set(keys)]
}

const skipped = new Set([...smallWords, 'limited', 'ltd', 'cio', 'cic', 'plc', 'llp', 'inc'])
