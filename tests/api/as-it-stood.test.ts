import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { commit } from '#server/record/seals.rules.ts'
import { forgetContacts } from '#server/signatures/forget-contacts.ts'
import { everyCell } from '#tests/support/own-page.ts'
import { back, openWorld, tokenOf, type World } from '#tests/support/world.ts'

const day = 86_400_000
const base = '/api/campaigns/homes'
const named = { signatory: { name: 'Zebulon Marker', role: 'Marker-in-Chief', email: 'ana@oak.example' }, quote: 'Marker words.', showSignatory: true }

type Seen = Record<string, unknown> & { revision: number; asOf: string; count: number; backers: { name: string; [field: string]: unknown }[] }

/** Everything that everybody can read of the campaign, now or as it stood. */
async function seen({ visitor }: Pick<World, 'visitor'>, at?: number) {
  const asked = at === undefined ? '' : `?at=${at}`
  const [campaign, count, list, json, csv] = await Promise.all(['', '/count', '/backers', '/backers.json', '/backers.csv'].map((path) => visitor.get(`${base}${path}${asked}`)))
  const { asItStood: _, ...standing } = count!.body as Seen & { asItStood?: object }
  const { asItStood, ...listed } = list!.body as Seen & { asItStood?: object }
  const { asItStood: __, ...whole } = json!.body as Seen & { asItStood?: object }
  const { asItStood: ___, ...shown } = campaign!.body.campaign as Seen & { asItStood?: object }
  return { shown, standing, listed, whole, csv: csv!.text, asItStood }
}

/** A campaign whose list, details, addressees, deadline and state have all changed; answers what was seen at each revision. */
async function openChanged() {
  const world = await openWorld()
  const { given, visitor, later, db } = world
  const { token, campaign } = await given.campaign()
  const lead = visitor.as(token)
  const snapshots = new Map<number, Awaited<ReturnType<typeof seen>>>()
  const look = async () => {
    const now = await seen(world)
    snapshots.set(now.shown.revision, now)
    later(60_000)
  }
  const doing = async (change: PromiseLike<unknown>) => {
    await change
    await look()
  }
  await look()
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example', named)
  await look()
  const oak = `/api/signatures/${tokenOf(manageUrl)}`
  const elm = `/api/signatures/${tokenOf((await back(world, 'homes', '=Élm, Society', 'bo@elm.example', { organisation: { website: 'elm.example', place: 'Leith', sector: 'Housing' } })).manageUrl)}`
  await look()
  const [oakId] = (await db.run.select({ id: db.tables.signatures.id }).from(db.tables.signatures).where(eq(db.tables.signatures.name, 'Oak Trust'))).map(({ id }) => id)
  await doing(visitor.patch(oak, { organisation: { place: 'Ayr', website: 'https://oak.example' } }))
  await doing(visitor.patch(oak, { signatory: { name: 'Zeb Marker' } }))
  await visitor.patch(oak, { organisation: { name: 'The Oak Trust' } })
  await doing(lead.post(`${base}/signatures/${oakId}/approval`, { reason: 'It is them' }))
  await doing(lead.post(`${base}/decision-makers`, { name: 'Dana Price', role: 'Mayor', email: 'secret@gov.example' }))
  await doing(lead.patch(base, { closesAt: '2026-09-01T00:00:00Z' }))
  await doing(visitor.post(`${elm}/withdrawal`, { name: '=Élm, Society' }))
  await doing(lead.post(`${base}/signatures/${oakId}/invalidation`, { reason: 'Not them', publicReason: 'no-authority' }))
  await doing(lead.post(`${base}/signatures/${oakId}/reinstatement`, { reason: 'Them after all' }))
  await doing(lead.post(`${base}/pause`))
  const atEachRevision = async () => {
    for (const [revision, then] of snapshots) {
      const { asItStood, ...found } = await seen(world, revision)
      const { asItStood: _, ...expected } = then
      expect(found, `at revision ${revision}`).toEqual(expected)
      expect(asItStood).toMatchObject({ removed: 0, filledIn: 0 })
    }
  }
  return { ...world, lead, oak, elm, oakId: oakId!, campaignId: campaign.id, snapshots, look, atEachRevision }
}

