import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, type World } from '#tests/support/world.ts'

/** As typed → as it is shown, written out by hand from what the model takes away. */
const names: [typed: string, shown: string][] = [
  ['=1+1', '=1+1'],
  ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['+44 Collective', '+44 Collective'],
  ['-minus', '-minus'],
  ['@handle', '@handle'],
  ['＝full width', '＝full width'],
  ['\tTabbed', 'Tabbed'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
  ['</title></script><svg/onload=alert(1)>', '</title></script><svg/onload=alert(1)>'],
  ["Robert'); DROP TABLE campaigns;--", "Robert'); DROP TABLE campaigns;--"],
  ['${7*7} {{7*7}} {name} %s', '${7*7} {{7*7}} {name} %s'],
  ['# Not a heading *nor* [a link](x)', '# Not a heading *nor* [a link](x)'],
  ['Tom & Jerry &amp; &lt;Co&gt;', 'Tom & Jerry &amp; &lt;Co&gt;'],
  ['\u202EdesreveR\u202C', 'desreveR'],
  ['\u2066Isolated\u2069 \u202Aand\u202B embedded', 'Isolated and embedded'],
  ['Zero\u200Bwidth\uFEFF', 'Zerowidth'],
  ['Kept\u200D\u200C\u200E\u200F', 'Kept\u200D\u200C\u200E\u200F'],
  ['N\u0000U\u0007L\u001B[31m', 'NUL[31m'],
  ['Two\r\nlines\u0085', 'Twolines'],
  ['\u00A0\u2003 Round\u00A0about \u3000', 'Round\u00A0about'],
  ['Inner  spaces   stay', 'Inner  spaces   stay'],
  ['👩‍👩‍👧‍👦 Families 🏳️‍🌈', '👩‍👩‍👧‍👦 Families 🏳️‍🌈'],
  ['جمعية الأمل (Hope)', 'جمعية الأمل (Hope)'],
  ['עמותת שלום', 'עמותת שלום'],
  ['Đoàn Thanh niên', 'Đoàn Thanh niên'],
  ['e\u0301 stays in two', 'e\u0301 stays in two'],
  ['1999', '1999'],
  ['007', '007'],
  ['1e5', '1e5'],
  ['TRUE', 'TRUE'],
  ['null', 'null'],
  ['/e/ Foundation', '/e/ Foundation'],
  ['ismybillfair.com', 'ismybillfair.com'],
  ['C', 'C'],
  ['!!!', '!!!'],
  ['a, "quoted"; name', 'a, "quoted"; name'],
  ['__proto__', '__proto__'],
  ['x'.repeat(300), 'x'.repeat(300)],
]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')
/** What our import does: one TAB before what a spreadsheet would run is taken away. */
const cellsOf = (csv: string) => parse<{ name: string; quote: string }>(csv, { bom: true, columns: true }).map(({ name, quote }) => ({ name: withoutTab(name), quote: withoutTab(quote) }))
const withoutTab = (cell: string) => cell.replace(/^\t(?=[=+\-@\t\r])/, '')

// oxlint-disable-next-line no-control-regex
const plain = (name: string) => name.replaceAll(/[\u0000-\u001F\u007F-\u009F\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/g, '').trim()

async function openCampaign() {
  const world = await openWorld({ env: { RATE_LIMITS: 'sign=100000/1d,pendings=100000/1d' } })
  const { token } = await world.given.campaign()
  const lead = world.visitor.as(token)
  /** Signs, confirms, and where a person is asked, lets the lead list it. */
  const list = async (name: string, at: number, more: Parameters<typeof signOn>[2] = {}) => {
    const { state } = await back(world, 'homes', name, `a${at}@name-${at}.example`, more)
    if (state === 'listed') return
    const [{ id }] = (await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures as [{ id: string }]
    await lead.post(`/api/campaigns/homes/signatures/${id}/approval`, { reason: 'Another body' })
  }
  return { ...world, lead, list }
}

async function shownBy({ visitor }: Pick<World, 'visitor'>) {
  const json = (await visitor.get('/api/campaigns/homes/backers.json')).body.backers as { name: string; quote?: string }[]
  const page = (await visitor.get('/api/campaigns/homes/backers?perPage=1000')).body.backers as { name: string }[]
  const csv = (await visitor.get('/api/campaigns/homes/backers.csv')).text
  return { json, page, csv }
}

describe('a name that was made to do harm', () => {
  test('comes back as it was typed from JSON, CSV, the page, the log and the letter, and runs nowhere', async () => {
    const world = await openCampaign()
    const { visitor, lead, list } = world
    for (const [at, [typed]] of names.entries()) await list(typed, at)
    const expected = names.map(([, shown]) => shown).sort()
    const { json, page, csv } = await shownBy(world)
    expect(json.map(({ name }) => name).sort()).toEqual(expected)
    expect(page.map(({ name }) => name).sort()).toEqual(expected)
    expect(cellsOf(csv).map(({ name }) => name).sort()).toEqual(expected)
    for (const line of csv.replace('\uFEFF', '').split('\r\n').slice(1)) expect(line).not.toMatch(/^"?[=+\-@]/)
    expect((await visitor.get('/api/campaigns/homes/log')).body.entries.flatMap(({ name }: { name?: string }) => name ?? []).sort()).toEqual(expected)

    const pages = [(await visitor.get('/campaigns/homes/backers')).text, (await visitor.get('/campaigns/homes/backers?page=2')).text].join('')
    for (const shown of expected) expect(pages).toContain(escaped(shown))
    const letter = (await lead.get('/api/campaigns/homes/letter.html')).text
    for (const text of [pages, (await visitor.get('/campaigns/homes')).text, (await visitor.get('/campaigns/homes/log')).text, letter]) expect(text).not.toMatch(/<script>alert|<img src=x|<svg\/onload/i)
    expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(names.length)
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \u00A0\u3000\t '],
    ['what cannot be seen', '\u200B\uFEFF\u202E\u0000'],
    ['joiners alone', '\u200D\u200C'],
    ['301 characters', 'x'.repeat(301)],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['an address of the web', 'See https://evil.example'],
    ['half a character', 'Half \uD83D'],
  ])('is refused in words where it is %s', async (_, name) => {
    const { visitor, given, outbox } = await openWorld()
    await given.campaign()
    expect(await visitor.post('/api/campaigns/homes/signatures', signOn(name, 'ana@oak.example'))).toMatchObject({ status: 422, body: { fields: [{ field: 'organisation.name', message: expect.stringMatching(/^[A-Z].*name/) }] } })
    expect(await outbox()).toEqual([])
  })
})

describe('any name at all', () => {
  test('is refused, or comes back the same from JSON and CSV', async () => {
    const world = await openCampaign()
    const taken: string[] = []
    let at = 1000
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (name) => {
        const { status } = await world.visitor.post('/api/campaigns/homes/signatures', signOn(name, `a${(at += 1)}@name-${at}.example`))
        expect([202, 422]).toContain(status)
        if (status === 422) return
        await world.visitor.post(`/api/confirmations/${(await world.outbox()).at(-1)?.token}`)
        taken.push(name)
      }),
      { numRuns: 40 },
    )
    const { json, csv } = await shownBy(world)
    expect(cellsOf(csv).map(({ name }) => name)).toEqual(json.map(({ name }) => name))
    for (const { name } of json) expect(taken.map(plain)).toContain(name)
    expect(json.length).toBeGreaterThan(0)
  })

  test('so do quotations, in several lines', async () => {
    const world = await openCampaign()
    const quotes = ['=SUM(A1)\n+2', 'One\r\nTwo\n\n  "three"', '<b>bold</b> & co', '\u202Eevil\u202C']
    for (const [at, quote] of quotes.entries()) await world.list(`Body number ${'abcd'[at]}${at}`, at, { quote })
    const { json, csv } = await shownBy(world)
    const shown = ['=SUM(A1)\n+2', 'One\nTwo\n\n  "three"', '<b>bold</b> & co', 'evil'].sort()
    expect(json.map(({ quote }) => String(quote)).sort()).toEqual(shown)
    expect(cellsOf(csv).map(({ quote }) => quote).sort()).toEqual(shown)
  })
})
