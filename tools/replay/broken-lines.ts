type Found = { missing: string[]; loosely: string[] }

/**
 * Looks for names one after the other in a text whose lines were broken anywhere. `loosely`: found out of order, by letters that
 * stand for the same, or, where extraction reorders right-to-left text, only by the letters that are there.
 */
export function findInBrokenLines(names: string[], text: string): Found {
  const all = spaceless(text)
  const alike = spaceless(all.normalize('NFKC'))
  const letters = tally(rightToLeftLetters(text))
  const found: Found = { missing: [], loosely: [] }
  let from = 0
  for (const name of names) {
    const wanted = spaceless(name)
    const at = all.indexOf(wanted, from)
    if (at >= 0) {
      from = at + wanted.length
      take(letters, name)
    } else if (alike.includes(spaceless(name.normalize('NFKC')))) found.loosely.push(name)
    else if (isRightToLeft(name) && otherWordsOf(name).every((word) => alike.includes(word)) && take(letters, name)) found.loosely.push(name)
    else found.missing.push(name)
  }
  return found
}

const spaceless = (text: string) => text.replaceAll(/[\s\u00AD]+/gu, '')

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const isRightToLeft = (text: string) => text.search(rightToLeft) >= 0
const otherWordsOf = (name: string): string[] => name.normalize('NFKC').replaceAll(rightToLeft, ' ').match(/[\p{L}\p{N}]+/gu) ?? []

/** Letters without their marks; Persian and Arabic forms of a letter are one. */
const rightToLeftLetters = (text: string): string[] => (text.normalize('NFKD').replaceAll(/\p{M}/gu, '').match(rightToLeft) ?? []).map((letter) => sisters[letter] ?? letter)
const sisters: Record<string, string> = { ک: 'ك', ی: 'ي', ى: 'ي' }

function tally(letters: string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const letter of letters) times.set(letter, (times.get(letter) ?? 0) + 1)
  return times
}

/** Uses up the letters of the name; false where one is not there. */
function take(letters: Map<string, number>, name: string): boolean {
  const wanted = tally(rightToLeftLetters(name))
  const enough = [...wanted].every(([letter, times]) => (letters.get(letter) ?? 0) >= times)
  if (enough) for (const [letter, times] of wanted) letters.set(letter, letters.get(letter)! - times)
  return enough
}
