// The judge's own reading of the rule; deliberately not the product's code.

/** Outer white space, C0 and C1 controls, zero-width space, byte-order mark, bidi embeddings, overrides and isolates. */
// oxlint-disable-next-line no-control-regex
const takenAway = /[\u0000-\u001F\u007F-\u009F\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/g

/** What a typed name must come back as, character for character. */
export const asShown = (typed: string): string => typed.replaceAll(takenAway, '').trim()

/** A cell of a CSV file, less the TAB that keeps a spreadsheet from running it. */
export const withoutGuard = (cell: string): string => (/^\t[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

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
