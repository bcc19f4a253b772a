import { unzipSync, zipSync } from 'fflate'
import writeWorkbook from 'write-excel-file/node'
import type { SheetJob } from './sheet-jobs.ts'

const longestName = 31

/** A workbook of one sheet whose headings stay in sight. Every cell is typed as text, so that no program runs or reshapes what stands in it. */
export async function writeSheet({ name, rows, madeAt }: SheetJob): Promise<Uint8Array<ArrayBuffer>> {
  const [headings = [], ...cells] = rows
  const data = [headings.map((value) => ({ ...asText(value), fontWeight: 'bold' as const })), ...cells.map((row) => row.map(asText))]
  const { toBuffer } = writeWorkbook(data, { sheet: name.slice(0, longestName), stickyRowsCount: 1, columns: headings.map(() => ({ width: 24 })) })
  return packedAt(new Uint8Array(await toBuffer()), madeAt)
}

/** The files in the archive bear one time, and not that of the writing. Archives know no time zones: these are the hours of UTC. */
function packedAt(archive: Uint8Array, madeAt = '2000-01-01T00:00:00.000Z'): Uint8Array<ArrayBuffer> {
  const mtime = new Date(madeAt.replace(/Z$/, ''))
  return new Uint8Array(zipSync(unzipSync(archive), { mtime, level: 6 }))
}

const asText = (text: string) => ({ value: escaped(text), type: String })

/** What XML cannot say, the way this file format says it (ECMA-376, ST_Xstring); and what looks like that, so that it stays what it is. */
const escaped = (text: string): string =>
  text.replaceAll(/_(?=x[0-9a-f]{4}_)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/giu, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
