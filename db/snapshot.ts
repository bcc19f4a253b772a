import type { Reader } from './database.ts'

/** One moment of a database, to be read only. */
export type Snapshot = Reader & {
  readonly dialect: 'sqlite' | 'postgres'
  /** What the engine itself finds wrong with pages, indexes and references. PostgreSQL refuses broken references as they are written, and is not asked. */
  faults(): Promise<string[]>
  /** Those of this program that it lacks, and those it has that this program does not know; nothing where it is no database of ours. */
  migrations(): Promise<{ missing: string[]; unknown: string[] } | undefined>
  /** PostgreSQL: the name under which another connection can read this very moment, for as long as this one does. */
  share(): Promise<string | undefined>
}
