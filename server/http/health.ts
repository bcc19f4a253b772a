import { timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import { countCampaignsByState } from '#db/queries/checking.ts'
import { countsByState, oldestDue } from '#db/queries/outbox.ts'
import { bearerToken } from './bearer-token.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'

const longestWait = 10 * 60_000

type Readiness = {
  database: boolean
  migrated: boolean
  /** Nothing that is due has waited for ten minutes, whichever process should have sent it. */
  outbox: boolean
  /** Whether the mail server takes mail, where this process sends any. It may be paused for a while with all else in order. */
  mail: 'working' | 'paused' | 'elsewhere'
}

/** `/healthz`: the process lives. `/readyz`: it can do its work. `/metrics`: figures for Prometheus. */
export function healthRouter(services: Services): Router {
  const { config, vitals } = services
  const router = Router()
  router.get('/healthz', (_, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }))

  router.get('/readyz', async (_, response) => {
    const { database, migrated, outbox, mail } = await readiness(services)
    response.set('Cache-Control', 'no-store').status(database && migrated && outbox ? 200 : 503).json({ database, migrated, outbox, mail })
  })

  // What watches the process itself costs a little all the time: only from the first time that somebody asks.
  let watching = false
  router.get('/metrics', async (request, response) => {
    if (config.metricsToken ? !isToken(bearerToken(request), config.metricsToken) : config.production) return void response.status(404).end()
    if (!watching) watch(services)
    watching = true
    response.set('Content-Type', vitals.registry.contentType).set('Cache-Control', 'no-store').send(await vitals.registry.metrics())
  })
  return router
}

async function readiness({ db, now, vitals }: Services): Promise<Readiness> {
  const health = vitals.mailHealth?.()
  const mail = health ? (health.paused ? 'paused' : 'working') : 'elsewhere'
  try {
    const migrated = await db.isMigrated()
    const due = migrated ? await oldestDue(db, now()) : undefined
    return { database: true, migrated, outbox: migrated && (!due || now().getTime() - due.getTime() < longestWait), mail }
  } catch {
    return { database: false, migrated: false, outbox: false, mail }
  }
}

function watch({ db, now, vitals }: Services): void {
  const { registry } = vitals
  collectDefaultMetrics({ register: registry })
  const waited = async () => {
    const due = await oldestDue(db, now())
    return due ? (now().getTime() - due.getTime()) / 1000 : 0
  }
  byState(registry, { name: 'countersign_outbox_emails', help: 'E-mails in the outbox, by state', read: () => countsByState(db) })
  byState(registry, { name: 'countersign_campaigns', help: 'Campaigns, by state', read: () => countCampaignsByState(db) })
  figure(registry, { name: 'countersign_outbox_oldest_seconds', help: 'How long the oldest due e-mail has waited', read: waited })
  const { listeners, mailHealth } = vitals
  if (listeners) figure(registry, { name: 'countersign_listeners', help: 'Browsers that listen to live lists on this node', read: listeners })
  if (mailHealth) {
    figure(registry, { name: 'countersign_mail_paused', help: '1 while the mail server takes no mail and one e-mail a minute tries', read: () => (mailHealth().paused ? 1 : 0) })
    figure(registry, { name: 'countersign_mail_failures_in_a_row', help: 'E-mails that did not leave since the last that did', read: () => mailHealth().failuresInARow })
  }
}

type Named = { name: string; help: string }

/** A database that is away must not take the other figures with it: its own are then missing. */
function byState(registry: Registry, { read, ...named }: Named & { read: () => Promise<Partial<Record<string, number>>> }): void {
  registry.registerMetric(
    new Gauge({
      ...named,
      labelNames: ['state'],
      registers: [],
      async collect() {
        this.reset()
        for (const [state, count = 0] of Object.entries(await read().catch(() => ({})))) this.set({ state }, count)
      },
    }),
  )
}

function figure(registry: Registry, { read, ...named }: Named & { read: () => number | Promise<number> }): void {
  registry.registerMetric(
    new Gauge({
      ...named,
      registers: [],
      async collect() {
        const value = await Promise.resolve(read()).catch(() => undefined)
        if (value !== undefined) this.set(value)
      },
    }),
  )
}

/** Compared as hashes, in constant time. */
function isToken(given: string | undefined, token: string): boolean {
  return given !== undefined && timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token)))
}
