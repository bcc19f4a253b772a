import type { Reader } from '#db/database.ts'
import { listEntriesByKey, listRegisterEntries, listRegisterImports, type RegisterEntry } from '#db/queries/registers.ts'
import { leadingArticles } from '../organisations/name-words.ts'
import { foldToWords, keyOf, type Place } from './register-keys.rules.ts'
import { numbersMeant } from './register-numbers.rules.ts'

export type Found = { entry: RegisterEntry; /** In which of the ways below. */ way: Way }
/** From what was most likely meant on. */
type Way = 'number' | 'exact' | 'start' | 'inside' | 'words'
const ways: Way[] = ['number', 'exact', 'start', 'inside', 'words']

/** Keys of one range that are looked at: names have several, and one entry may take up many. */
const mostKeys = 40
/** Of those that have one of several words. Where more do, the others are not looked for. */
const mostOfAWord = 300

/** Entries by the beginning of a name, or of any word in it: the very name first, registered ones before removed ones, a whole before its parts. */
export async function searchRegisters(reader: Reader, { q, most }: { q: string; most: number }): Promise<Found[]> {
  const words = withoutArticle(foldToWords(q))
  const numbers = /\d{3}/.test(q) ? await listRegisterEntries(reader, await numbersIn(reader, q)) : []
  const found = new Map<string, Found>(numbers.map((entry) => [entry.id, { entry, way: 'number' }]))
  // One letter of an alphabet is the beginning of everything; one sign of a script without one may be a word.
  if ([...words].length < (/^\p{Script=Han}/u.test(words) ? 1 : 2)) return [...found.values()]
  const meet = (place: Place) => (rows: { key: string; entry: RegisterEntry }[]) => {
    for (const { key, entry } of rows) if (!found.has(entry.id)) found.set(entry.id, { entry, way: place === 'inside' ? 'inside' : key.slice(1) === words ? 'exact' : 'start' })
  }
  const look = (place: Place, status: RegisterEntry['status']) => listEntriesByKey(reader, { beginning: keyOf(words, { place, status }), most: mostKeys }).then(meet(place))
  await look('start', 'registered')
  await look('start', 'removed')
  if (found.size < most) await look('inside', 'registered')
  if (found.size < most) await look('inside', 'removed')
  if (found.size < most && words.includes(' ')) for (const entry of await listByAllWords(reader, words.split(' '))) if (!found.has(entry.id)) found.set(entry.id, { entry, way: 'words' })
  return [...found.values()].toSorted(inOrder).slice(0, most)
}

/** Names are found with their article and without it. */
function withoutArticle(words: string): string {
  const [first = '', ...rest] = words.split(' ')
  return leadingArticles.has(first) && rest.join('').length > 1 ? rest.join(' ') : words
}

const inOrder = (one: Found, other: Found) =>
  ways.indexOf(one.way) - ways.indexOf(other.way) ||
  Number(one.entry.status === 'removed') - Number(other.entry.status === 'removed') ||
  Number(one.entry.partOfId !== null) - Number(other.entry.partOfId !== null) ||
  // A sort keeps what is equal as it was: in the order of the names.
  0

/** A number may be of any register that is here. */
async function numbersIn(reader: Reader, q: string): Promise<string[]> {
  const bare = q.trim().toUpperCase()
  const registers = new Set((await listRegisterImports(reader)).map(({ register }) => register))
  return [...new Set([...numbersMeant(q), ...(/^[\w-]{3,20}$/.test(bare) ? [...registers].map((register) => `${register}-${bare}`) : [])])]
}

/** The words in any order: those that begin a word that few have are looked through for the others. */
async function listByAllWords(reader: Reader, words: string[]): Promise<RegisterEntry[]> {
  for (const word of words.toSorted((one, other) => other.length - one.length).slice(0, 3)) {
    const rows = (await Promise.all((['start', 'inside'] as const).map((place) => listEntriesByKey(reader, { beginning: keyOf(word, { place, status: 'registered' }), most: mostOfAWord })))).flat()
    const all = rows.map(({ entry }) => entry).filter((entry) => hasAll(entry, words))
    if (all.length > 0 || rows.length < mostOfAWord) return all
  }
  return []
}

const hasAll = ({ name, otherNames }: RegisterEntry, words: string[]): boolean =>
  [name, ...otherNames].some((each) => {
    const there = foldToWords(each).split(' ')
    return words.every((word) => there.some((known) => known.startsWith(word)))
  })
