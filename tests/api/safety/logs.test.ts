import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { closePastDeadline } from '#server/campaigns/close-past-deadline.ts'
import { startWorker } from '#server/worker/worker.ts'
import { changes, openEveryRoute } from '#tests/support/every-route.ts'
import { back, openWorld, signOn, tokenOf, visitorOf } from '#tests/support/world.ts'
import { dropTable } from './break-database.ts'

/** A log that keeps every line, down to the least important. */
function keepLog() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { log: pino({ level: 'trace' }, stream), text: () => lines.join('') }
}

describe('the log', () => {
  test('of a whole journey, e-mails and refusals included, holds no token, code, address or name', async () => {
    const { log, text } = keepLog()
    const world = await openWorld({ log })
    const { given, visitor, signedIn, outbox, services } = world
    const { token } = await given.campaign()
    await signedIn('lead@alliance.example')
    const secrets = new Set<string>([token, 'lead@alliance.example'])
    const keep = async () => {
      for (const { token: link, code, to, reference } of await outbox()) for (const secret of [link, code, to, reference]) if (secret) secrets.add(secret)
    }

    await visitor.post('/api/campaigns/homes/signatures', signOn('Marked Oak', 'marked@oak.example', { signatory: { name: 'Zebulon Marked', role: 'Marked Chair', email: 'marked@oak.example' }, quote: 'Marked words' }))
    const { manageUrl } = await back(world, 'homes', 'Marked Elm', 'marked@elm.example', { signatory: { name: 'Zebulon Marked', role: 'Marked Chair', email: 'marked@elm.example' } })
    secrets.add(tokenOf(manageUrl))
    await keep()
    await visitor.get(`/signature/${tokenOf(manageUrl)}`)
    await visitor.get('/campaigns/homes/backers?q=Marked')
    await visitor.post('/api/session', { email: 'marked@oak.example', code: 'MARKED22' })
    await visitor.post('/api/confirmations', { reference: 'MARKED-REFERENCE', code: 'MARKED22' })
    await visitor.post('/api/campaigns/homes/signatures', signOn('https://marked.example', 'marked'))
    await visitor.get('/api/confirmations/marked-token')
    await visitor.get('/marked/page?marked=1')

    const worker = await startWorker({ services, tasks: [{ name: 'close', everySeconds: 5, run: closePastDeadline }] })
    // What is no longer true when its turn comes is cancelled.
    const left = async () => (await outbox()).filter(({ state }) => state !== 'sent' && state !== 'cancelled')
    await expect.poll(left, { timeout: 20_000 }).toEqual([])
    expect((await outbox()).filter(({ state }) => state === 'sent').length).toBeGreaterThan(1)
    await worker.stop()
    // Now something breaks, whose own words would quote what was sent.
    await dropTable(services.config.databaseUrl, 'signature_references')
    expect((await visitor.post('/api/campaigns/homes/signatures', signOn('Marked Fir', 'marked@fir.example'))).status).toBe(500)

    expect(secrets.size).toBeGreaterThan(8)
    const written = text()
    expect(written).toContain('/api/campaigns/:slug/signatures')
    expect(written).toContain('A request failed')
    for (const secret of secrets) {
      expect(written).not.toContain(secret)
      expect(written).not.toContain(secret.replaceAll('-', ''))
    }
    expect(written).not.toMatch(/marked/i)
    expect(written).not.toMatch(/@[\w-]+\.example/)
  })

  test('names every request by its route, and never by its address', async () => {
    const { log, text } = keepLog()
    const world = await openEveryRoute({ log })
    for (const { endpoint, path, body, ...sample } of world.samples) {
      const visitor = visitorOf(world.app, world.leadToken)
      const { method } = endpoint
      await (method === 'GET' ? visitor.get(path) : method === 'DELETE' ? visitor.delete(path) : visitor[method.toLowerCase() as 'post' | 'put' | 'patch'](path, changes({ endpoint, path, body, ...sample }) ? body : {}))
    }
    const lines = text().trim().split('\n').map((line) => JSON.parse(line) as { route?: string; msg: string })
    const routes = new Set(lines.flatMap(({ route }) => route ?? []))
    for (const { endpoint } of world.samples) expect([...routes]).toContain(endpoint.path)
    expect(lines.filter(({ msg }) => msg !== 'answered')).toEqual([])
    expect([...routes].filter((route) => route.includes(world.manage) || route.includes(world.verify))).toEqual([])
  })
})
