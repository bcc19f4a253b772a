import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Connection from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { DatabaseBusy, type Database, type Reader, type Transaction } from '../database.ts'
import { groupCommit, type Writer } from './group-commit.ts'
import { migrateSqlite, sqliteIsMigrated } from './sqlite-migrations.ts'
import { scrubSqlite } from './sqlite-scrub.ts'
import { CompiledOnce } from './sqlite-statements.ts'
import { sqliteTables as tables } from './sqlite.schema.ts'

/** The embedded default: one writing connection, and one that can only read what is committed. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writing = connect(file)
  const reading = connect(file, { readonly: true })
  const heard = new EventEmitter().setMaxListeners(0)
  const group = groupCommit(writer(writing))
  const write = asDrizzle(writing) as unknown as Transaction['run']

  return {
    dialect: 'sqlite',
    run: asDrizzle(reading) as unknown as Reader['run'],
    tables,
    transaction: async (work) => {
      const announced = new Set<string>()
      const result = await group
        .transaction(() => work({ run: write, tables, announce: (topic) => announced.add(topic), hint: (topic) => announced.add(topic) }))
        .catch((error: unknown) => {
          throw isBusy(error) ? new DatabaseBusy('The database cannot be written to', { cause: error }) : error
        })
      for (const topic of announced) heard.emit('announced', topic)
      return result
    },
    listen: (hear) => {
      heard.on('announced', hear)
      return () => heard.off('announced', hear)
    },
    migrate: async () => migrateSqlite(writing),
    isMigrated: async () => sqliteIsMigrated(reading),
    scrub: () => group.alone(() => scrubSqlite(file)),
    close: async () => {
      await group.idle()
      reading.close()
      writing.close()
    },
  }
}

// Of a connection drizzle uses nothing but `prepare`; transactions are ours.
const asDrizzle = (connection: Connection.Database) => drizzle(new CompiledOnce(connection) as unknown as Connection.Database)

function connect(file: string, options: Connection.Options = {}) {
  const connection = new Connection(file, options)
  if (!options.readonly) connection.pragma('journal_mode = WAL')
  // What is deleted is overwritten at once; what the engine has moved about since it was written waits for `scrub`.
  if (!options.readonly) connection.pragma('secure_delete = ON')
  // Under WAL the driver falls to NORMAL unless FULL is said after it, on every connection.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('trusted_schema = OFF')
  // Waiting blocks the event loop: little here, and an asynchronous retry in `begin`.
  connection.pragma('busy_timeout = 250')
  return connection
}

const retries = 20

function writer(connection: Connection.Database): Writer {
  const statements = new Map<string, Connection.Statement>()
  const say = (sql: string) => {
    const statement = statements.get(sql) ?? connection.prepare(sql)
    statements.set(sql, statement)
    statement.run()
  }
  return {
    begin: async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return say('BEGIN IMMEDIATE')
        } catch (error) {
          if (tries === retries || !isBusy(error)) throw error
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
    },
    commit: () => say('COMMIT'),
    rollback: () => say('ROLLBACK'),
    savepoint: () => say('SAVEPOINT one'),
    release: () => say('RELEASE one'),
    rollbackToSavepoint: () => say('ROLLBACK TO one'),
    inTransaction: () => connection.inTransaction,
  }
}

/** Locked by another process, disk full, or not writable: nothing was saved, and it may work later. */
function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown; cause?: { code?: unknown } } | undefined)?.code ?? (error as { cause?: { code?: unknown } } | undefined)?.cause?.code
  return typeof code === 'string' && /^SQLITE_(?:BUSY|FULL|IOERR|READONLY|LOCKED)/.test(code)
}