describe('a campaign at one of its revisions', () => {
  test('is what everybody saw then: page data, count, list and files', async () => {
    const { snapshots, atEachRevision, visitor } = await openChanged()
    expect(snapshots.size).toBe(12)
    await atEachRevision()
    const early = await visitor.get(`${base}/backers?at=3&q=oak`)
    expect(early.body).toMatchObject({ count: 1, found: 1, asItStood: { newest: 13 } })
    expect(early.headers['cache-control']).toBe('public, max-age=5, stale-while-revalidate=25')
    expect((await visitor.get(`${base}/backers.xlsx?at=3`)).headers['content-disposition']).toContain('homes-backers-r3.xlsx')
  })

  test('that is not there, or not yet, is refused with a sentence', async () => {
    const { given, visitor } = await openWorld()
    await given.campaign()
    for (const path of ['', '/count', '/backers', '/backers.json', '/backers.csv', '/backers.xlsx']) {
      for (const at of [0, 3, 999_999_999]) expect(await visitor.get(`${base}${path}?at=${at}`)).toMatchObject({ status: 404, body: { code: 'revision.unknown', message: expect.stringContaining('newest is revision 2') } })
    }
    expect((await visitor.get(`${base}?at=soon`)).status).toBe(422)
  })

  test('of a campaign that is not public yet is for those who may see it', async () => {
    const { given, visitor } = await openWorld()
    const { token } = await given.campaign({ privateUntil: null })
    for (const path of [`${base}?at=1`, `${base}/backers.csv?at=1`]) {
      expect((await visitor.get(path)).status).toBe(404)
      expect((await visitor.as(token).get(path)).status).toBe(200)
    }
  })
})

describe('who no longer wants to be named', () => {
  test('is named in no revision from then on, and the organisation stays', async () => {
    const world = await openChanged()
    const { visitor, oak, db } = world
    await visitor.patch(oak, { showSignatory: false })
    for (const at of [3, 5, 7]) {
      const { listed, csv } = await seen(world, at)
      expect(listed.backers.map(({ name }) => name)).toContain(at < 7 ? 'Oak Trust' : 'The Oak Trust')
      expect(JSON.stringify(listed) + csv).not.toMatch(/zebulon|zeb marker/i)
      expect(JSON.stringify(listed)).toContain('Marker words.')
    }
    expect(JSON.stringify(await db.run.select().from(db.tables.logOpenings))).not.toMatch(/zebulon|zeb marker/i)
  })

  test('nor quoted, is quoted in no revision from then on; other words leave what was said before', async () => {
    const world = await openChanged()
    const { visitor, oak, db } = world
    await visitor.patch(oak, { quote: 'Other words.' })
    expect(JSON.stringify((await seen(world, 5)).listed)).toContain('Marker words.')
    await visitor.patch(oak, { quote: '' })
    for (const at of [3, 5, 7, 14]) expect(JSON.stringify(await seen(world, at))).not.toMatch(/marker words|other words/i)
    expect(JSON.stringify((await seen(world, 5)).listed)).toContain('Zeb')
    expect(JSON.stringify(await db.run.select().from(db.tables.logOpenings))).not.toMatch(/marker words|other words/i)
  })

  test('can say so when taken off the list or after the end, where nothing else is corrected any more', async () => {
    const world = await openChanged()
    const { visitor, oak, lead, oakId, db, later, services } = world
    const kinds = async () => ((await visitor.get(`${base}/log`)).body.entries as { kind: string }[]).map(({ kind }) => kind)
    await lead.post(`${base}/signatures/${oakId}/invalidation`, { reason: 'Not them', publicReason: 'no-authority' })
    expect((await visitor.get(oak.replace('/api/signatures', '/signature'))).text).toContain('Take back my name and the quote')
    for (const more of [{ organisation: { place: 'Skye' } }, { quote: 'More words' }, { showSignatory: true }, { signatory: { role: 'King' }, showSignatory: false }]) expect((await visitor.patch(oak, more)).status).toBe(409)
    for (let time = 0; time < 2; time += 1) expect((await visitor.patch(oak, { showSignatory: false })).body).toMatchObject({ state: 'invalidated', showSignatory: false, quote: 'Marker words.' })
    expect((await kinds()).slice(0, 2)).toEqual(['redacted', 'invalidated'])
    expect(JSON.stringify([await db.run.select().from(db.tables.logOpenings), await seen(world, 5)])).not.toMatch(/zebulon|zeb marker/i)

    await lead.post(`${base}/signatures/${oakId}/reinstatement`, { reason: 'Them after all' })
    await lead.post(`${base}/closure`)
    later(2 * day)
    expect((await lead.post(`${base}/archiving`)).status).toBe(200)
    expect(await visitor.patch(oak, { organisation: { place: 'Skye' } })).toMatchObject({ status: 409, body: { code: 'campaign.archived' } })
    expect((await visitor.patch(oak, { quote: '' })).status).toBe(200)
    expect((await kinds())[0]).toBe('redacted')
    expect(JSON.stringify([await seen(world), await seen(world, 5)])).not.toMatch(/marker words/i)

    // What is checked anew after the end is not told, and stops nothing.
    const [before, shown] = [await kinds(), (await seen(world)).whole.backers]
    await visitor.post(`${oak}/address`, { email: 'ana@elsewhere.example' })
    expect((await visitor.post(`/api/addresses/${services.secrets.linkToken({ purpose: 'address', rowId: oakId, generation: 1 })}`)).status).toBe(200)
    expect([await kinds(), (await seen(world)).whole.backers]).toEqual([before, shown])
  })

  test('and is erased, leaves nothing of themselves in any revision, whose seals still hold', async () => {
    const world = await openChanged()
    const { visitor, oak, db, later } = world
    const before = await visitor.get('/api/campaigns/homes/backers.json?at=3')
    await visitor.post(`${oak}/erasure`, { name: 'The Oak Trust' })
    await db.transaction(({ run, tables }) => run.delete(tables.outbox))
    later(1)
    expect(await everyCell(world)).not.toMatch(/marker|zebulon/i)
    const { listed, asItStood } = await seen(world, 5)
    expect(listed.backers).toMatchObject([{ name: '=Élm, Society' }, { name: 'Oak Trust', place: 'Ayr', website: 'https://oak.example' }])
    expect(listed.backers[1]).not.toHaveProperty('quote')
    expect(asItStood).toMatchObject({ removed: 0 })
    // What caches hold is found to be out of date by what the answer is made of.
    const after = await visitor.get('/api/campaigns/homes/backers.json?at=3').set('If-None-Match', before.headers.etag as string)
    expect([after.status, after.headers.etag === before.headers.etag]).toEqual([200, false])

    const rows = await db.run.select().from(db.tables.logOpenings).innerJoin(db.tables.log, eq(db.tables.log.number, db.tables.logOpenings.number))
    expect(rows.length).toBeGreaterThan(10)
    for (const { log, log_openings: opened } of rows) expect(commit(opened.salt, opened.opening)).toBe(log.commitment)
  })

  test('is forgotten with the others once the campaign is long over, on the list or off it', async () => {
    const world = await openChanged()
    const { lead, later, services, db, oakId } = world
    await lead.post(`${base}/signatures/${oakId}/invalidation`, { reason: 'Not them', publicReason: 'no-authority' })
    await lead.post(`${base}/closure`)
    later(200 * day)
    await forgetContacts(services)
    expect(JSON.stringify(await db.run.select().from(db.tables.logOpenings))).not.toMatch(/zebulon|zeb marker/i)
    expect((await seen(world)).shown.revision).toBe(16)
  })
})

