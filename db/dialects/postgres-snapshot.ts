import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Reader } from '../database.ts'
import type { Snapshot } from '../snapshot.ts'
import { compareMigrations } from './migrations.ts'
import { appliedTags } from './postgres-migrations.ts'
import { postgresTables as tables } from './postgres.schema.ts'

export async function snapshotPostgres<Result>(url: string, read: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // What breaks the connection shows in the query that meets it.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await read({
      dialect: 'postgres',
      run: drizzle(client) as unknown as Reader['run'],
      tables,
      faults: async () => [],
      migrations: async () => {
        const { rows } = await client.query<{ ours: boolean }>("select to_regclass('migrations') is not null and to_regclass('campaigns') is not null as ours")
        return rows[0]?.ours ? compareMigrations(await appliedTags(client), 'postgres') : undefined
      },
      share: async () => (await client.query<{ name: string }>('select pg_export_snapshot() as name')).rows[0]?.name,
    })
  } finally {
    await client.end().catch(() => {})
  }
}
