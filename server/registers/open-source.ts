import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { StartupProblem } from '../startup-problem.ts'

/** One table: a file, or one of those in a zip. Opened as often as it is read, and never whole in memory. */
export type Source = { name: string; file: string; /** Unpacked. */ bytes: number; open: () => Promise<Readable>; crc?: number; close: () => Promise<void> }

/** The whole register is a few hundred megabytes. */
const mostBytes = 8 * 1024 ** 3
const mostEntries = 200
const tables = new Set(['.json', '.txt', '.tsv', '.csv'])

/** @throws StartupProblem with a sentence about what keeps the file from being read. */
export async function openSources(file: string): Promise<Source[]> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartupProblem(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`)
  })
  if (!found.isFile()) throw new StartupProblem(`${file} is no file.`)
  if (found.size === 0) throw new StartupProblem(`${file} is empty.`)
  const start = await beginningOf(file)
  if (isZip(start)) return openZip(file)
  if (isBinary(start)) throw new StartupProblem(`${file} is neither a zip file nor JSON, tab-separated text or CSV.${extname(file) === '.xlsx' ? ' Save it as CSV.' : ''}`)
  return [{ name: basename(file), file, bytes: found.size, open: async () => createReadStream(file, { highWaterMark: 256 * 1024 }), close: async () => {} }]
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const isZip = (start: Buffer) => start.subarray(0, 2).toString('latin1') === 'PK' && [0x0304, 0x0506, 0x0708].includes(start.length > 3 ? start.readUInt16BE(2) : 0)
/** UTF-16 has zeros too, and says so first. */
const isBinary = (start: Buffer) => start.includes(0) && !['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'))

async function openZip(file: string): Promise<Source[]> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw new StartupProblem(`${file} is cut short or damaged: its end is missing. Fetch it again.`)
  })
  const entries = await listEntries(zip, file)
  if (entries.length === 0) {
    zip.close()
    throw new StartupProblem(`There is no table in ${file}: a .json, .txt, .tsv or .csv file.`)
  }
  const sum = entries.reduce((bytes, { uncompressedSize }) => bytes + uncompressedSize, 0)
  if (sum > mostBytes) throw new StartupProblem(`${file} unpacks to ${Math.round(sum / 1024 ** 3)} GB. A register is no larger than 8 GB, so it is not read.`)
  let open = entries.length
  return entries.map((entry) => ({
    name: basename(entry.fileName),
    file,
    bytes: entry.uncompressedSize,
    crc: entry.crc32,
    open: () => zip.openReadStreamPromise(entry),
    close: async () => {
      open -= 1
      if (open === 0) zip.close()
    },
  }))
}

async function listEntries(zip: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length === mostEntries) throw new StartupProblem(`There are more than ${mostEntries} files in ${file}, so it is not read.`)
      if (entry.isEncrypted()) throw new StartupProblem(`${file} is locked with a password. Unpack it first.`)
      if (tables.has(extname(entry.fileName).toLowerCase()) && !entry.fileName.startsWith('__MACOSX/')) entries.push(entry)
    }
  } catch (error) {
    zip.close()
    throw error instanceof StartupProblem ? error : new StartupProblem(`${file} is damaged: what is in it cannot be listed. Fetch it again.`)
  }
  return entries
}

export type Checked = { encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'; /** Not UTF-8, and read as what it most likely is. */ guessed: boolean }

/** Reads it once from beginning to end before anything is written: whether it is whole, and in what encoding. @throws StartupProblem */
export async function checkSource({ name, file, open, crc }: Source): Promise<Checked> {
  const where = name === file || file.endsWith(name) ? file : `${name} in ${file}`
  let sum = 0
  let bytes = 0
  let mark = ''
  const utf8 = watchUtf8()
  try {
    for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
      if (bytes === 0) mark = chunk.subarray(0, 2).toString('hex')
      bytes += chunk.length
      if (crc !== undefined) sum = crc32(chunk, sum)
      utf8.push(chunk)
    }
  } catch (error) {
    throw new StartupProblem(crc === undefined ? `${where} cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).` : `${where} is cut short or damaged and cannot be unpacked whole. Fetch it again.`)
  }
  if (crc !== undefined && sum !== crc) throw new StartupProblem(`${where} is damaged: its checksum is wrong. Fetch it again.`)
  if (bytes === 0) throw new StartupProblem(`${where} is empty.`)
  if (mark === 'fffe' || mark === 'feff') return { encoding: mark === 'fffe' ? 'utf-16le' : 'utf-16be', guessed: false }
  return utf8.isWhole() ? { encoding: 'utf-8', guessed: false } : { encoding: 'windows-1252', guessed: true }
}

/** Whether bytes that come in pieces are UTF-8 in all, without making a text of them. */
function watchUtf8() {
  let rest: Buffer = Buffer.alloc(0)
  let good = true
  return {
    push: (chunk: Buffer) => {
      const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      const until = all.length - unfinished(all)
      good &&= isUtf8(all.subarray(0, until))
      rest = all.subarray(until)
    },
    isWhole: () => good && rest.length === 0,
  }
}

/** How many bytes at the end begin a letter that the next piece goes on with. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}
