import { Counter, Histogram, Registry } from 'prom-client'
import type { TransportHealth } from '#emails/transport-health.ts'

export type Answered = { method: string; /** The route's pattern, never a path: paths hold tokens. */ route: string; status: number; /** Left out for what comes from memory. */ milliseconds?: number; /** How many at once, where they were counted together. */ times?: number }

/** What this process knows of itself, gathered as it happens, for `/readyz` and `/metrics`. */
export type Vitals = {
  readonly registry: Registry
  answered(facts: Answered): void
  /** Where this process sends e-mails. */
  mailHealth?: () => TransportHealth
  /** Where this process has live lists: how many listen. */
  listeners?: () => number
}

const seconds = [0.005, 0.02, 0.1, 0.5, 2, 10]

export function openVitals(): Vitals {
  const registry = new Registry()
  const requests = new Counter({ name: 'countersign_http_requests_total', help: 'Requests answered, by route and class of status', labelNames: ['method', 'route', 'status'], registers: [registry] })
  const durations = new Histogram({ name: 'countersign_http_request_seconds', help: 'From the request to the end of its answer, by route; without what is answered from memory', labelNames: ['route'], buckets: seconds, registers: [registry] })
  return {
    registry,
    answered: ({ method, route, status, milliseconds, times = 1 }) => {
      requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` }, times)
      if (milliseconds !== undefined) durations.observe({ route }, milliseconds / 1000)
    },
  }
}
