const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u
const wideAll = new RegExp(wide, 'gu')

/** How many columns a line takes where letters of East Asian scripts take two. */
export const columnsOf = (text: string) => text.length + (text.match(wideAll)?.length ?? 0)

/** Breaks at spaces, and between letters of scripts that write without them. A long word or address is never cut. */
export function wrap(text: string, measure: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, measure))
}

function wrapLine(line: string, measure: number): string[] {
  const wrapped: string[] = []
  let current = ''
  let columns = 0
  for (const piece of piecesOf(line)) {
    const size = columnsOf(piece)
    if (current !== '' && columns + columnsOf(piece.trimEnd()) > measure) {
      wrapped.push(current.trimEnd())
      current = ''
      columns = 0
    }
    current += piece
    columns += size
  }
  return [...wrapped, current.trimEnd()]
}

// A no-break space is not a place to break; punctuation stays with the letter before it.
const piecesOf = (line: string) => line.match(/[^ ]+ *| +/g)?.flatMap((word) => (wide.test(word) ? (word.match(/.[\p{P}\p{M} ]*|^[\p{P} ]+/gu) ?? [word]) : [word])) ?? []
