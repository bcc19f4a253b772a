import { longestRow, type Piece } from './split-json.ts'

/** Takes text apart into its lines, without those that are empty. */
export function splitLines() {
  let line = 1
  let rest = ''
  let tooLong = false

  const take = (pieces: Piece[], text: string) => {
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text
    if (tooLong || whole.length > longestRow) pieces.push({ line, problem: 'it is longer than any row of a register', text: whole.slice(0, 500) })
    else if (whole.trim() !== '') pieces.push({ line, text: whole })
    tooLong = false
    line += 1
  }

  return {
    push: (text: string): Piece[] => {
      const pieces: Piece[] = []
      const lines = (rest + text).split('\n')
      rest = lines.pop()!
      for (const each of lines) take(pieces, each)
      if (rest.length > longestRow) {
        tooLong = true
        rest = rest.slice(0, 500)
      }
      return pieces
    },
    end: (): { pieces: Piece[] } => {
      const pieces: Piece[] = []
      if (rest !== '') take(pieces, rest)
      return { pieces }
    },
  }
}

/** Tab-separated text has no quotation marks of its own, but what wrote it may have put a cell in them. */
export const cellsOf = (line: string): string[] => line.split('\t').map((cell) => (cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
