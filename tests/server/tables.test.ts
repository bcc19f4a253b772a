import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { backersToCsv } from '#server/backers/backers.csv.ts'
import { guessMapping } from '#server/imports/columns.rules.ts'
import { readTable } from '#server/imports/read-table.ts'
import { readTableAside } from '#server/imports/read-table-aside.ts'
import { backer } from '#tests/support/campaigns.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const read = (text: string, asked = {}) => readTable(bytes(text), asked)
const cellsOf = async (text: string, asked = {}) => (await read(text, asked)).rows.map(({ cells }) => cells)
const problemOf = (reading: Promise<unknown>) => reading.then(() => 'none', (error: { told?: unknown }) => error.told)

const spectrum = dirname(createRequire(import.meta.url).resolve('csv-spectrum'))
const files = readdirSync(join(spectrum, 'csvs')).map((file) => file.replace('.csv', ''))

const accents = 'Organisation;E-mail\nAção Própria;a@acao.example\nGrüne Höfe – “Süd”;b@hoefe.example\nCafé Société;c@cafe.example\n'

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

const windows = (text: string) => Buffer.from([...text].map((letter) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)))

describe('a text as a table', () => {
  test.each(files)('reads %s of csv-spectrum as it is meant', async (file) => {
    const meant = [JSON.parse(readFileSync(join(spectrum, 'json', `${file}.json`), 'utf8')) as Record<string, string>].flat()
    // Its telephone number is another one in the JSON than in the CSV.
    if (file === 'location_coordinates') meant[0]!['Contact Phone Number'] = '2095257564'
    const { columns, rows } = await readTable(readFileSync(join(spectrum, 'csvs', `${file}.csv`)), { header: true })
    expect(rows.map(({ cells }) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])))).toEqual(meant)
  })

  test.each([
    [',', 'organisation,email\n"Oak, Ash & Co",a@oak.example\nElm Club,b@elm.example\n'],
    [';', 'organisation;email\nOak, Ash & Co;a@oak.example\nElm Club;b@elm.example\n'],
    ['\t', 'organisation\temail\nOak, Ash & Co\ta@oak.example\nElm Club\tb@elm.example\n'],
    ['|', 'organisation|email\nOak, Ash & Co|a@oak.example\nElm Club|b@elm.example\n'],
  ])('finds out what stands between cells: %j', async (delimiter, text) => {
    const { found, rows } = await read(text)
    expect(found).toMatchObject({ format: 'csv', delimiter, header: true })
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Oak, Ash & Co', 'Elm Club'])
  })

  test.each<[string, string, Buffer]>([
    ['utf-8', 'without a mark', bytes(accents)],
    ['utf-8', 'with a mark', bytes(`\uFEFF${accents}`)],
    ['utf-16le', 'with a mark', bytes(`\uFEFF${accents}`, 'utf16le')],
    ['utf-16le', 'without a mark', bytes(accents, 'utf16le')],
    ['utf-16be', 'with a mark', utf16be(`\uFEFF${accents}`)],
    ['utf-16be', 'without a mark', utf16be(accents)],
    ['windows-1252', 'as Excel writes it', windows(accents)],
  ])('finds out the alphabet: %s %s', async (encoding, _, file) => {
    const { found, columns, rows } = await readTable(file, {})
    expect(found).toMatchObject({ encoding, delimiter: ';' })
    expect(columns).toEqual(['Organisation', 'E-mail'])
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Ação Própria', 'Grüne Höfe – “Süd”', 'Café Société'])
  })

  test('keeps line ends in cells, ragged rows and blank lines, each with the line that it starts on', async () => {
    const { rows } = await read('organisation,email,place\n"Oak\nTrust",a@oak.example\nElm,b@elm.example,Northmoor,more\n\nAsh,c@ash.example\n')
    expect(rows).toEqual([
      { line: 2, cells: ['Oak\nTrust', 'a@oak.example'] },
      { line: 4, cells: ['Elm', 'b@elm.example', 'Northmoor', 'more'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['Ash', 'c@ash.example'] },
    ])
  })

  test('takes away the TAB that our own export put there, and no other', async () => {
    const exported = backersToCsv([backer({ name: '=SUM(A1)' }), backer({ name: '@home' }), backer({ name: '\tOak' }), backer({ name: '+44 Club' })])
    expect((await cellsOf(exported)).map(([name]) => name)).toEqual(['=SUM(A1)', '@home', '\tOak', '+44 Club'])
    expect(await cellsOf('name,email\n"\tOak",a@oak.example')).toEqual([['\tOak', 'a@oak.example']])
  })

  test('says in which line a quotation mark is not closed, and what else keeps it from being read', async () => {
    expect(await problemOf(read('name,email\n"Oak,a@oak.example\nElm,b@elm.example'))).toMatchObject({ problem: 'quote', values: { line: expect.any(Number) } })
    expect(await problemOf(read('name,email\nOak\0,a@oak.example'))).toEqual({ problem: 'nul' })
    expect(await problemOf(read('\n\n,\n'))).toEqual({ problem: 'empty' })
    expect(await problemOf(read('name,email\n'))).toEqual({ problem: 'empty' })
    expect(await problemOf(read(`name\n${'x\n'.repeat(10_001)}`))).toEqual({ problem: 'tooManyRows', values: { rows: 10_001, most: 10_000 } })
    expect(await problemOf(read(`${'x,'.repeat(101)}\n`.repeat(2)))).toMatchObject({ problem: 'tooManyColumns' })
    expect(await problemOf(readTable(bytes('Caf\u00E9', 'latin1'), { encoding: 'utf-8' }))).toEqual({ problem: 'encoding' })
    expect(await problemOf(readTable(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), {}))).toEqual({ problem: 'oldWorkbook' })
  })

  test('is read as it is said to be, where that is said', async () => {
    expect((await read('a;b,c\nd;e,f', { delimiter: ',' })).rows).toEqual([{ line: 2, cells: ['d;e', 'f'] }])
    expect((await read('Oak,Elm\nAsh,Yew', { header: false })).rows).toHaveLength(2)
    expect((await readTable(windows('name;x\nCafé;1'), { encoding: 'windows-1251' })).rows[0]!.cells[0]).toBe('Cafй')
  })

  test('without a row of names has none', async () => {
    const { found, columns, rows } = await read('Oak Trust,a@oak.example\nElm Club,b@elm.example')
    expect(found.header).toBe(false)
    expect(columns).toEqual(['', ''])
    expect(rows).toHaveLength(2)
  })
})

