import { stringify } from 'csv-stringify/sync'
import type { Backer } from '#contracts/backers.ts'

/** What a spreadsheet would run as a formula, and the TAB itself, so that the one we put there can be told apart and taken away again. */
const runs = /^[=+\-@\t\r]/

/** Names stay true: a TAB before them, which our import takes away, is all that changes. */
export const harmless = (cell: string): string => (runs.test(cell) ? `\t${cell}` : cell)

/** What a table says of each row, by heading. */
export type Columns<Row> = Record<string, (row: Row) => string | undefined>

export const backerColumns: Columns<Backer> = {
  name: ({ name }) => name,
  website: ({ website }) => website,
  country: ({ country }) => country,
  place: ({ place }) => place,
  sector: ({ sector }) => sector,
  branch_of: ({ branchOf }) => branchOf,
  confirmed_at: ({ confirmedAt }) => confirmedAt,
  version: ({ version }) => String(version),
  checks: ({ checks }) => checks.join('; '),
  quote: ({ quote }) => quote,
}

export const backersToCsv = (backers: readonly Backer[]): string => csvOf(backerColumns, backers)

/** A table as a spreadsheet reads it, a row each, with nothing in it that would run. */
export const csvOf = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  stringify(
    tableOf(columns, rows).map((row) => row.map(harmless)),
    // Without the byte-order mark Excel reads UTF-8 in the alphabet of the computer it runs on, and spoils every accent. A TAB or a space at the edge of a cell
    // is lost by some programs unless it stands in quotes.
    { bom: true, record_delimiter: 'windows', quoted_match: /^\s|\s$/ },
  )

/** Headings first. */
export const tableOf = <Row>(columns: Columns<Row>, rows: readonly Row[]): string[][] => [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cell) => cell(row) ?? ''))]
