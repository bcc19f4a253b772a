import { timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { countsByState, oldestDue } from '#db/queries/outbox.ts'
import { bearerToken } from './bearer-token.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'

const longestWait = 10 * 60_000

/** `/healthz`: the process lives. `/readyz`: it can do its work. `/metrics`: figures for Prometheus. */
export function healthRouter(services: Services): Router {
  const { db, config, now } = services
  const router = Router()
  router.get('/healthz', (_, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }))

  router.get('/readyz', async (_, response) => {
    const checks = await readiness(services)
    response.set('Cache-Control', 'no-store').status(Object.values(checks).every(Boolean) ? 200 : 503).json(checks)
  })

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const emails = new Gauge({
    name: 'countersign_outbox_emails',
    help: 'E-mails in the outbox, by state',
    labelNames: ['state'],
    registers: [],
    async collect() {
      this.reset()
      for (const [state, count] of Object.entries(await countsByState(db))) this.set({ state }, count)
    },
  })
  const oldest = new Gauge({
    name: 'countersign_outbox_oldest_seconds',
    help: 'How long the oldest due e-mail has waited',
    registers: [],
    async collect() {
      const due = await oldestDue(db, now())
      this.set(due ? (now().getTime() - due.getTime()) / 1000 : 0)
    },
  })
  registry.registerMetric(emails)
  registry.registerMetric(oldest)
  router.get('/metrics', async (request, response) => {
    if (config.metricsToken ? !isToken(bearerToken(request), config.metricsToken) : config.production) return void response.status(404).end()
    response.set('Content-Type', registry.contentType).set('Cache-Control', 'no-store').send(await registry.metrics())
  })
  return router
}

async function readiness({ db, now }: Services): Promise<{ database: boolean; migrated: boolean; outbox: boolean }> {
  try {
    const migrated = await db.isMigrated()
    const due = migrated ? await oldestDue(db, now()) : undefined
    return { database: true, migrated, outbox: !due || now().getTime() - due.getTime() < longestWait }
  } catch {
    return { database: false, migrated: false, outbox: false }
  }
}

/** Compared as hashes, in constant time. */
function isToken(given: string | undefined, token: string): boolean {
  return given !== undefined && timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token)))
}