describe('what the log no longer says, or never said', () => {
  test('is counted, and shown as removed, where its opening is gone', async () => {
    const world = await openChanged()
    const { db, campaignId } = world
    await db.transaction(({ run, tables }) => run.delete(tables.logOpenings).where(eq(tables.logOpenings.number, 4)))
    const { listed, asItStood, standing } = await seen(world, 4)
    expect(listed.backers.map(({ name }) => name)).toEqual(['Oak Trust'])
    expect([listed.count, standing.count, asItStood]).toEqual([2, 2, expect.objectContaining({ removed: 1 })])
    expect(campaignId).toBeTruthy()
  })

  test('is filled in with what is known now where an entry is older than this, and the answer says so', async () => {
    const world = await openChanged()
    const { db } = world
    // As entries were written before: a name, a reason, a deadline, and nothing of what was seen.
    for (const row of await db.run.select().from(db.tables.logOpenings)) {
      const { backer: _, campaign: __, ...opening } = row.opening
      await db.transaction(({ run, tables }) => run.update(tables.logOpenings).set({ opening }).where(eq(tables.logOpenings.number, row.number)))
    }
    const { listed, shown, asItStood } = await seen(world, 4)
    expect(listed.backers.map(({ name }) => name)).toEqual(['=Élm, Society', 'Oak Trust'])
    expect(asItStood).toMatchObject({ removed: 0, filledIn: 2 })
    expect(shown).toMatchObject({ state: 'open', count: 2, revision: 4, version: { number: 1 } })
    expect((await seen(world, 9)).shown).toMatchObject({ closesAt: '2026-09-01T00:00:00.000Z', state: 'open' })
    expect((await seen(world, 13)).shown).toMatchObject({ state: 'paused' })
  })
})
