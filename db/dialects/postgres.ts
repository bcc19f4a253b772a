import { EventEmitter } from 'node:events'
import type { Writable } from 'node:stream'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { DatabaseBusy, type Database, type Reader, type Transaction } from '../database.ts'
import { migratePostgres, postgresIsMigrated } from './postgres-migrations.ts'
import { postgresTables as tables } from './postgres.schema.ts'

const channel = 'countersign'
const mostTries = 5

/** What is asked at once is sent at once, in one piece, and answered in that order. */
class Together extends pg.Client {
  override query(...asked: unknown[]): never {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return (super.query as (...asked: unknown[]) => never).apply(this, asked)
  }
}

/** For many nodes. `url` is postgres://…; every node hears what another announces. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ Client: Together, connectionString: url, max: 16, connectionTimeoutMillis: 5000, pipeline: true })
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {})
  const orm = drizzle(pool)
  const heard = new EventEmitter().setMaxListeners(0)
  const ear = listenForever(url, (topic) => heard.emit('announced', topic))

  const known = new WeakMap<pg.PoolClient, Transaction['run']>()
  const hints = gather((topics) => pool.query('select pg_notify($1, topic) from unnest($2::text[]) topic', [channel, topics]))

  const once = async <Result>(work: (tx: Transaction) => Promise<Result>) => {
    const client = await pool.connect()
    // The same for as long as the connection lives, so that queries are built once for it.
    const run = known.get(client) ?? (drizzle(client) as unknown as Transaction['run'])
    known.set(client, run)
    const [announced, hinted] = [new Set<string>(), new Set<string>()]
    let broken = false
    try {
      const begun = client.query('begin')
      // Met again below; the work fails on the same connection meanwhile.
      begun.catch(() => {})
      const result = await work({ run, tables, announce: (topic) => announced.add(topic), hint: (topic) => hinted.add(topic) })
      // Transactions that notify commit one after another, each with its own wait for the disk: only what must be heard is worth that.
      const notified = [...announced].map((topic) => client.query('select pg_notify($1, $2)', [channel, topic]))
      await Promise.all([begun, ...notified, client.query('commit')])
      hints.add(hinted)
      return { result, announced: new Set([...announced, ...hinted]) }
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true))
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    dialect: 'postgres',
    run: orm as unknown as Reader['run'],
    tables,
    transaction: async (work) => {
      for (let tries = 1; ; tries += 1) {
        try {
          const { result, announced } = await once(work)
          // Before the answer goes out, as on SQLite: the notification of our own change comes when it comes, and then a second time.
          for (const topic of announced) heard.emit('announced', topic)
          return result
        } catch (error) {
          if (tries < mostTries && losesToAnother(error)) continue
          throw isAway(error) ? new DatabaseBusy('The database cannot be written to', { cause: error }) : error
        }
      }
    },
    listen: (hear) => {
      heard.on('announced', hear)
      return () => heard.off('announced', hear)
    },
    migrate: () => migratePostgres(pool),
    isMigrated: () => postgresIsMigrated(pool),
    scrub: async () => {},
    close: async () => {
      hints.stop()
      await ear.stop()
      await pool.end()
    },
  }
}

const hintEvery = 50

/** Passes on what was added, each once, a moment later. What fails is not passed on: that is what a hint is. */
function gather(pass: (topics: string[]) => Promise<unknown>) {
  const gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  return {
    add: (topics: Iterable<string>) => {
      for (const topic of topics) gathered.add(topic)
      if (gathered.size === 0) return
      timer ??= setTimeout(() => {
        timer = undefined
        const passing = [...gathered]
        gathered.clear()
        void pass(passing).catch(() => {})
      }, hintEvery)
    },
    stop: () => clearTimeout(timer),
  }
}

/** One connection that only listens, and comes back when it breaks; then everybody is told to look again. */
function listenForever(url: string, hear: (topic: string) => void) {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  const start = async (returning: boolean) => {
    const next = new pg.Client({ connectionString: url })
    next.on('error', () => {})
    next.on('end', () => {
      if (stopped) return
      // While the database stays away each try ends as well, which brings the next one.
      again = setTimeout(() => void start(true).catch(() => {}), 1000)
    })
    next.on('notification', ({ payload }) => payload && hear(payload))
    client = next
    await next.connect()
    await next.query(`listen ${channel}`)
    if (returning) hear('*')
  }
  const started = start(false).catch(() => {})
  return {
    stop: async () => {
      stopped = true
      clearTimeout(again)
      await started
      await client?.end().catch(() => {})
    },
  }
}

const codeOf = (error: unknown): string | undefined => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : cause === undefined ? undefined : codeOf(cause)
}
/** Serialization failure or deadlock: the same work may well succeed at once. */
const losesToAnother = (error: unknown) => ['40001', '40P01'].includes(codeOf(error) ?? '')
/** Connection refused, lost or shut down, out of space, read-only, too many connections. */
const isAway = (error: unknown) => /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|57P0|08|53|25006)/.test(codeOf(error) ?? '') || /timeout|terminat/i.test((error as Error | undefined)?.message ?? '')
