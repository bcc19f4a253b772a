import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogEntry } from '#contracts/record.ts'
import { back, openLastingWorld, openWorld, tokenOf, type World } from '#tests/support/world.ts'

const base = '/api/campaigns/homes'
const site = 'http://localhost:3000'

/** A campaign with every kind of correction in its log. */
async function correct(world: World) {
  const { given, visitor, later, db } = world
  const { token } = await given.campaign()
  const lead = visitor.as(token)
  const oak = `/api/signatures/${tokenOf((await back(world, 'homes', 'Oak <Trust> & Co', 'ana@oak.example', { organisation: { place: 'Łódź', country: 'PL', sector: 'Housing' }, quote: 'Now.', showSignatory: true })).manageUrl)}`
  const elm = `/api/signatures/${tokenOf((await back(world, 'homes', 'Elm Society', 'bo@elm.example', { organisation: { place: 'lodz', country: 'PL' } })).manageUrl)}`
  await back(world, 'homes', 'Fir Guild', 'cy@fir.example', { organisation: { place: 'Ayr' } })
  const rows = await db.run.select({ id: db.tables.signatures.id, name: db.tables.signatures.name }).from(db.tables.signatures)
  const idOf = (name: string) => rows.find((row) => row.name === name)!.id
  const [oakId, elmId, firId] = ['Oak <Trust> & Co', 'Elm Society', 'Fir Guild'].map(idOf)
  later(60_000)
  await visitor.patch(oak, { organisation: { website: 'https://oak.example' }, quote: 'Today.' })
  await visitor.patch(oak, { organisation: { name: 'Oak Trust' } })
  await lead.post(`${base}/signatures/${oakId}/approval`, { reason: 'So it is' })
  later(60_000)
  await lead.post(`${base}/signatures/${firId}/invalidation`, { reason: 'Nobody there', publicReason: 'unreachable' })
  await visitor.post(`${elm}/withdrawal`, { name: 'Elm Society' })
  const note = { wrong: 'An update said twelve million.', right: 'It is twelve thousand.' }
  const written = await lead.post(`${base}/corrections`, note)
  later(60_000)
  return { ...world, lead, oak, oakId: oakId!, elmId: elmId!, firId: firId!, note, written }
}

/** One for several tests that change nothing in it. */
async function openLasting() {
  const { world, close } = await openLastingWorld()
  closing.push(close)
  return correct(world)
}
const closing: (() => Promise<void>)[] = []
afterAll(async () => void (await Promise.all(closing.map((close) => close()))))

const openCorrected = async () => correct(await openWorld())

