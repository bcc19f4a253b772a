import Connection from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Reader } from '../database.ts'
import type { Snapshot } from '../snapshot.ts'
import { compareMigrations } from './migrations.ts'
import { appliedTags } from './sqlite-migrations.ts'
import { sqliteTables as tables } from './sqlite.schema.ts'

export async function snapshotSqlite<Result>(file: string, read: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  const connection = new Connection(file, { readonly: true, fileMustExist: true })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.exec('BEGIN')
    const has = (table: string) => connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined
    return await read({
      dialect: 'sqlite',
      run: drizzle(connection) as unknown as Reader['run'],
      tables,
      faults: async () => faultsOf(connection),
      migrations: async () => (has('migrations') && has('campaigns') ? compareMigrations(appliedTags(connection), 'sqlite') : undefined),
      share: async () => undefined,
    })
  } finally {
    connection.close()
  }
}

const mostFaults = 20

function faultsOf(connection: Connection.Database): string[] {
  const pages = connection.prepare(`PRAGMA integrity_check(${mostFaults})`).pluck().all() as string[]
  if (pages.length !== 1 || pages[0] !== 'ok') return pages
  const references = connection.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  return references.slice(0, mostFaults).map(({ table, rowid, parent }) => `Row ${rowid ?? ''} of ${table} points to nothing in ${parent}`)
}
