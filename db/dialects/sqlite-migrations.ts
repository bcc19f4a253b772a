import type Connection from 'better-sqlite3'
import { readMigrations, refuseNewer, type Migration } from './migrations.ts'

/**
 * Applies what is missing, each migration in its own transaction, or not at all. Foreign keys are off meanwhile, because rebuilding
 * a table with them on can silently delete its children; afterwards every reference is checked and no table may have lost a row.
 */
export function migrateSqlite(connection: Connection.Database, migrations: readonly Migration[] = readMigrations('sqlite')): void {
  connection.exec('CREATE TABLE IF NOT EXISTS migrations (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL)')
  const applied = appliedTags(connection)
  refuseNewer(applied, 'sqlite', migrations)
  const missing = migrations.filter(({ tag }) => !applied.has(tag))
  if (missing.length === 0) return
  connection.pragma('foreign_keys = OFF')
  try {
    for (const migration of missing) {
      connection
        .transaction(() => {
          const before = rowCounts(connection)
          for (const statement of migration.statements) connection.exec(statement)
          refuseLoss(connection, before, migration.tag)
          connection.prepare('INSERT INTO migrations (tag, hash, applied_at) VALUES (?, ?, ?)').run(migration.tag, migration.hash, migration.when)
        })
        .immediate()
    }
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

export function sqliteIsMigrated(connection: Connection.Database): boolean {
  const known = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get()
  if (!known) return false
  const applied = appliedTags(connection)
  return readMigrations('sqlite').every(({ tag }) => applied.has(tag))
}

export const appliedTags = (connection: Connection.Database) => new Set(connection.prepare('SELECT tag FROM migrations').pluck().all() as string[])

function rowCounts(connection: Connection.Database): Map<string, number> {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
  return new Map(tables.map((table) => [table, connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]))
}

function refuseLoss(connection: Connection.Database, before: Map<string, number>, tag: string): void {
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`Migration ${tag} breaks ${broken.length} references; nothing was changed`)
  const after = rowCounts(connection)
  for (const [table, count] of before) {
    const left = after.get(table)
    if (left !== undefined && left < count) throw new Error(`Migration ${tag} loses ${count - left} rows of ${table}; nothing was changed`)
  }
}
