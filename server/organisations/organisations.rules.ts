/** What is compared of two names: both as `foldName` gives them. */
type Named = { nameFolded: string; domain: string | null }

/** Three ways, and no score: equal after folding → same; a slip of typing, or one name inside the other → a person is asked; else → different. */
export function compareNames(one: string, other: string): 'same' | 'ask' | 'different' {
  if (one === other) return 'same'
  const [a, b] = [one.split(' '), other.split(' ')]
  return isSlipOfTyping(a, b) || isInside(a, b) || isInside(b, a) ? 'ask' : 'different'
}

/** A shared own domain says nothing by itself, since branches sit on national sites; with a resembling name it is a question. */
export function compareOrganisations(one: Named, other: Named): 'same' | 'ask' | 'different' {
  const byName = compareNames(one.nameFolded, other.nameFolded)
  if (byName !== 'different') return byName
  const sharesDomain = one.domain !== null && one.domain === other.domain
  return sharesDomain && sharesHalfItsWords(one.nameFolded, other.nameFolded) ? 'ask' : 'different'
}

/** Names of the same number of words that differ in one, by one letter; digits are never a slip. */
function isSlipOfTyping(a: string[], b: string[]): boolean {
  if (a.length !== b.length) return a.join('') === b.join('')
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at]!] as const]))
  if (differing.length !== 1) return a.join('') === b.join('')
  const [[left, right]] = differing as [readonly [string, string]]
  return Math.min([...left].length, [...right].length) >= 4 && !/\p{N}/u.test(left + right) && differByOneLetter([...left], [...right])
}

/** One letter added, left out, changed, or two neighbours swapped. */
function differByOneLetter(a: string[], b: string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const [middleA, middleB] = [a.slice(start, endA), b.slice(start, endB)]
  return (middleA.length <= 1 && middleB.length <= 1) || (middleA.length === 2 && middleB.length === 2 && middleA[0] === middleB[1] && middleA[1] === middleB[0])
}

/** All words of the shorter name, at least two, stand together at the start or the end of the longer one. */
const isInside = (short: string[], long: string[]): boolean =>
  short.length >= 2 && short.length < long.length && (short.every((word, at) => long[at] === word) || short.every((word, at) => long[long.length - short.length + at] === word))

function sharesHalfItsWords(one: string, other: string): boolean {
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))]
  return [...a].filter((word) => b.has(word)).length * 2 >= Math.min(a.size, b.size)
}

const mostKeys = 60

/**
 * Keys by which names that may be the same body find each other, so that finding does not mean reading every name there is: whatever
 * `compareNames` does not call different has a sought key among the stored keys of the other. A few dozen a name.
 */
export function nameKeys(nameFolded: string): { stored: string[]; sought: string[] } {
  const words = nameFolded.split(' ')
  const [whole, inner] = [`whole:${nameFolded}`, partsOf(words)]
  const slips = [`joined:${words.join('')}`, ...(words.length === 1 ? lettersLeftOut(nameFolded) : wordsLeftOut(words))]
  return {
    stored: [...new Set([whole, ...inner.map((part) => `part:${part}`), ...slips])].slice(0, mostKeys),
    sought: [...new Set([whole, `part:${nameFolded}`, ...inner.map((part) => `whole:${part}`), ...slips])].slice(0, mostKeys),
  }
}

/** Beginnings and ends of two words and more. */
const partsOf = (words: string[]): string[] => words.flatMap((_, at) => [...(at >= 2 ? [words.slice(0, at).join(' ')] : []), ...(at >= 1 && words.length - at >= 2 ? [words.slice(at).join(' ')] : [])])

const wordsLeftOut = (words: string[]): string[] => words.map((_, at) => `word:${at}/${words.length}:${words.toSpliced(at, 1).join(' ')}`)

const lettersLeftOut = (word: string): string[] => {
  const letters = [...word]
  return [`letter:${word}`, ...letters.map((_, at) => `letter:${letters.toSpliced(at, 1).join('')}`)]
}
