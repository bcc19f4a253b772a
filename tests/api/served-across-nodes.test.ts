import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { renderPage } from '#client/entry-server.tsx'
import { openDatabase } from '#db/open.ts'
import { createApp } from '#server/app.ts'
import { openLive } from '#server/live/open-live.ts'
import { pagesFrom } from '#server/pages/page-source.ts'
import { listenOn } from '#tests/support/event-stream.ts'
import { back, openWorld, visitorOf } from '#tests/support/world.ts'

const page = '/campaigns/homes'

async function openTwo() {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  const db = await openDatabase(world.services.config.databaseUrl)
  const services = { ...world.services, db }
  const live = openLive(services, { pace: 20 })
  const app = createApp({ services, live, pages: pagesFrom(renderPage) })
  onTestFinished(async () => {
    live.close()
    await db.close()
  })
  return { ...world, token, other: { app, visitor: visitorOf(app) } }
}

// On SQLite there is one process.
describe.runIf(inject('testDatabase') === 'postgres')('two nodes on one database', () => {
  test('show at once what happened here, and in a moment what happened there', async () => {
    const world = await openTwo()
    const { visitor, other, token } = world
    for (const node of [visitor, other.visitor]) expect((await node.get(page)).text).not.toContain('Oak Trust')
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    expect((await visitor.get(page)).text).toContain('Oak Trust')
    await expect.poll(async () => (await other.visitor.get(page)).text).toContain('Oak Trust')
    await other.visitor.as(token).post('/api/campaigns/homes/closure')
    expect((await other.visitor.get('/api/campaigns/homes')).body.campaign.state).toBe('closed')
    await expect.poll(async () => (await visitor.get('/api/campaigns/homes')).body.campaign.state).toBe('closed')
  })

  test('tell listeners there of what happened here', async () => {
    const world = await openTwo()
    const { listen } = await listenOn(world.other.app)
    const stream = await listen('/api/campaigns/homes/live')
    await stream.heard(1)
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    expect((await stream.heard(2))[1]).toMatchObject({ event: 'changed', data: { count: 1, changed: [{ name: 'Oak Trust' }] } })
  })
})
