import type { Database } from './database.ts'
import { openSqlite } from './dialects/sqlite.ts'
import { holdSqlite } from './dialects/sqlite-hold.ts'
import { snapshotSqlite } from './dialects/sqlite-snapshot.ts'
import type { Snapshot } from './snapshot.ts'

const fileOf = (url: string): string | undefined => (url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : undefined)

/** Opens `sqlite:path/to/file.db` or `postgres://…`, whose driver nobody loads who has no use for it. Migrating is the caller's next step. */
export async function openDatabase(url: string): Promise<Database> {
  const file = fileOf(url)
  return file === undefined ? (await import('./dialects/postgres.ts')).openPostgres(url) : openSqlite(file)
}

/** Reads one moment of a database, whatever is written meanwhile. Changes nothing, and makes nothing where there is none. */
export async function readSnapshot<Result>(url: string, read: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  const file = fileOf(url)
  return file === undefined ? (await import('./dialects/postgres-snapshot.ts')).snapshotPostgres(url, read) : snapshotSqlite(file, read)
}

/**
 * An SQLite database has one server. Taken by the server for as long as it runs, and by whoever replaces the file; the system gives it
 * back when the process ends, however it ends. PostgreSQL has many, and needs no such thing.
 * @throws DatabaseHeld where another process has it.
 */
export async function holdDatabase(url: string, holder: string): Promise<() => void> {
  const file = fileOf(url)
  return file === undefined ? () => {} : holdSqlite({ file, holder })
}
