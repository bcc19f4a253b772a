import type pg from 'pg'
import { readMigrations, refuseNewer } from './migrations.ts'

/** Any number, the same in every node: nodes that start together migrate one after another. */
const lock = 7_204_195_031

/** Applies what is missing, each migration in its own transaction, under a lock that all nodes share. */
export async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('create table if not exists migrations (tag text primary key, hash text not null, applied_at bigint not null)')
    const applied = await appliedTags(client)
    refuseNewer(applied, 'postgres')
    for (const migration of readMigrations('postgres').filter(({ tag }) => !applied.has(tag))) {
      await client.query('begin')
      try {
        for (const statement of migration.statements) await client.query(statement)
        await client.query('insert into migrations (tag, hash, applied_at) values ($1, $2, $3)', [migration.tag, migration.hash, migration.when])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
    client.release()
  }
}

export async function postgresIsMigrated(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ known: string | null }>("select to_regclass('migrations')::text as known")
  if (!rows[0]?.known) return false
  const applied = await appliedTags(pool)
  return readMigrations('postgres').every(({ tag }) => applied.has(tag))
}

export async function appliedTags(client: Pick<pg.Pool, 'query'> | pg.ClientBase): Promise<Set<string>> {
  const { rows } = await (client as pg.Pool).query<{ tag: string }>('select tag from migrations')
  return new Set(rows.map(({ tag }) => tag))
}
