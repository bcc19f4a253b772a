/** A row of a file, as text, or what is wrong with it. `line` is the first of the file that it stands on. */
export type Piece = { line: number; text: string } | { line: number; problem: string; text: string }

/** Of one row. Those of registers have a few thousand characters. */
export const longestRow = 256 * 1024

const [quote, backslash, newline, open, close, comma, squareOpen, squareClose] = [...'"\\\n{},[]'].map((character) => character.charCodeAt(0))

/**
 * Takes the objects out of one huge array, piece by piece, so that no more than a row is in memory. What is broken costs its own row and no other:
 * the next one begins where a line does with a brace, or a brace follows a comma where only a key could.
 */
export function splitJson() {
  let line = 1
  let row = ''
  let from = 1
  let depth = 0
  let inString = false
  let escaped = false
  /** The last that was no white space. */
  let before = 0
  /** After something broken, until a row begins. */
  let lost = false
  let began = false
  let ended = false

  const give = (pieces: Piece[], problem?: string) => {
    pieces.push(problem === undefined ? { line: from, text: row } : { line: from, problem, text: row.slice(0, 500) })
    row = ''
    depth = 0
    inString = false
    escaped = false
  }

  const push = (text: string): Piece[] => {
    const pieces: Piece[] = []
    /** Where, in this text, what belongs to the row begins. */
    let start = 0
    const begin = (at: number) => {
      ;[depth, from, start, lost, began] = [1, line, at, false, true]
    }
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === newline) {
        line += 1
        if (inString) {
          row += text.slice(start, at)
          give(pieces, 'a text is not closed with a quotation mark')
          lost = true
          before = newline!
        } else if (lost) before = newline!
        continue
      }
      if (depth === 0) {
        if (code === open && (!lost || before === newline || before === comma)) begin(at)
        else if (code === squareOpen && !began) began = true
        else if (code === squareClose) ended = true
        if (code > 32 && !(lost && before === newline && code === comma)) before = code
        continue
      }
      if (inString) {
        if (escaped) escaped = false
        else if (code === backslash) escaped = true
        else if (code === quote) inString = false
      } else if (code === quote) inString = true
      else if (code === open || code === squareOpen) {
        if (code === open && depth === 1 && before === comma) {
          row += text.slice(start, at)
          give(pieces, 'it has no end: the next row begins in it')
          begin(at)
        } else depth += 1
      } else if (code === close || code === squareClose) {
        depth -= 1
        if (depth === 0) {
          row += text.slice(start, at + 1)
          give(pieces)
          before = code
          continue
        }
      }
      if (code > 32) before = code
      if (row.length + at - start > longestRow) {
        row += text.slice(start, at)
        give(pieces, 'it is longer than any row of a register')
        lost = true
        before = code
      }
    }
    if (depth > 0) row += text.slice(start)
    return pieces
  }

  return {
    push,
    /** What is left when the file is at its end; `whole` where the array was closed. */
    end: (): { pieces: Piece[]; whole: boolean } => ({ pieces: depth > 0 ? [{ line: from, problem: 'the file ends in the middle of it', text: row.slice(0, 500) }] : [], whole: depth === 0 && ended }),
  }
}
