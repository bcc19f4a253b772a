import { describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { logChange } from '#server/log-change.ts'
import { openLive, type LiveTimes } from '#server/live/open-live.ts'
import { listenOn } from '#tests/support/event-stream.ts'
import { back, openWorld, tokenOf, type World } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/live'

async function openListened({ times, env }: { times?: Partial<LiveTimes>; env?: Record<string, string> } = {}) {
  const world = await openWorld(env && { env })
  const { token, campaign } = await world.given.campaign()
  const live = openLive(world.services, { pace: 50, ...times })
  const { listen, port } = await listenOn(createApp({ services: world.services, live, pages: { load: never } }))
  return { ...world, token, campaign, live, listen, port }
}

const never = () => {
  throw new Error('No page is asked for here')
}

const standing = (revision: number, count: number) => ({ revision, count, branches: 0, countries: expect.any(Number) as number, asOf: expect.any(String) as string })

/** As many public changes as asked for, without the labour of signing. */
async function logMany({ services, db }: World, campaignId: string, count: number) {
  await db.transaction(async (tx) => {
    for (let at = 0; at < count; at += 1) await logChange(tx, services, { campaignId, kind: 'addressees-changed' })
  })
}

describe('listening to a campaign', () => {
  test('begins with where it stands, so that a page can compare', async () => {
    const world = await openListened()
    await back(world, 'homes', 'Oak', 'ana@oak.example')
    const stream = await world.listen(path)
    expect(stream.status).toBe(200)
    expect(stream.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    expect(await stream.heard(1)).toEqual([{ event: 'changed', id: '3', data: { ...standing(3, 1), changed: [] } }])
    expect(stream.raw()).toMatch(/^retry: 3000\n\n/)
  })

  test('hears of who signs, corrects and leaves, as the public list shows them', async () => {
    const world = await openListened()
    const stream = await world.listen(path)
    await stream.heard(1)
    const { manageUrl } = await back(world, 'homes', 'Oak', 'ana@oak.example')
    const [, signed] = await stream.heard(2)
    const { backers } = (await world.visitor.get('/api/campaigns/homes/backers')).body
    expect(signed).toEqual({ event: 'changed', id: '3', data: { ...standing(3, 1), changed: backers } })
    expect(stream.raw()).not.toContain('ana@')

    await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak' })
    const [, , left] = await stream.heard(3)
    expect(left).toEqual({ event: 'changed', id: '4', data: { ...standing(4, 0), changed: [{ id: backers[0].id, removed: true }] } })
  })

  test('everybody hears the same, and what comes quickly comes together', async () => {
    const world = await openListened({ times: { pace: 400 } })
    const streams = await Promise.all([world.listen(path), world.listen(path), world.listen(path)])
    await Promise.all(streams.map((stream) => stream.heard(1)))
    for (const name of ['Oak', 'Ash', 'Elm', 'Fir', 'Yew']) await back(world, 'homes', name, `ana@${name.toLowerCase()}.example`)
    await Promise.all(streams.map((stream) => stream.said('"revision":7')))
    const [first, ...others] = streams.map((stream) => stream.raw().replaceAll(':\n\n', ''))
    expect(others).toEqual([first, first])
    const [{ events: eventsOf }] = streams
    const events = eventsOf()
    expect(events.length).toBeLessThan(6)
    const names = events.flatMap(({ data }) => (data as { changed: { name: string }[] }).changed.map(({ name }) => name))
    expect(names.toSorted()).toEqual(['Ash', 'Elm', 'Fir', 'Oak', 'Yew'])
  })

  test('after a break goes on where it was', async () => {
    const world = await openListened()
    await back(world, 'homes', 'Oak', 'ana@oak.example')
    await back(world, 'homes', 'Ash', 'ana@ash.example')
    const stream = await world.listen(path, { 'Last-Event-ID': '3' })
    expect(await stream.heard(1)).toMatchObject([{ event: 'changed', id: '4', data: { count: 2, changed: [{ name: 'Ash' }] } }])
    await back(world, 'homes', 'Elm', 'ana@elm.example')
    expect((await stream.heard(2))[1]).toMatchObject({ id: '5', data: { changed: [{ name: 'Elm' }] } })
  })

  test('after too long a break, or with a revision that is not ours, is told to fetch anew', async () => {
    const world = await openListened()
    await logMany(world, world.campaign.id, 501)
    for (const [id, event] of [['1', 'reset'], ['2', 'reset'], ['3', 'changed'], ['503', 'changed'], ['9999', 'reset'], ['what', 'changed']]) {
      const stream = await world.listen(path, { 'Last-Event-ID': id! })
      expect((await stream.heard(1)).map((heard) => [id, heard.event, heard.id])).toEqual([[id, event, '503']])
    }
  })

  test('misses nothing, whenever it began', async () => {
    const world = await openListened({ times: { pace: 5 } })
    const streams: Awaited<ReturnType<typeof world.listen>>[] = []
    for (let at = 0; at < 40; at += 1) {
      const [stream] = await Promise.all([world.listen(path, { 'Last-Event-ID': '2' }), back(world, 'homes', `Body number ${at}`, `ana@body${at}.example`)])
      streams.push(stream)
    }
    await Promise.all(streams.map((stream) => stream.said('"revision":42')))
    for (const stream of streams) {
      const names = stream.events().flatMap(({ data }) => (data as { changed: { name: string }[] }).changed.map(({ name }) => name))
      expect(new Set(names).size).toBe(40)
      const ids = stream.events().map(({ id }) => Number(id))
      expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    }
  })

  test('hears a heartbeat, and is sent home after its time', async () => {
    const world = await openListened({ times: { heartbeat: 40, life: 400 } })
    const stream = await world.listen(path)
    await stream.said(':\n\n')
    await stream.ended()
    expect(world.live.count()).toBe(0)
  })

  test('hears it in the words of the language that its page is read in', async () => {
    const world = await openListened()
    const lead = world.visitor.as(world.token)
    await lead.put('/api/campaigns/homes/draft/translations/fr', { title: 'Des logements', ask: 'Construisez-les', body: 'Des logements.' })
    await lead.post('/api/campaigns/homes/versions', {})
    const [inFrench, inEnglish] = await Promise.all([world.listen(`${path}?lang=fr`), world.listen(path)])
    await Promise.all([inFrench.heard(1), inEnglish.heard(1)])
    await back(world, 'homes', 'Chêne', 'ana@chene.example', { version: 2 })
    const wordsOf = async (lang: string) => (await world.visitor.get(`/api/campaigns/homes/backers${lang}`)).body.backers
    expect((await inFrench.heard(2))[1]?.data).toMatchObject({ changed: await wordsOf('?lang=fr') })
    expect((await inEnglish.heard(2))[1]?.data).toMatchObject({ changed: await wordsOf('') })
    expect(await wordsOf('')).not.toEqual(await wordsOf('?lang=fr'))
    expect((await world.listen(`${path}?lang=de`)).status).toBe(404)
  })
})

describe('who may listen', () => {
  test('whoever may see the campaign, with nothing else asked', async () => {
    const world = await openListened()
    expect((await world.listen('/api/campaigns/nothing/live')).status).toBe(404)
    expect((await world.listen('/api/campaigns/a%00b/live')).status).toBe(404)
    expect((await world.listen(`${path}?since=3`)).status).toBe(422)
  })

  test('so many from one network, and then an honest no', async () => {
    const world = await openListened({ env: { RATE_LIMITS: 'listen=2' } })
    const [first] = await Promise.all([world.listen(path), world.listen(path)])
    const third = await world.listen(path)
    await third.ended()
    expect([third.status, third.headers['retry-after'], JSON.parse(third.raw()).code]).toEqual([429, '60', 'limit.reached'])
    first.leave()
    await expect.poll(async () => (await world.listen(path)).status).toBe(200)
  })

  test('nobody any more once it is taken down', async () => {
    const world = await openListened()
    const stream = await world.listen(path)
    await stream.heard(1)
    const { services, db, campaign } = world
    await db.transaction(async (tx) => {
      await tx.run.update(tx.tables.campaigns).set({ state: 'taken-down' })
      await logChange(tx, services, { campaignId: campaign.id, kind: 'taken-down' })
    })
    await stream.ended()
    expect(stream.events()).toHaveLength(1)
    const again = await world.listen(path)
    expect(again.status).toBe(410)
  })

  test('leaves no trace when it goes', async () => {
    const world = await openListened()
    const streams = await Promise.all([world.listen(path), world.listen(path)])
    await Promise.all(streams.map((stream) => stream.heard(1)))
    expect(world.live.count()).toBe(2)
    for (const stream of streams) stream.leave()
    await expect.poll(() => world.live.count()).toBe(0)
  })

  test('is let go when the server stops', async () => {
    const world = await openListened()
    const stream = await world.listen(path)
    await stream.heard(1)
    world.live.close()
    await stream.ended()
    expect((await world.listen(path)).status).toBe(503)
  })
})
