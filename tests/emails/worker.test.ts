import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import { smtpTransport } from '#emails/transports/smtp.ts'
import { memoryTransport } from '#emails/transports/memory.ts'
import { readConfig } from '#server/config.ts'
import { secretsFrom } from '#server/secrets.ts'
import type { Services } from '#server/services.ts'
import { startWorker } from '#server/worker/worker.ts'
import { openTestDatabase } from '#tests/support/database.ts'
import { openSink } from './sink.ts'
import { emailsIn, giveSignature, noon, postCode, postVerify } from './support.ts'

let db: Database

beforeEach(async () => {
  const opened = await openTestDatabase()
  db = opened.db
  return () => opened.remove()
})

/** What the worker needs of the services, and everything that it logged. */
function openServices(): { services: Services; logged: unknown[] } {
  const logged: unknown[] = []
  const note = (...said: unknown[]) => void logged.push(said)
  const services = {
    db,
    config: readConfig({ PUBLIC_URL: 'https://campaigns.example.org', MAIL_FROM: 'Countersign <letters@host.example>' }),
    secrets: secretsFrom(Buffer.alloc(32, 1)),
    siteUrl: 'https://campaigns.example.org',
    now: () => noon,
    log: { info: note, warn: note, error: note, debug: note },
  }
  return { services: services as unknown as Services, logged }
}

test('an e-mail leaves as soon as it is posted', async () => {
  const transport = memoryTransport()
  const worker = await startWorker({ services: openServices().services, tasks: [], transport })
  await new Promise((resolve) => setTimeout(resolve, 100))
  await postCode(db)
  await expect.poll(() => transport.sent.length, { timeout: 500, interval: 10 }).toBe(1)
  await worker.stop()
})

test('links and codes are those that the server derives', async () => {
  const transport = memoryTransport()
  const { services } = openServices()
  await postVerify(db, { signatureId: await giveSignature(db) })
  const worker = await startWorker({ services, tasks: [], transport })
  await expect.poll(() => transport.sent.length).toBe(1)
  expect(transport.sent[0]!.text).toContain(`\nhttps://campaigns.example.org/confirm/${services.secrets.linkToken({ purpose: 'verify', rowId: 'sample', generation: 1 })}\n`)
  expect(transport.sent[0]!.text).toContain(`\n${services.secrets.typedCode('verify', 'sample')}\n`)
  await worker.stop()
})

describe('tasks', () => {
  test('run at once and again and again, and never overlap themselves', async () => {
    let running = 0
    let most = 0
    let runs = 0
    const slow = {
      name: 'slow',
      everySeconds: 0.01,
      run: async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 30))
        running -= 1
        runs += 1
      },
    }
    const worker = await startWorker({ services: openServices().services, tasks: [slow], transport: memoryTransport() })
    await expect.poll(() => runs).toBeGreaterThan(3)
    await worker.stop()
    expect(most).toBe(1)
    const atStop = runs
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect({ runs, running }).toEqual({ runs: atStop, running: 0 })
  })

  test('that fail are logged without what the error quotes, and run again', async () => {
    let runs = 0
    const { services, logged } = openServices()
    const failing = {
      name: 'failing',
      everySeconds: 0.01,
      run: async () => {
        runs += 1
        throw new Error('duplicate key (email)=(ana@oak.example)')
      },
    }
    const worker = await startWorker({ services, tasks: [failing], transport: memoryTransport() })
    await expect.poll(() => runs).toBeGreaterThan(2)
    await worker.stop()
    expect(JSON.stringify(logged)).toContain('failing')
    expect(JSON.stringify(logged)).not.toContain('ana@')
  })
})

test('stopping waits for the e-mail in flight', async () => {
  let letGo: (() => void) | undefined
  const transport = memoryTransport({ answer: () => new Promise((resolve) => (letGo = () => resolve({ kind: 'delivered' }))) })
  await postCode(db, { id: 'one' })
  const worker = await startWorker({ services: openServices().services, tasks: [], transport })
  await expect.poll(() => letGo).toBeDefined()
  let stopped = false
  const stopping = worker.stop().then(() => void (stopped = true))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(stopped).toBe(false)
  letGo!()
  await stopping
  expect(await emailsIn(db)).toMatchObject([{ id: 'one', state: 'sent' }])
})

test('nothing personal is logged, whatever the mail server does', async () => {
  const sink = await openSink()
  const { services, logged } = openServices()
  sink.behaves({ kind: 'answers', to: 'RCPT', code: 550, words: 'ana@oak.example is unknown here' })
  await postVerify(db, { signatureId: await giveSignature(db) })
  const worker = await startWorker({ services, tasks: [], transport: smtpTransport({ url: sink.url }) })
  await expect.poll(async () => (await emailsIn(db))[0]!.state).toBe('failed')
  sink.behaves({ kind: 'answers', to: 'MAIL', code: 451, words: 'not now, ana@oak.example' })
  await postVerify(db, { signatureId: await giveSignature(db) })
  await expect.poll(async () => (await emailsIn(db))[1]!.lastError).toBeTruthy()
  await worker.stop()
  await sink.close()
  expect(JSON.stringify([logged, await emailsIn(db)].map((all) => JSON.stringify(all).replaceAll(/"to":"[^"]*"/g, '')))).not.toContain('ana@oak')
})
