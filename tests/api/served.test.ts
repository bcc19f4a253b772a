import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { logChange } from '#server/log-change.ts'
import { listenOn } from '#tests/support/event-stream.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const page = '/campaigns/homes'
const api = '/api/campaigns/homes'

async function openServed() {
  const world = await openWorld()
  const given = await world.given.campaign()
  return { ...world, ...given, lead: world.visitor.as(given.token) }
}

async function openPort() {
  const world = await openServed()
  const { port } = await listenOn(world.app)
  return { ...world, fetch: (path: string, headers?: Record<string, string>, method?: string) => fetchRaw(port, path, headers, method) }
}

/** The bytes as they came over the wire. */
async function fetchRaw(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await new Promise<IncomingMessage>((resolve) => httpGet({ port, host: '127.0.0.1', path, headers, method, agent: false }, resolve))
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

describe('what everybody gets the same of', () => {
  test('is the same bytes for the same revision, whoever asks and whatever their link collected on its way', async () => {
    const { visitor } = await openServed()
    const first = await visitor.get(page)
    for (const address of [page, `${page}?utm_source=news&fbclid=1`, `${page}?q=`]) {
      const again = await visitor.get(address)
      expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag])
    }
    expect((await visitor.get(`${page}?q=oak&utm_source=news`)).text).toBe((await visitor.get(`${page}?utm_medium=x&q=oak`)).text)
    expect((await visitor.get(`${page}?q=oak`)).headers.etag).not.toBe(first.headers.etag)
  })

  test('has the headers of every other answer, and an id of its own', async () => {
    const { visitor } = await openServed()
    await visitor.get(page)
    const [kept, other] = [await visitor.get(page), await visitor.get('/signature-link')]
    const apart = new Set(['x-request-id', 'etag', 'content-length', 'cache-control', 'vary', 'date', 'transfer-encoding'])
    const common = Object.entries(other.headers as Record<string, string>).filter(([name]) => !apart.has(name))
    expect(common.length).toBeGreaterThan(10)
    expect(kept.headers).toMatchObject(Object.fromEntries(common))
    expect(kept.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(kept.headers['x-request-id']).not.toBe((await visitor.get(page)).headers['x-request-id'])
  })

  test('shows who signs, who leaves and what the lead changes', async () => {
    const world = await openServed()
    const { visitor, lead } = world
    // On a machine with much else to do, the list of a moment ago may stand for a while (`copies.ts`).
    const soon = { timeout: 10_000 }
    const shows = async (text: string) => (await visitor.get(page)).text.includes(text)
    await expect.poll(() => shows('Oak Trust'), soon).toBe(false)
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await expect.poll(() => shows('Oak Trust'), soon).toBe(true)
    expect((await visitor.get(`${api}/count`)).body.count).toBe(1)
    await visitor.patch(`/api/signatures/${tokenOf(manageUrl)}`, { quote: 'Homes, and soon' })
    await expect.poll(() => shows('Homes, and soon'), soon).toBe(true)
    await visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    await expect.poll(() => shows('Oak Trust'), soon).toBe(false)

    const { body } = await lead.post(`${api}/decision-makers`, { name: 'Dana Price' })
    await expect.poll(() => shows('Dana Price'), soon).toBe(true)
    await lead.patch(`${api}/decision-makers/${body.decisionMaker.id}`, { name: 'Robin Vale' })
    await expect.poll(() => shows('Robin Vale'), soon).toBe(true)
    await lead.delete(`${api}/decision-makers/${body.decisionMaker.id}`)
    await expect.poll(() => shows('Robin Vale'), soon).toBe(false)

    for (const [change, state] of [['pause', 'paused'], ['resumption', 'open'], ['closure', 'closed'], ['reopening', 'open']]) {
      await lead.post(`${api}/${change}`)
      expect((await visitor.get(api)).body.campaign.state).toBe(state)
    }
    await lead.patch(api, { closesAt: '2026-09-01T00:00:00Z' })
    expect((await visitor.get(api)).body.campaign.closesAt).toBe('2026-09-01T00:00:00.000Z')
  })

  test('says that a campaign has closed from its deadline on, before the worker has been there', async () => {
    const world = await openWorld()
    await world.given.campaign({ closesAt: new Date('2026-03-02T09:00:10Z') })
    const state = async () => (await world.visitor.get(api)).body.campaign.state
    expect(await state()).toBe('open')
    world.later(9999)
    expect([await state(), (await world.visitor.get('/')).text.includes('Homes for all')]).toEqual(['open', true])
    world.later(1)
    expect(await state()).toBe('closed')
  })

  test('is gone in the moment it is taken down, every form of it', async () => {
    const { visitor, db, services, campaign } = await openServed()
    const forms = [page, `${page}/backers`, `${page}/log`, `${page}/log/1`, `${page}/versions/1`, '/embed/homes', api, `${api}/count`, `${api}/backers.csv`]
    for (const form of forms) expect((await visitor.get(form)).status).toBe(200)
    await db.transaction(async (tx) => {
      await tx.run.update(tx.tables.campaigns).set({ state: 'taken-down' })
      await logChange(tx, services, { campaignId: campaign.id, kind: 'taken-down' })
    })
    for (const form of forms) expect((await visitor.get(form)).status).toBe(410)
    expect((await visitor.get('/')).text).not.toContain('Homes for all')
  })

  test('heals where an announcement never came, such as from another process on SQLite', async () => {
    const { visitor, db, later } = await openServed()
    expect((await visitor.get(page)).status).toBe(200)
    await db.transaction(async (tx) => void (await tx.run.update(tx.tables.campaigns).set({ state: 'taken-down' })))
    later(2000)
    expect((await visitor.get(page)).status).toBe(410)
  })

  test('lists on the first page the campaigns that are open now', async () => {
    const { visitor, given } = await openServed()
    expect((await visitor.get('/')).text).toContain('Homes for all')
    await given.campaign({ slug: 'trees', title: 'A tree in every street', lead: 'other@elm.example' })
    expect((await visitor.get('/')).text).toContain('A tree in every street')
    expect((await visitor.get('/api/campaigns')).body.campaigns).toHaveLength(2)
  })

  test('is not what a member sees, and a draft is never kept for anybody', async () => {
    const { visitor, given, signedIn } = await openServed()
    const { token } = await given.campaign({ slug: 'secret', title: 'Not yet public', published: false })
    const member = visitor.as(token)
    const own = await member.get('/api/campaigns/secret')
    expect([own.status, own.headers['cache-control']]).toEqual([200, 'no-store'])
    for (const address of ['/campaigns/secret', '/api/campaigns/secret', '/api/campaigns/secret/count']) expect((await visitor.get(address)).status).toBe(404)
    const browser = await signedIn('lead@alliance.example')
    expect((await browser.get('/campaigns/secret')).text).toContain('Not yet public')
    expect((await browser.get(page)).headers['cache-control']).toBe('no-store')
    expect((await visitor.as('').get('/campaigns/secret')).status).toBe(404)
  })

  test('is not given to who may not see a campaign before its launch, though it was public once', async () => {
    const { visitor, db, services, campaign, lead } = await openServed()
    expect((await visitor.get(api)).status).toBe(200)
    await db.transaction(async (tx) => {
      await tx.run.update(tx.tables.campaigns).set({ visibility: 'link-only' })
      await logChange(tx, services, { campaignId: campaign.id, kind: 'addressees-changed' })
    })
    expect([(await visitor.get(api)).status, (await visitor.get(page)).status, (await lead.get(api)).status]).toEqual([404, 404, 200])
  })

  test('refuses in data what it does not know, and another site’s name', async () => {
    const { visitor, app } = await openServed()
    await visitor.get(`${api}/backers`)
    for (const query of ['utm_source=x', 'page=0', 'slug=trees', 'q=a&q=b', '__proto__=1']) expect([query, (await visitor.get(`${api}/backers?${query}`)).status]).toEqual([query, 422])
    const { port } = await listenOn(app)
    expect((await fetchRaw(port, page, { Host: 'elsewhere.example' })).status).toBe(421)
  })
})

