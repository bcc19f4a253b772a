import { unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import type { TableRow } from './table-jobs.ts'
import { TableRefused } from './table-refused.ts'

/** Unpacked. A list of ten thousand rows has a few. */
const mostBytes = 64 * 1024 * 1024
const mostFiles = 500

/** One sheet of a workbook, with dates and numbers as text. */
export async function readSheet(bytes: Uint8Array, asked: string | undefined): Promise<{ rows: TableRow[]; sheet: string; sheets: string[] }> {
  const sheets = await read(bounded(bytes))
  const wanted = asked === undefined ? (sheets.find(({ data }) => data.length > 0) ?? sheets[0]) : sheets.find(({ sheet }) => sheet === asked)
  if (!wanted) throw new TableRefused({ problem: 'sheet' })
  const rows = wanted.data.map((cells, at) => ({ line: at + 1, cells: cells.map(inWords) }))
  return { rows, sheet: wanted.sheet, sheets: sheets.map(({ sheet }) => sheet) }
}

async function read(bytes: Uint8Array<ArrayBuffer>) {
  try {
    return await readWorkbook(bytes.buffer, { trim: false, parseNumber: (digits: string) => (Number.isNaN(Number(digits)) || Math.abs(Number(digits)) > Number.MAX_SAFE_INTEGER ? digits : String(Number(digits))) })
  } catch {
    throw new TableRefused({ problem: 'workbook' })
  }
}

/**
 * The same workbook, packed without compression, once it is known how large it is. What is written into each file of it is no longer than it says:
 * a small file that unpacks to gigabytes ends here.
 */
function bounded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let sum = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sum += originalSize
        count += 1
        if (sum > mostBytes || count > mostFiles) throw new TableRefused({ problem: 'unpacksTooLarge' })
        return /\.(?:xml|rels)$/.test(name)
      },
    })
    return zipSync(files, { level: 0 })
  } catch (error) {
    if (error instanceof TableRefused) throw error
    throw new TableRefused({ problem: 'workbook' })
  }
}

function inWords(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '').replace('T', ' ').replace(/(?::00)?\.\d+Z$/, '')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}
