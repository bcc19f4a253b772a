import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backersToCsv } from '#server/backers/backers.csv.ts'
import { backer } from './backers-support.ts'

type Row = Record<string, string>

/** As an import of ours reads it: the TAB in front of a cell goes. */
const readBack = (csv: string): Row[] => parse<Row>(csv, { bom: true, columns: true, relax_column_count: false }).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^\t/, '')])))

describe('the backer list as CSV', () => {
  test('has a mark that spreadsheets know UTF-8 by, a header, and Windows line ends', () => {
    const csv = backersToCsv([backer('Łódź', { website: 'https://lodz.example', country: 'PL', place: 'Łódź', sector: 'Arts', branchOf: 'Forum', quote: 'Yes' })])
    expect(csv).toBe(
      '\uFEFFname,website,country,place,sector,branch_of,confirmed_at,version,checks,quote\r\nŁódź,https://lodz.example,PL,Łódź,Arts,Forum,2026-03-02T09:00:00.000Z,1,Confirmed by e-mail,Yes\r\n',
    )
  })

  test('is a header alone where nobody backs it yet', () => {
    expect(backersToCsv([])).toMatch(/^\uFEFFname,[a-z_,]+\r\n$/)
  })

  test.each(['=1+1', '+44 20', '-Minus', '@home', '=HYPERLINK("http://x.example","click")', '\tTabbed', '\rReturned'])('puts a TAB before %j, which no spreadsheet runs', (name) => {
    const csv = backersToCsv([backer(name, { quote: name, place: name })])
    const [cells] = parse(csv, { bom: true, from_line: 2, columns: ['name', 'website', 'country', 'place', 'sector', 'branch_of', 'confirmed_at', 'version', 'checks', 'quote'] }) as Row[]
    expect(cells).toMatchObject({ name: `\t${name}`, place: `\t${name}`, quote: `\t${name}` })
    expect(readBack(csv)).toMatchObject([{ name, place: name, quote: name }])
  })

  test('gives back exactly what was typed', () => {
    const names = ['1999', '11.11.11', 'ACT | The App Association', 'p≡p foundation', 'Comma, Inc.', 'Say "yes"', "'quoted'", 'حملة', 'No-break\u00A0', '<b>x</b>', 'a;b']
    const csv = backersToCsv(names.map((name) => backer(name, { quote: 'First line\nSecond, line' })))
    expect(readBack(csv).map(({ name }) => name)).toEqual(names)
    expect(readBack(csv).every(({ quote }) => quote === 'First line\nSecond, line')).toBe(true)
  })

  test('whatever is typed', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@\t\r\n",; a]{1,8}$/))
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, quote: text }), { minLength: 1, maxLength: 5 }), (typed) => {
        const csv = backersToCsv(typed.map(({ name, quote }) => backer(name, { quote })))
        expect(readBack(csv).map(({ name, quote }) => ({ name, quote }))).toEqual(typed)
        for (const cells of parse(csv, { bom: true, from_line: 2 })) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\r]/)
      }),
    )
  })
})
