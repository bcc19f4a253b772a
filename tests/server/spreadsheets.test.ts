import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { makeSpreadsheet } from '#server/spreadsheets/make-spreadsheet.ts'

const readBack = async (bytes: Uint8Array) => readSheet(Buffer.from(bytes), { trim: false })

describe('a table as a spreadsheet', () => {
  test('gives back every cell as the text that it was, whatever a program might make of it', async () => {
    const texts = ['=1+1', '+44 20', '-Minus', '@home', '=HYPERLINK("http://x.example","click")', '\tTabbed', '1999', '007', '11.11.11', 'TRUE', '#N/A', "'quoted'", '  in the middle  ', 'First\nSecond', '<b>&"', '_x0041_', 'a\u0001b\uFFFE', 'lone \uD800 half', '\u202Ertl', 'حملة', '😀', 'p≡p']
    const rows = await readBack(await makeSpreadsheet({ name: 'a-slug-that-is-longer-than-the-name-of-a-sheet-may-be', rows: [['name'], ...texts.map((text) => [text])] }))
    expect(rows).toEqual([['name'], ...texts.map((text) => [text])])
  })

  test('is headings alone where there is nothing else', async () => {
    expect(await readBack(await makeSpreadsheet({ name: 'homes', rows: [['name', 'website']] }))).toEqual([['name', 'website']])
  })

  test('of ten thousand rows is written beside everything else, which goes on', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 20 }, (_, cell) => `Cell ${cell} of row ${row}`))
    const [began, pauses] = [performance.now(), monitorEventLoopDelay({ resolution: 5 })]
    pauses.enable()
    const bytes = await makeSpreadsheet({ name: 'homes', rows })
    pauses.disable()
    const took = performance.now() - began
    expect(bytes.length).toBeGreaterThan(100_000)
    expect(pauses.max / 1e6, `the longest pause, of ${Math.round(took)} ms in all`).toBeLessThan(took / 3)
  })
})
