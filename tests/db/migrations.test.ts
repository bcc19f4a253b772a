import Connection from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { readMigrations, type Migration } from '#db/dialects/migrations.ts'
import { postgresTables } from '#db/dialects/postgres.schema.ts'
import { sqliteTables } from '#db/dialects/sqlite.schema.ts'
import { migrateSqlite } from '#db/dialects/sqlite-migrations.ts'
import { openDatabase } from '#db/open.ts'
import { listIdentifiers } from '#db/queries/bodies.ts'
import type { Tables } from '#db/tables/all.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { columnsOf } from './raw-sql.ts'

const dialect = inject('testDatabase')
const migrations = readMigrations(dialect)

/** Columns as the tables are written in `db/tables`: the same form as `columnsOf`. */
function columnsAsWritten(tables: Tables): Map<string, boolean> {
  const all = Object.values(tables).flatMap((table) => Object.values(getTableColumns(table)).map((column) => [`${getTableName(table)}.${column.name}`, column.notNull || column.primary] as const))
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function emptyUrl() {
  const { url, drop } = await emptyDatabase()
  onTestFinished(drop)
  return url
}

/** What a database would look like that was last started with an older program. */
async function applyFirst(url: string, number: number) {
  const first = migrations.slice(0, number)
  if (dialect === 'sqlite') {
    const connection = new Connection(url.slice('sqlite:'.length))
    migrateSqlite(connection, first)
    connection.close()
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table migrations (tag text primary key, hash text not null, applied_at bigint not null)')
  for (const { tag, hash, when, statements } of first) {
    for (const statement of statements) await client.query(statement)
    await client.query('insert into migrations values ($1, $2, $3)', [tag, hash, when])
  }
  await client.end()
}

describe('migrations', () => {
  test.each(migrations.map(({ tag }, at) => ({ number: at, tag })))('lead from what was there before $tag to the tables as they are written', async ({ number }) => {
    const url = await emptyUrl()
    await applyFirst(url, number)
    const db = await openDatabase(url)
    onTestFinished(() => db.close())

    expect(await db.isMigrated()).toBe(false)
    await db.migrate()
    expect(await db.isMigrated()).toBe(true)
    expect(await columnsOf(db)).toEqual(columnsAsWritten(db.tables))
  })

  test('keep the numbers that organisations had', async () => {
    const url = await emptyUrl()
    await applyFirst(url, migrations.findIndex(({ tag }) => tag === '0007_bodies'))
    const [when, typed] = [1_767_225_600_000, '["GB-CHC-1234567","12-34"]']
    const adding = (at: string, list: string) => `insert into organisations (id, name, name_folded, identifiers, created_at) values ('oak', 'Oak', 'oak', '${typed}', ${at}), ('elm', 'Elm', 'elm', '${list}', ${at})`
    if (dialect === 'sqlite') {
      const connection = new Connection(url.slice('sqlite:'.length))
      connection.exec(adding(String(when), '[]'))
      connection.close()
    } else {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(adding(`to_timestamp(${when / 1000})`, '[]'))
      await client.end()
    }
    const db = await openDatabase(url)
    onTestFinished(() => db.close())
    await db.migrate()
    expect(await listIdentifiers(db, ['oak', 'elm'])).toEqual([{ organisationId: 'oak', identifier: '12-34' }, { organisationId: 'oak', identifier: 'GB-CHC-1234567' }])
  })

  test('run twice, or by two programs at once, change nothing more', async () => {
    const url = await emptyUrl()
    const [one, other] = [await openDatabase(url), await openDatabase(url)]
    onTestFinished(async () => void (await Promise.all([one.close(), other.close()])))
    await Promise.all([one.migrate(), other.migrate()])
    await one.migrate()
    expect(await columnsOf(other)).toEqual(columnsAsWritten(one.tables))
  })

  test('of both databases come in pairs, and their times only increase', () => {
    const [sqlite, postgres] = [readMigrations('sqlite'), readMigrations('postgres')]
    expect(sqlite.map(({ tag }) => tag.slice(0, 4))).toEqual(postgres.map(({ tag }) => tag.slice(0, 4)))
    for (const list of [sqlite, postgres]) {
      const times = list.map(({ when }) => when)
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
    }
  })

  test('make the same tables for both databases', () => {
    expect(columnsAsWritten(postgresTables)).toEqual(columnsAsWritten(sqliteTables))
  })
})

const then = (...statements: string[]): Migration => ({ tag: '0001_then', hash: 'b', when: 2, statements })
const rows = (connection: Connection.Database, table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe.runIf(dialect === 'sqlite')('a migration of SQLite', () => {
  const made: Migration = { tag: '0000_made', hash: 'a', when: 1, statements: ['CREATE TABLE parents (id TEXT PRIMARY KEY)', 'CREATE TABLE children (id TEXT PRIMARY KEY, parent TEXT NOT NULL REFERENCES parents(id))', "INSERT INTO parents VALUES ('a'), ('b')", "INSERT INTO children VALUES ('c', 'a')"] }

  async function openMade() {
    const connection = new Connection((await emptyUrl()).slice('sqlite:'.length))
    onTestFinished(() => void connection.close())
    migrateSqlite(connection, [made])
    return connection
  }

  test('that would lose rows is refused, and nothing is changed', async () => {
    const connection = await openMade()
    const losing = then('CREATE TABLE kept (id TEXT)', "DELETE FROM parents WHERE id = 'b'")
    expect(() => migrateSqlite(connection, [made, losing])).toThrow('Migration 0001_then loses 1 rows of parents; nothing was changed')
    expect(rows(connection, 'parents')).toBe(2)
    expect(connection.prepare("SELECT name FROM sqlite_master WHERE name = 'kept'").all()).toEqual([])
    expect(connection.prepare('SELECT tag FROM migrations').pluck().all()).toEqual(['0000_made'])
  })

  test('that would break a reference is refused', async () => {
    const connection = await openMade()
    const breaking = then("UPDATE children SET parent = 'gone'")
    expect(() => migrateSqlite(connection, [made, breaking])).toThrow('breaks 1 references')
    expect(connection.prepare('SELECT parent FROM children').pluck().get()).toBe('a')
  })

  test('may build a table anew without losing what refers to it, and leaves foreign keys on', async () => {
    const connection = await openMade()
    migrateSqlite(connection, [made, then('CREATE TABLE parents_new (id TEXT PRIMARY KEY, name TEXT)', 'INSERT INTO parents_new SELECT id, NULL FROM parents', 'DROP TABLE parents', 'ALTER TABLE parents_new RENAME TO parents')])
    expect([rows(connection, 'parents'), rows(connection, 'children')]).toEqual([2, 1])
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})
