import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Tables } from './tables/all.ts'

// The builders that both dialects share, typed as SQLite's in their asynchronous form.
type Builders = BaseSQLiteDatabase<'async', unknown>

/** Can read. Outside a transaction it sees only what is committed. */
export type Reader = {
  readonly run: Pick<Builders, 'select' | 'selectDistinct'>
  readonly tables: Tables
}

/** Can read and write; exists only inside `Database.transaction`. */
export type Transaction = {
  readonly run: Pick<Builders, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>
  readonly tables: Tables
  /** Heard by everyone who listens to the topic, on every node, if and only if this transaction commits. */
  announce(topic: string): void
  /** The same, most likely and soon: for what is looked for every so often anyway. Costs the commit nothing. */
  hint(topic: string): void
}

export type Database = Reader & {
  readonly dialect: 'sqlite' | 'postgres'
  /**
   * Runs the work in one transaction: all of it is durable when the promise resolves, none of it when it rejects.
   * Short, without network, and never one inside another. On PostgreSQL the work runs again after a deadlock, so it must not
   * change anything outside the database.
   */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** Hears the topics that committed transactions announce. Returns the way to stop. */
  listen(hear: (topic: string) => void): () => void
  /** Applies the migrations that are missing. */
  migrate(): Promise<void>
  /** Whether every migration of this program is applied; throws where the database cannot be reached. */
  isMigrated(): Promise<boolean>
  /**
   * Leaves nothing of what was deleted in the files that are the database's own. SQLite rewrites its file and empties the log beside it; writes wait
   * meanwhile, reads do not. PostgreSQL's own vacuuming does it, in its own time.
   */
  scrub(): Promise<void>
  close(): Promise<void>
}

/** The database cannot take a write just now (disk full, locked, away); nothing was saved. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy'
}

/** The database was last brought up to date by a newer program: this one does not know what is in it. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew'
  readonly migration: string

  constructor(migration: string) {
    super(`The database has the migration ${migration}, which this version does not know`)
    this.migration = migration
  }
}

/** Another process holds the database; `holder` is what that one said of itself. */
export class DatabaseHeld extends Error {
  override readonly name = 'DatabaseHeld'
  readonly holder: string

  constructor(holder: string) {
    super(`The database is in use by ${holder}`)
    this.holder = holder
  }
}
