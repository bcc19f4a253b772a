import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/backers'

async function openWithBackers(...names: string[]) {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  for (const [at, name] of names.entries()) {
    await back(world, 'homes', name, `ana@backer${at}.example`, { organisation: { country: at % 2 === 0 ? 'GB' : 'FR' }, quote: `We are ${name}` })
    world.later(60_000)
  }
  return { ...world, token }
}

const namesIn = (body: { backers: { name: string }[] }) => body.backers.map(({ name }) => name)

describe('the backer list', () => {
  test('is empty, and says how it would be counted', async () => {
    const { visitor } = await openWithBackers()
    const { body } = await visitor.get(path)
    expect(body).toEqual({ count: 0, branches: 0, countries: 0, revision: 2, asOf: '2026-03-02T09:00:00.000Z', order: 'name', method: expect.stringContaining('counted once'), found: 0, page: 1, pages: 1, backers: [] })
  })

  test('shows of a backer what the public may know, and no more', async () => {
    const world = await openWorld()
    await world.given.campaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example', country: 'GB', place: 'Alder', sector: 'Housing', branchOf: 'Oaks' }, quote: 'Homes now', showSignatory: true })
    const answer = await world.visitor.get(path)
    expect(answer.body.backers).toEqual([
      {
        id: expect.any(String),
        name: 'Oak Trust',
        website: expect.stringContaining('oak.example'),
        country: 'GB',
        place: 'Alder',
        sector: 'Housing',
        branchOf: 'Oaks',
        branch: true,
        confirmedAt: '2026-03-02T09:00:00.000Z',
        version: 1,
        checks: ['Confirmed from an address at its own website’s domain'],
        quote: 'Homes now',
        signatory: { name: 'Ana Ruiz', role: 'Director' },
      },
    ])
    expect(answer.text).not.toContain('ana@oak.example')
  })

  test('comes in the order asked for, and page by page', async () => {
    const { visitor } = await openWithBackers('The Birch', 'Élan', 'ash', 'Cedar')
    expect(namesIn((await visitor.get(path)).body)).toEqual(['ash', 'The Birch', 'Cedar', 'Élan'])
    expect(namesIn((await visitor.get(`${path}?order=date`)).body)).toEqual(['Cedar', 'ash', 'Élan', 'The Birch'])
    expect(namesIn((await visitor.get(`${path}?order=country`)).body)).toEqual(['Cedar', 'Élan', 'ash', 'The Birch'])
    const second = (await visitor.get(`${path}?page=2&perPage=3`)).body
    expect(second).toMatchObject({ count: 4, found: 4, page: 2, pages: 2, backers: [{ name: 'Élan' }] })
    expect((await visitor.get(`${path}?page=9`)).body.backers).toEqual([])
  })

  test('can be searched; the count stays that of the campaign', async () => {
    const { visitor } = await openWithBackers('Élan', 'Ash', 'Cedar')
    expect((await visitor.get(`${path}?q=ELAN`)).body).toMatchObject({ count: 3, found: 1, backers: [{ name: 'Élan' }] })
    expect(namesIn((await visitor.get(`${path}?country=fr`)).body)).toEqual(['Ash'])
    expect((await visitor.get(`${path}?country=XX`)).body).toMatchObject({ found: 0, pages: 1 })
    for (const q of ['%00', '%25', '%27%3B--', encodeURIComponent('漢'.repeat(300))]) expect((await visitor.get(`${path}?q=${q}`)).status).toBe(200)
  })

  test('refuses what it does not understand, naming the field', async () => {
    const { visitor } = await openWithBackers()
    for (const [query, field] of [['sort=name', 'sort'], ['order=size', 'order'], ['page=0', 'page'], ['perPage=1001', 'perPage'], [`q=${'x'.repeat(301)}`, 'q']]) {
      const answer = await visitor.get(`${path}?${query}`)
      expect([answer.status, answer.body.fields?.[0]?.field]).toEqual([422, field])
    }
  })

  test('follows every change at once, and forgets those who leave', async () => {
    const world = await openWithBackers('Ash', 'Cedar')
    const { manageUrl } = await back(world, 'homes', 'Birch', 'ana@birch.example')
    expect(namesIn((await world.visitor.get(path)).body)).toEqual(['Ash', 'Birch', 'Cedar'])
    await world.visitor.patch(`/api/signatures/${tokenOf(manageUrl)}`, { quote: 'Later words' })
    expect((await world.visitor.get(path)).body.backers[1].quote).toBe('Later words')
    expect((await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Birch' })).status).toBe(200)
    expect((await world.visitor.get(path)).body).toMatchObject({ count: 2, backers: [{ name: 'Ash' }, { name: 'Cedar' }] })
  })

  test('is not sent again to whoever has it already', async () => {
    const world = await openWithBackers('Ash')
    const first = await world.visitor.get(path)
    expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=5, stale-while-revalidate=25', etag: expect.stringMatching(new RegExp(`^W/"r${first.body.revision}-`)) as string })
    for (const form of [path, `${path}.json`, `${path}.csv`]) {
      const { etag } = (await world.visitor.get(form)).headers
      expect((await world.visitor.get(form).set('If-None-Match', etag!)).status).toBe(304)
    }
    await back(world, 'homes', 'Birch', 'ana@birch.example')
    expect((await world.visitor.get(path).set('If-None-Match', first.headers.etag!)).status).toBe(200)
  })

  test('is kept in no cache for somebody signed in, and unknown to others before it is published', async () => {
    const world = await openWorld()
    const { token } = await world.given.campaign({ published: false })
    const own = await world.visitor.as(token).get(path)
    expect([own.status, own.headers['cache-control'], own.body.count]).toEqual([200, 'no-store', 0])
    for (const form of [path, `${path}.json`, `${path}.csv`, '/api/campaigns/homes/live']) expect((await world.visitor.get(form)).body.code).toBe('campaign.unknown')
  })

  test('a crowd that asks at once gets one and the same list', async () => {
    const { visitor } = await openWithBackers('Ash', 'Birch')
    const answers = await Promise.all(Array.from({ length: 40 }, () => visitor.get(path)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })
})

describe('the backer list to take along', () => {
  const names = ['=1+1', '11.11.11', '1999', 'ACT | The App Association', 'حملة', 'Comma, "quoted"']

  test('as JSON holds every name exactly', async () => {
    const { visitor } = await openWithBackers(...names)
    const { body } = await visitor.get(`${path}.json`)
    expect(body).toMatchObject({ campaign: 'homes', title: 'Homes for all', order: 'name', count: 6, revision: 8 })
    expect(new Set(namesIn(body))).toEqual(new Set(names))
  })

  test('as CSV is a file named after its revision, in the same order, that runs nowhere', async () => {
    const { visitor } = await openWithBackers(...names)
    const answer = await visitor.get(`${path}.csv`)
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="homes-backers-r8.csv"' })
    const rows = parse<Record<string, string>>(answer.text, { bom: true, columns: true })
    expect(rows.map(({ name }) => name!.replace(/^\t/, ''))).toEqual(namesIn((await visitor.get(path)).body))
    expect(answer.text).toContain('\t=1+1')
  })
})
