import { parse, type Info } from 'csv-parse'
import { findDelimiter } from '../imports/table-csv.ts'
import type { Checked, Source } from './open-source.ts'
import type { Raw } from './register-rows.rules.ts'
import { longestRow, splitJson, type Piece } from './split-json.ts'
import { cellsOf, splitLines } from './split-lines.ts'

export type Row = { line: number; row: Raw } | { line: number; problem: string; text: string }
export type Some = { rows: Row[]; /** Read so far, of the file. */ bytes: number }
export type Table = { columns: string[]; rows: AsyncGenerator<Some, { whole: boolean; why?: string }> }

/** A table row by row, with what its columns are called. Rows come in handfuls; how it ended is the generator's return. */
export async function readSource(source: Source, { encoding }: Checked): Promise<Table | undefined> {
  const texts = textsOf(source, encoding)
  const first = await texts.next()
  if (first.done) return undefined
  const start = first.value
  const again = (async function* () {
    yield start
    yield* texts
  })()
  if (/^\s*[[{]/.test(start.text)) return readJson(again)
  const delimiter = findDelimiter(start.text)
  const header = start.text.slice(0, start.text.search(/\r?\n|$/))
  return delimiter === '\t' && !header.includes('"') ? readLines(again, header) : readCsv(again, delimiter)
}

type Text = { text: string; bytes: number }

async function* textsOf({ open }: Source, encoding: Checked['encoding']): AsyncGenerator<Text, void> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  let held = ''
  for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    held += decoder.decode(chunk, { stream: true })
    // Enough to see what it is.
    if (held.length < 4096 && bytes < 65_536) continue
    yield { text: held, bytes }
    held = ''
  }
  held += decoder.decode()
  if (held !== '') yield { text: held, bytes }
}

async function readJson(texts: AsyncGenerator<Text, void>): Promise<Table> {
  const splitter = splitJson()
  // The first row that can be read says what the columns are called.
  const waiting: Some[] = []
  let columns: string[] = []
  while (columns.length === 0) {
    const next = await texts.next()
    if (next.done) break
    const rows = splitter.push(next.value.text).map(parseRow)
    waiting.push({ rows, bytes: next.value.bytes })
    for (const row of rows) if (columns.length === 0 && 'row' in row) columns = Object.keys(row.row)
  }
  const rows = (async function* () {
    yield* waiting
    for await (const { text, bytes } of texts) yield { rows: splitter.push(text).map(parseRow), bytes }
    const { pieces, whole } = splitter.end()
    if (pieces.length > 0) yield { rows: pieces.map(parseRow), bytes: 0 }
    return whole ? { whole } : { whole, why: 'it ends before its list does' }
  })()
  return { columns, rows }
}

function parseRow(piece: Piece): Row {
  if ('problem' in piece) return piece
  try {
    const row: unknown = JSON.parse(piece.text)
    return { line: piece.line, row: row as Raw }
  } catch (error) {
    return { line: piece.line, problem: `it is no JSON (${(error as Error).message.replace(/ in JSON.*$|, .*$/s, '')})`, text: piece.text.slice(0, 500) }
  }
}

function readLines(texts: AsyncGenerator<Text, void>, header: string): Table {
  const splitter = splitLines()
  const columns = cellsOf(header).map(plain)
  let isHeader = true
  const parsed = (pieces: Piece[]) =>
    pieces.flatMap((piece): Row[] => {
      if ('problem' in piece) return [piece]
      if (isHeader) {
        isHeader = false
        return []
      }
      return [asRow({ columns, cells: cellsOf(piece.text), line: piece.line, text: piece.text })]
    })
  const rows = (async function* () {
    for await (const { text, bytes } of texts) yield { rows: parsed(splitter.push(text)), bytes }
    yield { rows: parsed(splitter.end().pieces), bytes: 0 }
    return { whole: true }
  })()
  return { columns, rows }
}

const plain = (name: string) => name.replaceAll(/[\uFEFF\p{Cc}]/gu, '').trim()

function asRow({ columns, cells, line, text }: { columns: string[]; cells: string[]; line: number; text: string }): Row {
  // Empty cells at the end are often left out, or one is too many.
  if (cells.length < columns.length - 1 || cells.slice(columns.length).some((cell) => cell.trim() !== '')) return { line, problem: `it has ${cells.length} columns instead of ${columns.length}`, text: text.slice(0, 500) }
  return { line, row: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) }
}

async function readCsv(texts: AsyncGenerator<Text, void>, delimiter: string): Promise<Table> {
  const parser = parse({ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true, bom: true, max_record_size: longestRow })
  let bytes = 0
  let failure: { code?: string; lines?: number } | undefined
  parser.on('error', (error) => (failure = error as { code?: string }))
  const feed = async () => {
    for await (const next of texts) {
      bytes = next.bytes
      if (failure) return
      if (!parser.write(next.text)) await new Promise<void>((resolve) => void parser.once('drain', resolve).once('error', () => resolve()))
    }
    parser.end()
  }
  const fed = feed()
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<{ record: string[]; info: Info }>
  let before = 0
  const next = async () => {
    try {
      const { done, value } = await records.next()
      if (done) return undefined
      const line = before + 1
      before = value.info.lines
      return { line, cells: value.record }
    } catch (error) {
      failure ??= error as { code?: string }
      return undefined
    }
  }
  const columns = ((await next())?.cells ?? []).map(plain)
  const rows = (async function* () {
    for (let some: Row[] = []; ; some = []) {
      let found = await next()
      for (; found; found = some.length < 500 ? await next() : undefined) if (found.cells.some((cell) => cell.trim() !== '')) some.push(asRow({ columns, cells: found.cells.map((cell) => cell.replace(/^\t(?=[=+\-@\t\r])/, '')), line: found.line, text: found.cells.join(delimiter) }))
      if (some.length > 0) yield { rows: some, bytes }
      if (some.length < 500) break
    }
    await fed
    if (!failure) return { whole: true }
    const line = before + 1
    yield { rows: [{ line, problem: failure.code === 'CSV_QUOTE_NOT_CLOSED' || failure.code === 'CSV_MAX_RECORD_SIZE' ? 'a quotation mark is opened here, or shortly after, and not closed' : `it cannot be read (${failure.code ?? 'broken'})`, text: '' }] satisfies Row[], bytes }
    return { whole: false, why: `nothing could be read from line ${line} on` }
  })()
  return { columns, rows }
}