describe('what goes over the wire', () => {
  test('is compressed as the browser reads it best', async () => {
    const { fetch } = await openPort()
    const plain = await fetch(page)
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'Accept-Encoding'])
    const undo = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
    for (const [accept, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['br;q=0.2, gzip;q=0.9', 'gzip'],
      ['GZIP;Q=1.0, identity;q=0', 'gzip'],
      ['*', 'br'],
      ['*, br;q=0', 'gzip'],
      ['*;q=0', 'identity'],
      ['identity', 'identity'],
      ['zstd', 'identity'],
      ['br;q=x', 'identity'],
      ['', 'identity'],
    ] as const) {
      const { headers, body } = await fetch(page, { 'Accept-Encoding': accept })
      expect([accept, headers['content-encoding'] ?? 'identity', headers['content-length']]).toEqual([accept, encoding, `${body.length}`])
      expect(undo[encoding](body).equals(plain.body)).toBe(true)
      expect(headers.etag).toBe(plain.headers.etag)
    }
    for (const feed of ['log.atom', 'log.json']) expect([feed, (await fetch(`${page}/${feed}`, { 'Accept-Encoding': 'br' })).headers['content-encoding']]).toEqual([feed, 'br'])
  })

  test('is nothing again for who has it, in whatever form', async () => {
    const { fetch } = await openPort()
    const { etag = '' } = (await fetch(page, { 'Accept-Encoding': 'br' })).headers
    for (const given of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const { status, body, headers } = await fetch(page, { 'If-None-Match': given })
      expect([given, status, body.length, headers.etag, headers.vary, headers['cache-control']]).toEqual([given, 304, 0, etag, 'Accept-Encoding', 'public, max-age=5, stale-while-revalidate=25'])
    }
    expect((await fetch(page, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('is the headers alone where only they are asked for', async () => {
    const { fetch } = await openPort()
    for (const path of [page, `${api}/count`]) {
      const [whole, head] = [await fetch(path), await fetch(path, {}, 'HEAD')]
      expect([head.status, head.body.length]).toEqual([200, 0])
      expect({ ...head.headers, date: '', 'x-request-id': '' }).toEqual({ ...whole.headers, date: '', 'x-request-id': '' })
    }
  })
})
