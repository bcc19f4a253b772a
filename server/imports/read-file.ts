import { Buffer } from 'node:buffer'
import { Refusal } from '#contracts/refusals.ts'
import type { Import } from '#contracts/imports.ts'
import type { Reader } from '#db/database.ts'
import { findImportFile, type ImportRecord } from '#db/queries/imports.ts'
import { guessByContent, guessMapping } from './columns.rules.ts'
import { readTableAside } from './read-table-aside.ts'
import type { Mapping } from './rows.rules.ts'
import type { FoundOut, ReadingAsked, Table } from './table-jobs.ts'
import { TableRefused } from './table-refused.ts'

/** A file as a table, or a sentence about what keeps it from being one. */
export async function readOrRefuse(bytes: Uint8Array, asked: ReadingAsked): Promise<Table> {
  try {
    return await readTableAside(bytes, asked)
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    const { problem, values } = error.told
    throw new Refusal('input.wrong', { fields: [{ field: 'file', problem: `file.${problem}`, ...(values && { values }) }] })
  }
}

/** The file of an import, read as is said of it. */
export async function readFileOf(db: Reader, { id, found }: Pick<ImportRecord, 'id' | 'found'>, asked: ReadingAsked = {}): Promise<Table> {
  const file = await findImportFile(db, id)
  if (file === undefined) throw new Refusal('import.wrong-state')
  const { encoding, delimiter, sheet, header } = foundIn(found)
  return readOrRefuse(Buffer.from(file, 'base64'), { encoding, delimiter, sheet, header, ...asked })
}

/** What was found out, as it is kept: words alone. */
export const savedFound = ({ sheets, header, ...found }: FoundOut): Record<string, string> => ({ ...found, header: header ? 'yes' : 'no', ...(sheets && { sheets: JSON.stringify(sheets) }) })

export const foundIn = ({ header, sheets, ...found }: Record<string, string>): Import['found'] => ({ ...found, header: header === 'yes', ...(sheets && { sheets: JSON.parse(sheets) as string[] }) }) as Import['found']

export const mappingFor = ({ found, columns, rows }: Table): Mapping => (found.header ? guessMapping(columns) : guessByContent(rows, columns.length))
