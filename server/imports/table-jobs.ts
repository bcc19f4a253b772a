/** How a table is to be read, where what was found out about it was put right by hand. */
export type ReadingAsked = { encoding?: string | undefined; delimiter?: string | undefined; sheet?: string | undefined; header?: boolean | undefined }

/** What goes to the worker that reads tables. */
export type TableJob = { bytes: Uint8Array; asked: ReadingAsked }

export type FoundOut = {
  format: 'csv' | 'xlsx'
  /** Of a text. */
  encoding?: string
  delimiter?: string
  /** Of a workbook: the sheet that was read, and all there are. */
  sheet?: string
  sheets?: string[]
  /** Whether the first row names the columns. */
  header: boolean
}

export type TableRow = { /** The first of the file that it stands on. */ line: number; cells: string[] }
export type Table = { found: FoundOut; columns: string[]; rows: TableRow[] }

/** Why a file cannot be read: a key under `problems.file` in the catalogues. */
export type TableProblem = { problem: 'nul' | 'empty' | 'tooManyRows' | 'tooManyColumns' | 'quote' | 'broken' | 'encoding' | 'workbook' | 'unpacksTooLarge' | 'sheet' | 'oldWorkbook'; values?: Record<string, string | number> }

export type TableAnswer = { done: 'read'; table: Table } | ({ done: 'refused' } & TableProblem)