describe('the public log', () => {
  let world: Awaited<ReturnType<typeof openLasting>>
  beforeAll(async () => void (world = await openLasting()))

  test('says each change in words, with what was wrong and what is right where something was put right', async () => {
    const { visitor, note, written } = world
    const { entries, found, pages } = (await visitor.get(`${base}/log`)).body as { entries: LogEntry[]; found: number; pages: number }
    expect([entries.length, found, pages]).toEqual([10, 10, 1])
    const of = (kind: string) => entries.find((entry) => entry.kind === kind)!
    expect(of('renamed').correction).toEqual({ wrong: 'Its name was given as “Oak <Trust> & Co”.', right: 'Its name is “Oak Trust”.' })
    expect(of('details-changed').correction).toEqual({ wrong: 'Website: nothing given\nThe quote it gave', right: 'Website: https://oak.example\nThe quote was changed or taken back' })
    expect(of('invalidated')).toMatchObject({ reason: 'The lead could not find or reach this organisation', correction: { right: 'It is not a backer and is not counted.' } })
    expect(of('corrected')).toMatchObject({ words: 'The lead corrected something', correction: note, url: `${site}/campaigns/homes/log/10` })
    expect(of('withdrawn')).not.toHaveProperty('correction')
    expect(written).toMatchObject({ status: 201, body: { entry: { number: 10, correction: note } } })
    expect((await visitor.get(`${base}/log?only=corrections&page=2&perPage=3`)).body).toMatchObject({ found: 4, page: 2, pages: 2, entries: [{ kind: 'details-changed' }] })
    for (const path of ['/campaigns/homes/log', '/campaigns/homes/log?only=corrections', '/campaigns/homes/log/10']) {
      const page = await visitor.get(path)
      expect(page.status).toBe(200)
      expect(page.text).toContain(note.wrong)
    }
    expect((await visitor.get('/campaigns/homes/log/11')).status).toBe(404)
    expect((await visitor.get('/campaigns/homes/log/eleven')).status).toBe(404)
  })

  test('takes a correction from the lead once, with both halves, and in words', async () => {
    const { lead, visitor, note } = world
    expect((await lead.post(`${base}/corrections`, note)).body.entry.number).toBe(10)
    expect(await lead.post(`${base}/corrections`, { wrong: ' ' })).toMatchObject({ status: 422, body: { fields: [{ field: 'wrong', message: 'Say what was wrong' }, { field: 'right', message: 'Say what is right' }] } })
    expect((await visitor.post(`${base}/corrections`, note)).status).toBe(401)
  })

  test('is two feeds, which readers of feeds understand, and which a page points to', async () => {
    const { visitor } = world
    const { entries } = (await visitor.get(`${base}/log`)).body as { entries: LogEntry[] }
    const [atom, json] = [await visitor.get('/campaigns/homes/log.atom').buffer(true), await visitor.get('/campaigns/homes/log.json').buffer(true)]
    expect(atom.headers).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'access-control-allow-origin': '*', 'content-disposition': expect.stringContaining('inline') })
    expect(json.headers).toMatchObject({ 'content-type': 'application/feed+json; charset=utf-8' })
    const [atomText, jsonText] = [bodyOf(atom), bodyOf(json)]
    // Another reader than the writer.
    const [byXml, byJson] = [extractFromXml(atomText, { normalization: true }), extractFromJson(JSON.parse(jsonText) as string, { normalization: true })]
    for (const feed of [byXml, byJson]) {
      expect(feed.title).toBe('Changes and corrections of “Homes for all”')
      expect(feed.entries?.map(({ link }) => link)).toEqual(entries.map(({ url }) => url))
      expect(feed.entries?.map(({ published }) => published && new Date(published).toISOString())).toEqual(entries.map(({ at }) => at))
    }
    // What RFC 4287 and JSON Feed 1.1 ask for.
    const parsed = parseAtomFeed(atomText)
    expect(parsed).toMatchObject({ id: `${site}/campaigns/homes/log.atom`, updated: entries[0]!.at, authors: [{ name: 'Alder Valley Alliance' }], links: [{ rel: 'alternate', href: `${site}/campaigns/homes/log` }, { rel: 'self', href: `${site}/campaigns/homes/log.atom` }] })
    expect(new Set(parsed.entries?.map(({ id }) => id)).size).toBe(entries.length)
    for (const entry of parsed.entries ?? []) expect([entry.id, entry.title, entry.updated, entry.links?.[0]?.href].every(Boolean)).toBe(true)
    const feed = parseJsonFeed(jsonText)
    expect(JSON.parse(jsonText)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${site}/campaigns/homes/log.json` })
    expect(feed.items?.find(({ id }) => id === entries[0]!.url)).toMatchObject({ content_text: 'The lead corrected something\nWhat was wrong: An update said twelve million.\nWhat is right: It is twelve thousand.', tags: ['corrected', 'correction'] })
    for (const feed of [byXml, byJson]) expect(feed.entries?.some(({ title }) => title?.includes('Oak <Trust> & Co'))).toBe(true)
    const corrections = await visitor.get('/campaigns/homes/log.atom?only=corrections').buffer(true)
    expect(parseAtomFeed(bodyOf(corrections)).entries).toHaveLength(4)
    const page = (await visitor.get('/campaigns/homes/log')).text
    expect(page).toContain('<link rel="alternate" type="application/atom+xml"')
    expect(page).toContain('<link rel="alternate" type="application/feed+json"')
  })
})

describe('one backer', () => {
  test('has an address that stays: what it typed, what was checked, and its changes', async () => {
    const { visitor, oakId } = await openCorrected()
    const { body } = await visitor.get(`${base}/backers/${oakId}`)
    expect(body).toMatchObject({ backer: { name: 'Oak Trust', place: 'Łódź', checks: ['Confirmed from an address at its own website’s domain'], signatory: { name: 'Ana Ruiz' } } })
    expect(body.entries.map(({ kind }: LogEntry) => kind)).toEqual(['renamed', 'details-changed', 'listed'])
    const page = await visitor.get(`/campaigns/homes/backers/${oakId}`)
    expect([page.status, page.text.includes('Oak Trust'), page.text.includes(`/backers/${oakId}/objection`)]).toEqual([200, true, true])
    expect((await visitor.get('/campaigns/homes')).text).toContain(`/campaigns/homes/backers/${oakId}`)
  })

  test('that has left is gone, and the page says no more of it than the log does', async () => {
    const { visitor, elmId, firId, lead } = await openCorrected()
    expect(await visitor.get(`${base}/backers/${elmId}`)).toMatchObject({ status: 410, body: { code: 'backer.gone', message: '“Elm Society” no longer backs this, since 2 March 2026.', details: { entry: 9 } } })
    const page = await visitor.get(`/campaigns/homes/backers/${firId}`)
    expect([page.status, page.text.includes('/campaigns/homes/log/8'), page.text.includes('Nobody there')]).toEqual([410, true, false])
    await lead.post(`${base}/signatures/${firId}/reinstatement`, { reason: 'Found' })
    expect((await visitor.get(`/campaigns/homes/backers/${firId}`)).status).toBe(200)
    expect((await visitor.get(`${base}/backers/nobody`)).status).toBe(404)
  })

  test('that nobody has seen on the list is unknown', async () => {
    const world = await openWorld()
    const { visitor, given, db } = world
    const { token } = await given.campaign()
    await visitor.as(token).patch(base, { policy: 'hold-all' })
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [row] = await db.run.select().from(db.tables.signatures)
    expect((await visitor.get(`${base}/backers/${row!.id}`)).status).toBe(404)
  })
})

describe('the data of a list', () => {
  let world: Awaited<ReturnType<typeof openLasting>>
  beforeAll(async () => {
    world = await openLasting()
    await world.lead.post(`${base}/signatures/${world.firId}/reinstatement`, { reason: 'Found' })
  })

  test('are counted by country, place and sector, one spelling with another, and found by them', async () => {
    const { visitor, elmId } = world
    const { body } = await visitor.get(`${base}/areas?at=5`)
    expect(body).toMatchObject({ count: 3, byCountry: [{ country: 'PL', count: 2 }], byPlace: [{ count: 2 }, { place: 'Ayr', count: 1 }], bySector: [{ sector: 'Housing', count: 1 }] })
    for (const [asked, found] of [['place=LODZ', 2], ['place=Ayr', 1], ['sector=housing', 1], ['q=lodz&country=PL', 2], ['place=Ayr&country=PL', 0]] as const) expect([asked, (await visitor.get(`${base}/backers?at=5&${asked}`)).body.found]).toEqual([asked, found])
    const page = await visitor.get('/campaigns/homes/backers?place=Ayr')
    expect(page.text).toContain('Fir Guild')
    expect(page.text).not.toContain('class="backer" data-id="' + elmId)
    expect((await visitor.get(`${base}/growth`)).body.days).toHaveLength(1)
  })

  test('say what form they have, on which terms, and how to cite them, and may be read from other sites', async () => {
    const { visitor, oakId } = world
    const { body, headers } = await visitor.get(`${base}/backers.json`)
    expect(body).toMatchObject({ format: 'countersign-backers/1', url: `${site}/campaigns/homes/backers?at=11`, licence: 'https://creativecommons.org/licenses/by/4.0/' })
    expect(body.citation).toBe(`Homes for all. 2 organisations, as of 2 March 2026 at 09:03 UTC, revision 11. ${site}/campaigns/homes/backers?at=11`)
    expect(body.backers.map(({ url }: { url: string }) => url)).toContain(`${site}/campaigns/homes/backers/${oakId}`)
    expect([headers['access-control-allow-origin'], headers['access-control-allow-credentials']]).toEqual(['*', undefined])
    const csv = await visitor.get(`${base}/backers.csv`)
    expect(csv.headers).toMatchObject({ 'countersign-format': 'countersign-backers/1', link: expect.stringContaining('rel="describedby"'), 'access-control-allow-origin': '*' })
    expect(csv.text.split('\r\n')[0]).toBe('\uFEFFname,website,country,place,sector,branch_of,confirmed_at,version,checks,quote,id,branch,permalink,kind,logo')
    const described = await visitor.get('/api')
    for (const column of ['branch_of', 'permalink', 'signatory']) expect(described.text).toContain(`<code>${column}</code>`)
  })

  test('of a campaign that is not public yet are for no other site', async () => {
    const { given, visitor } = world
    const { token } = await given.campaign({ slug: 'grove', lead: 'founder@yew.example', privateUntil: null })
    for (const path of ['/api/campaigns/grove/backers.json', '/campaigns/grove/log.atom', '/campaigns/grove/log.json']) {
      const seen = await visitor.as(token).get(path)
      expect([seen.status, seen.headers['access-control-allow-origin'], seen.headers['cache-control']]).toEqual([200, undefined, 'private, no-store'])
      expect((await visitor.get(path)).status).toBe(404)
    }
  })

  test('are the same bytes as a spreadsheet, whenever it is written', async () => {
    const { visitor, later } = world
    const fetch = async (path: string) => Buffer.from((await visitor.get(path).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
    })).body as Buffer)
    const first = await fetch(`${base}/backers.xlsx?at=5`)
    later(86_400_000)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await fetch(`${base}/backers.xlsx?at=5&order=name`)).equals(first)).toBe(true)
    expect(await readSheet(first)).toHaveLength(4)
  })
})

const bodyOf = ({ text, body }: { text?: string; body: unknown }): string => text ?? (Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body))
