import { describe, expect, test } from 'vitest'
import { growthByDay } from '#server/campaigns/growth.rules.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const day = 86_400_000
const path = '/api/campaigns/homes/growth'

const entry = (kind: 'listed' | 'withdrawn' | 'returned', signatureId: string) => ({ at: new Date('2026-03-02T10:00:00Z'), kind, signatureId })

async function openCampaign(given: { published?: boolean; closesAt?: Date } = {}) {
  const world = await openWorld()
  const campaign = await world.given.campaign(given)
  const lead = world.visitor.as(campaign.token)
  const days = async () => (await lead.get(path)).body.days as { on: string; listed: number; left: number; total: number }[]
  return { ...world, ...campaign, lead, days }
}

describe('the count by day', () => {
  test('goes from the day of opening to today, every day once', async () => {
    const world = await openCampaign()
    expect(await world.days()).toEqual([{ on: '2026-03-02', listed: 0, left: 0, total: 0 }])
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    world.later(2 * day)
    await back(world, 'homes', 'Fir Guild', 'cy@fir.example')
    expect((await world.lead.get(path)).body).toEqual({
      today: '2026-03-04',
      days: [
        { on: '2026-03-02', listed: 2, left: 0, total: 2 },
        { on: '2026-03-03', listed: 0, left: 0, total: 2 },
        { on: '2026-03-04', listed: 1, left: 0, total: 3 },
      ],
    })
  })

  test('counts who leaves and who comes back, and ends at the number that everybody sees', async () => {
    const world = await openCampaign()
    const oak = tokenOf((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).manageUrl)
    const elm = tokenOf((await back(world, 'homes', 'Elm Society', 'bo@elm.example')).manageUrl)
    world.later(day)
    await world.visitor.post(`/api/signatures/${oak}/withdrawal`, { name: 'Oak Trust' })
    await world.visitor.post(`/api/disownments/${elm}`)
    const [held] = (await world.lead.get('/api/campaigns/homes/signatures?state=held')).body.signatures
    // Refusing what is disputed is logged as well, and must not be counted as leaving twice.
    await world.lead.post(`/api/campaigns/homes/signatures/${held.id}/refusal`, { reason: 'They say so themselves' })
    expect((await world.days()).at(-1)).toEqual({ on: '2026-03-03', listed: 0, left: 2, total: 0 })
    world.later(day)
    await world.visitor.post(`/api/signatures/${oak}/return`, { version: 1 })
    expect((await world.days()).at(-1)).toEqual({ on: '2026-03-04', listed: 1, left: 0, total: 1 })
    expect((await world.visitor.get('/api/campaigns/homes/count')).body.count).toBe(1)
  })

  test('stops at the deadline, and goes on to what changed after it', async () => {
    const world = await openCampaign({ closesAt: new Date('2026-03-04T12:00:00Z') })
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    world.later(10 * day)
    expect((await world.days()).map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
    await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    expect((await world.days()).at(-1)).toEqual({ on: '2026-03-12', listed: 0, left: 1, total: 0 })
  })

  test('of a draft is empty, and nobody but the lead reads it; from the opening on everybody may', async () => {
    const { days, visitor, lead, given } = await openCampaign({ published: false })
    expect(await days()).toEqual([])
    expect((await visitor.get(path)).status).toBe(404)
    const other = visitor.as((await given.lead('other@elm.example', 'Elm Society')).token)
    expect((await other.get(path)).status).toBe(404)
    expect((await lead.get(path)).headers['cache-control']).toBe('no-store')
  })

  test('is right where sign-ons come and go within one day', () => {
    const entries = [entry('listed', 'a'), entry('withdrawn', 'a'), entry('returned', 'a'), entry('listed', 'b')]
    expect(growthByDay({ entries, from: new Date('2026-03-02T23:59:59Z'), until: new Date('2026-03-02T23:59:59Z') })).toEqual([{ on: '2026-03-02', listed: 3, left: 1, total: 2 }])
  })
})

describe('the settings of a campaign', () => {
  test('are read by the lead, and by nobody else', async () => {
    const { lead, visitor } = await openCampaign()
    await lead.patch('/api/campaigns/homes', { policy: 'own-domain' })
    expect((await lead.get('/api/campaigns/homes/settings')).body).toEqual({ settings: { policy: 'own-domain', closesAt: null, secondPerson: 'no', asksBasis: false } })
    expect((await visitor.get('/api/campaigns/homes/settings')).status).toBe(401)
    expect((await lead.get('/api/campaigns/homes')).text).not.toContain('own-domain')
  })

  test('say what waits and since when, and whom no e-mail reaches', async () => {
    const world = await openCampaign()
    const { lead, db, later } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const { manageUrl } = await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    later(3 * day)
    await back(world, 'homes', 'Oak Trust', 'cy@fir.example')
    later(day)
    // A changed name waits since it was asked for, however long the organisation has been on the list.
    await world.visitor.patch(`/api/signatures/${tokenOf(manageUrl)}`, { organisation: { name: 'The New Elm Society' } })
    await world.visitor.post('/api/campaigns/homes/signatures', signOn('Ash Trust', 'di@ash.example'))
    await db.transaction(({ run, tables }) => run.update(tables.signatures).set({ mailFailedAt: world.services.now() }))
    const { waiting, undelivered } = (await lead.get('/api/campaigns/homes/signatures?perPage=1')).body
    expect(waiting).toEqual({ count: 2, since: '2026-03-05T09:00:00.000Z' })
    expect(undelivered).toBe(4)
    const rows = (await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures
    expect(rows.map(({ waitsSince }: { waitsSince: string }) => waitsSince).toSorted()).toEqual(['2026-03-05T09:00:00.000Z', '2026-03-06T09:00:00.000Z'])
  })
})