describe('columns', () => {
  test.each<[string[], object]>([
    [['Name of organisation', 'Website', 'Country', 'Contact name', 'Position', 'E-mail address'], { organisation: 0, website: 1, country: 2, name: 3, role: 4, email: 5 }],
    [['signatory', 'constituency_name', 'constituency_gss', 'mp_name'], { organisation: 0 }],
    [['Name, Country', 'Email'], { organisation: 0, email: 1 }],
    [['name', 'website', 'country', 'sector', 'role_of_signatory_if_public'], { organisation: 0, website: 1, country: 2, role: 4 }],
    [['Organisation', 'Name', 'Role', 'Town', 'EMAIL'], { organisation: 0, role: 2, place: 3, email: 4 }],
    [['Verein', 'Ort', 'E-Mail', 'Ansprechpartner'], { organisation: 0, place: 1, email: 2, name: 3 }],
    [['a', 'b'], {}],
  ])('%j are guessed', (columns, mapping) => expect(guessMapping(columns)).toMatchObject(mapping))
})

type Cell = { value?: unknown; type?: unknown; format?: string } | null

const workbook = async (rows: Cell[][], sheet = 'List') => (writeWorkbook as unknown as (data: unknown, options: object) => { toBuffer(): Promise<Buffer> })(rows, { sheet }).toBuffer()

const text = (value: string) => ({ value, type: String })

describe('a workbook as a table', () => {

  test('is read with dates and numbers as text, and the sheet is named', async () => {
    const file = await workbook([
      [text('Organisation'), text('E-mail'), text('Since'), text('Members')],
      [text('Oak Trust'), text('a@oak.example'), { value: new Date(Date.UTC(2025, 2, 3)), type: Date, format: 'yyyy-mm-dd' }, { value: 1999, type: Number }],
      [text('Elm Club'), null, null, { value: 11.5, type: Number }],
    ])
    const { found, columns, rows } = await readTable(file, {})
    expect(found).toEqual({ format: 'xlsx', sheet: 'List', sheets: ['List'], header: true })
    expect(columns).toEqual(['Organisation', 'E-mail', 'Since', 'Members'])
    expect(rows).toEqual([
      { line: 2, cells: ['Oak Trust', 'a@oak.example', '2025-03-03', '1999'] },
      { line: 3, cells: ['Elm Club', '', '', '11.5'] },
    ])
  })

  test('that unpacks to more than a list can be is refused, whatever it says of itself', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(500_000)
    expect(await problemOf(readTable(bomb, {}))).toEqual({ problem: 'unpacksTooLarge' })
    const liar = Buffer.from(bomb)
    // Both places where a file says how large it is.
    const size = Buffer.alloc(4)
    size.writeUInt32LE(80 * 1024 * 1024)
    for (let at = liar.indexOf(size); at !== -1; at = liar.indexOf(size, at + 1)) liar.writeUInt32LE(1000, at)
    expect(await problemOf(readTable(liar, {}))).toEqual({ problem: 'workbook' })
  })

  test('with one cell at its far end does not take the server along', async () => {
    const { strToU8, unzipSync } = await import('fflate')
    const parts = unzipSync(await workbook([[text('Organisation')]]))
    const sheet = Object.keys(parts).find((name) => name.endsWith('sheet1.xml'))!
    parts[sheet] = strToU8('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>')
    expect(await problemOf(readTableAside(zipSync(parts), {}))).toEqual({ problem: 'unpacksTooLarge' })
    expect((await readTableAside(bytes('name,email\nOak,a@oak.example'), {})).rows).toHaveLength(1)
  }, 60_000)

  test('that is damaged is refused in words', async () => {
    const file = await workbook([[text('Organisation')], [text('Oak')]])
    expect(await problemOf(readTable(file.subarray(0, file.length / 2), {}))).toEqual({ problem: 'workbook' })
  })
})
