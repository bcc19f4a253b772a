import { describe, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { createApp } from '#server/app.ts'
import { pagesFrom } from '#server/pages/page-source.ts'
import { renderPage } from '#client/entry-server.tsx'
import { back, openWorld, signOn, visitorOf } from '#tests/support/world.ts'

const healthy = { paused: false, failuresInARow: 0, since: undefined, why: undefined }

describe('/readyz', () => {
  test('says what is in order, and whether this process sends e-mails', async () => {
    const { visitor, services } = await openWorld()
    expect(await visitor.get('/readyz')).toMatchObject({ status: 200, body: { database: true, migrated: true, outbox: true, mail: 'elsewhere' } })
    services.vitals.mailHealth = () => healthy
    expect((await visitor.get('/readyz')).body.mail).toBe('working')
  })

  test('stays ready while the mail server is away, and not once an e-mail has waited for ten minutes', async () => {
    const { visitor, services, given, later } = await openWorld()
    await given.campaign()
    services.vitals.mailHealth = () => ({ ...healthy, paused: true, failuresInARow: 5 })
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
    expect(await visitor.get('/readyz')).toMatchObject({ status: 200, body: { outbox: true, mail: 'paused' } })
    later(10 * 60_000)
    expect(await visitor.get('/readyz')).toMatchObject({ status: 503, body: { database: true, migrated: true, outbox: false } })
    expect((await visitor.get('/healthz')).status).toBe(200)
  })

  test('says that the database is away, and reveals nothing of it', async () => {
    const { visitor, services } = await openWorld()
    services.db.isMigrated = () => Promise.reject(new Error('password authentication failed for user "countersign"'))
    const answer = await visitor.get('/readyz')
    expect(answer).toMatchObject({ status: 503, body: { database: false, migrated: false, outbox: false } })
    expect(answer.text).not.toContain('countersign"')
  })
})

describe('/metrics', () => {
  test('counts requests by route pattern, e-mails and campaigns by state, and who listens', async () => {
    const world = await openWorld()
    const { visitor, services, given, live } = world
    services.vitals.listeners = () => live.count()
    services.vitals.mailHealth = () => ({ ...healthy, failuresInARow: 2 })
    await given.campaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await visitor.get('/api/confirmations/no-such-token')
    await visitor.get('/campaigns/homes/nowhere')

    const { text } = await visitor.get('/metrics')
    expect(text).toContain('countersign_http_requests_total{method="POST",route="/api/campaigns/:slug/signatures",status="2xx"} 1')
    expect(text).toContain('countersign_http_requests_total{method="GET",route="/api/confirmations/:token",status="4xx"} 1')
    expect(text).toContain('countersign_http_request_seconds_count{route="/api/confirmations/:token"} 2')
    expect(text).toMatch(/countersign_outbox_emails\{state="queued"\} \d/)
    expect(text).toContain('countersign_campaigns{state="open"} 1')
    expect(text).toContain('countersign_listeners 0')
    expect(text).toContain('countersign_mail_paused 0')
    expect(text).toContain('countersign_mail_failures_in_a_row 2')
    expect(text).not.toMatch(/no-such-token|homes|oak/i)
  })

  test('keeps no figure for each word that somebody sends as a method or a path', async () => {
    const { visitor } = await openWorld()
    for (let number = 0; number < 5; number += 1) await visitor.get(`/nowhere/${number}`)
    const { text } = await visitor.get('/metrics')
    expect(text.match(/^countersign_http_requests_total\{/gm)).toHaveLength(1)
  })

  test('goes on without the database, with the figures that need none', async () => {
    const { visitor, services, db } = await openWorld()
    await db.transaction(async () => {})
    await visitor.get('/healthz')
    const broken = { ...db, run: { ...db.run, select: () => { throw new Error('away') } } }
    Object.assign(services, { db: broken })
    const { status, text } = await visitor.get('/metrics')
    expect(status).toBe(200)
    expect(text).toContain('countersign_http_requests_total')
  })

  test('in production is for those who have the token alone', async () => {
    const { services, live } = await openWorld()
    const production = (more: Record<string, string>) => {
      const config = readConfig({ NODE_ENV: 'production', PUBLIC_URL: 'http://localhost:3000', SMTP_URL: 'smtp://127.0.0.1:1', SECRET_FILE: 'unused', ...more })
      return visitorOf(createApp({ services: { ...services, config }, live, pages: pagesFrom(renderPage) }))
    }
    expect((await production({}).get('/metrics')).status).toBe(404)
    const visitor = production({ METRICS_TOKEN: 'a token for Prometheus' })
    expect((await visitor.get('/metrics')).status).toBe(404)
    expect((await visitor.as('a-wrong-token').get('/metrics')).status).toBe(404)
  })
})
