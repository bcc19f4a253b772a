import { parse, type Info } from 'csv-parse/sync'
import { delimiters, type Delimiter } from '#contracts/import-fields.ts'
import type { TableRow } from './table-jobs.ts'
import { TableRefused } from './table-refused.ts'

/** Our own export puts a TAB before what a spreadsheet would run. */
const ours = /^\t(?=[=+\-@\t\r])/

type Parsed = { record: string[]; info: Info }

/** Every line of a text as a row; blank ones too, so that each can be accounted for. Cells stay as they are, ragged rows too. */
export function readCsv(text: string, asked: string | undefined): { rows: TableRow[]; delimiter: Delimiter } {
  const delimiter = delimiters.find((known) => known === asked) ?? findDelimiter(text)
  let before = 0
  const rows = parsed(text, delimiter).map(({ record, info: { lines } }) => {
    const line = before + 1
    before = lines
    return { line, cells: record.map((cell) => cell.replace(ours, '')) }
  })
  return { rows, delimiter }
}

const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true, bom: true } as const

function parsed(text: string, delimiter: Delimiter): Parsed[] {
  try {
    return parse(text, { ...options, delimiter }) as unknown as Parsed[]
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new TableRefused({ problem: 'quote', values: { line: lines ?? 1 } })
    throw new TableRefused({ problem: 'broken', values: { line: lines ?? 1 } })
  }
}

/** The one by which the first rows fall into the same number of cells most often, and into the most. */
export function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, 65_536)
  // A cell may be cut at the end of the sample: its row does not count.
  const scored = delimiters.map((delimiter) => ({ delimiter, ...score(start, delimiter) }))
  const best = scored.toSorted((one, other) => other.share - one.share || other.cells - one.cells)[0]
  return best && best.cells > 1 ? best.delimiter : ','
}

function score(text: string, delimiter: Delimiter): { share: number; cells: number } {
  const nothing = { share: 0, cells: 0 }
  try {
    const counts = parse(text, { ...options, info: false, delimiter, to: 50 }).map((record) => record.length).filter((cells, at) => cells > 1 || at === 0)
    const usual = counts.toSorted((one, other) => counts.filter((count) => count === other).length - counts.filter((count) => count === one).length)[0] ?? 0
    return usual > 1 ? { share: counts.filter((count) => count === usual).length / counts.length, cells: usual } : nothing
  } catch {
    return nothing
  }
}
