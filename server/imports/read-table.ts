import { guessHeader } from './columns.rules.ts'
import { readCsv } from './table-csv.ts'
import type { FoundOut, ReadingAsked, Table, TableRow } from './table-jobs.ts'
import { TableRefused } from './table-refused.ts'
import { readText } from './table-text.ts'
import { readSheet } from './table-workbook.ts'
import { isOldWorkbook, isWorkbook } from './workbook-marks.ts'

export const mostRows = 10_000
export const mostColumns = 100

/** A file as a table: what it is, what its columns are called, and its rows. @throws TableRefused */
export async function readTable(bytes: Uint8Array, asked: ReadingAsked): Promise<Table> {
  const { rows: all, ...found } = await readRows(bytes, asked)
  // Empty rows at the end are no rows: spreadsheets keep hundreds.
  const rows = all.slice(0, all.findLastIndex(({ cells }) => cells.some((cell) => cell.trim() !== '')) + 1)
  if (rows.length === 0) throw new TableRefused({ problem: 'empty' })
  const header = asked.header ?? guessHeader(rows)
  const body = header ? rows.slice(1) : rows
  if (body.length === 0) throw new TableRefused({ problem: 'empty' })
  if (body.length > mostRows) throw new TableRefused({ problem: 'tooManyRows', values: { rows: body.length, most: mostRows } })
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (width > mostColumns) throw new TableRefused({ problem: 'tooManyColumns', values: { columns: width, most: mostColumns } })
  const names = header ? rows[0]!.cells : []
  return { found: { ...found, header }, columns: Array.from({ length: width }, (_, at) => names[at]?.trim() ?? ''), rows: body }
}

async function readRows(bytes: Uint8Array, { encoding, delimiter, sheet }: ReadingAsked): Promise<Omit<FoundOut, 'header'> & { rows: TableRow[] }> {
  if (isOldWorkbook(bytes)) throw new TableRefused({ problem: 'oldWorkbook' })
  if (isWorkbook(bytes)) return { format: 'xlsx', ...(await readSheet(bytes, sheet)) }
  const read = readText(bytes, encoding)
  return { format: 'csv', encoding: read.encoding, ...readCsv(read.text, delimiter) }
}
