import { describe, expect, test } from 'vitest'
import { renderPage } from '#client/entry-server.tsx'
import type { Database } from '#db/database.ts'
import { createApp } from '#server/app.ts'
import { pagesFrom } from '#server/pages/page-source.ts'
import { back, openWorld, visitorOf } from '#tests/support/world.ts'

const page = '/campaigns/homes'

/** A site that counts what it has to do, on a database that can go away. */
async function openCounted() {
  const world = await openWorld()
  const given = await world.given.campaign({ body: 'We ask for **homes**.' })
  const counts = { pages: 0, reads: 0 }
  let away = false
  const db: Database = {
    ...world.db,
    get run() {
      counts.reads += 1
      if (away) throw new Error('The connection is lost')
      return world.db.run
    },
  }
  const counting: typeof renderPage = (request, made) => {
    counts.pages += 1
    return renderPage(request, made)
  }
  const app = createApp({ services: { ...world.services, db }, live: world.live, pages: pagesFrom(counting) })
  const loseDatabase = (is: boolean) => {
    away = is
  }
  return { ...world, ...given, counts, loseDatabase, visitor: visitorOf(app), others: world.visitor }
}

describe('a crowd', () => {
  test('that reads costs one page, and the database nothing', async () => {
    const { visitor, counts } = await openCounted()
    await Promise.all(Array.from({ length: 20 }, () => visitor.get(page)))
    expect(counts.pages).toBe(1)
    const { reads } = counts
    for (let at = 0; at < 20; at += 1) expect((await visitor.get(`${page}?utm_source=${at}`)).status).toBe(200)
    expect(counts).toEqual({ pages: 1, reads })
  })

  test('that reads on looks once every two seconds whether an announcement got lost', async () => {
    const { visitor, counts, later } = await openCounted()
    await visitor.get(page)
    const { reads } = counts
    later(1999)
    await visitor.get(page)
    expect(counts.reads).toBe(reads)
    later(1)
    await Promise.all(Array.from({ length: 20 }, () => visitor.get(page)))
    expect(counts).toEqual({ pages: 1, reads: reads + 1 })
  })

  test('makes nothing anew for changes that nobody sees', async () => {
    const world = await openCounted()
    await world.visitor.get(page)
    await world.others.post('/api/campaigns/homes/signatures', { organisation: { name: 'Oak' }, signatory: { name: 'Ana', role: 'Chair', email: 'ana@oak.example' }, capacity: 'official', authority: true, version: 1 })
    world.later(5000)
    await world.visitor.get(page)
    expect(world.counts.pages).toBe(1)
    await back(world, 'homes', 'Oak Trust', 'ana@trust.example')
    await world.visitor.get(page)
    // Confirming has shown pages of its own to nobody: the campaign's alone was made again.
    expect(world.counts.pages).toBe(2)
  })

  test('of made-up addresses leaves nothing behind', async () => {
    const { visitor, counts } = await openCounted()
    for (let at = 0; at < 5; at += 1) expect((await visitor.get(`/campaigns/made-up-${at}`)).status).toBe(404)
    await visitor.get(page)
    const { pages } = counts
    for (const address of [`${page}/versions/99`, `${page}/elsewhere`]) expect((await visitor.get(address)).status).toBe(404)
    expect((await visitor.get(page)).status).toBe(200)
    // Each of the two was made once to be told on its page, and never for keeping.
    expect(counts.pages).toBe(pages + 2)
  })
})

describe('while the database is away', () => {
  test('a page is shown as it was, and says so; data says so in its headers', async () => {
    const { visitor, loseDatabase, later } = await openCounted()
    const data = `/api${page}/count`
    const [fresh, freshData] = [await visitor.get(page), await visitor.get(data)]
    loseDatabase(true)
    later(60_000)
    const stale = await visitor.get(page)
    expect([stale.status, stale.headers.warning, stale.headers.age, stale.headers.etag]).toEqual([200, '110 - "Response is Stale"', '60', undefined])
    expect(stale.text).toContain('We cannot reach our records just now, so this page is as it was on 2 March 2026 at 09:00 UTC.')
    expect(stale.text.replace(/<div class="notice notice-care" role="status">.*?<\/div>/, '')).toBe(fresh.text)
    const staleData = await visitor.get(data)
    expect([staleData.body, staleData.headers.warning]).toEqual([freshData.body, '110 - "Response is Stale"'])

    loseDatabase(false)
    later(1000)
    const again = await visitor.get(page)
    expect([again.text, again.headers.warning]).toEqual([fresh.text, undefined])
  })

  test('what nobody had asked for is refused honestly, and so is signing', async () => {
    const { visitor, loseDatabase } = await openCounted()
    loseDatabase(true)
    expect((await visitor.get(page)).status).toBe(500)
    expect((await visitor.get('/privacy')).status).toBe(200)
  })

  test('nothing is shown that is older than a day', async () => {
    const { visitor, loseDatabase, later } = await openCounted()
    await visitor.get(page)
    loseDatabase(true)
    later(23 * 3_600_000)
    expect((await visitor.get(page)).status).toBe(200)
    later(2 * 3_600_000)
    expect((await visitor.get(page)).status).toBe(500)
  })
})
