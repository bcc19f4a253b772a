// The judge's own reading of the rule; deliberately not the product's code.

/** Outer white space, C0 and C1 controls, zero-width space, byte-order mark, bidi embeddings, overrides and isolates. */
// oxlint-disable-next-line no-control-regex
const takenAway = /[\u0000-\u001F\u007F-\u009F\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/g

/** What a typed name must come back as, character for character. */
export const asShown = (typed: string): string => typed.replaceAll(takenAway, '').trim()

/** A cell of a CSV file, less the TAB that keeps a spreadsheet from running it. */
export const withoutGuard = (cell: string): string => (/^\t[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

const spaceless = (text: string) => text.replaceAll(/[\s\u00AD]+/gu, '')
const isRightToLeft = (text: string) => /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)

type Found = { missing: string[]; loosely: string[] }

/**
 * Looks for names one after the other in a text whose lines were broken anywhere. Those that are only found when letters are
 * compared by what they stand for, or word by word in either direction (extraction turns right-to-left text), are `loosely`.
 */
export function findInBrokenLines(names: string[], text: string): Found {
  const all = spaceless(text)
  const alike = spaceless(all.normalize('NFKC'))
  const found: Found = { missing: [], loosely: [] }
  let from = 0
  for (const name of names) {
    const wanted = spaceless(name)
    const at = all.indexOf(wanted, from)
    if (at >= 0) from = at + wanted.length
    else if (alike.includes(spaceless(name.normalize('NFKC'))) || (isRightToLeft(name) && wordsOf(name).every((word) => alike.includes(word) || alike.includes(reversed(word))))) found.loosely.push(name)
    else found.missing.push(name)
  }
  return found
}

const wordsOf = (name: string): string[] => name.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const reversed = (word: string): string => [...word].toReversed().join('')

/** The texts between the tags of a page, as a reader gets them. */
export function textsOf(html: string): string[] {
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '<>')
    .split(/<[^>]*>/)
    .map((text) => decode(text).trim())
    .filter((text) => text !== '')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }
const decode = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, word?: string) =>
    word ? (entities[word] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10)),
  )
