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
  close(): Promise<void>
}

/** The database cannot take a write just now (disk full, locked, away); nothing was saved. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy'
}
