import { sql } from 'drizzle-orm'
import type { Database, Reader } from '#db/database.ts'

type Row = Record<string, unknown>
type Raw = { run?(statement: unknown): unknown; all?(statement: unknown): Row[]; execute?(statement: unknown): Promise<{ rows: Row[] }> }

/** Asks the database itself what no query of the product asks: its settings, its columns, its constraints. */
export async function askDatabase({ run }: Pick<Reader, 'run'>, statement: string): Promise<Row[]> {
  const raw = run as unknown as Raw
  return raw.execute ? (await raw.execute(sql.raw(statement))).rows : raw.all!(sql.raw(statement))
}

/** Says what answers nothing, such as `DROP TABLE`. */
export async function tellDatabase({ run }: Pick<Reader, 'run'>, statement: string): Promise<void> {
  const raw = run as unknown as Raw
  await (raw.execute ? raw.execute(sql.raw(statement)) : raw.run!(sql.raw(statement)))
}

/** Columns as the database has them: `table.column` → whether it must have a value. */
export async function columnsOf(db: Database): Promise<Map<string, boolean>> {
  const rows = await askDatabase(
    db,
    db.dialect === 'sqlite'
      ? `select m.name as "table", c.name as "column", (c."notnull" = 1 or c.pk > 0) as required from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not in ('migrations', 'sqlite_sequence')`
      : `select table_name as "table", column_name as "column", is_nullable = 'NO' as required from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`,
  )
  return new Map(rows.map(({ table, column, required }) => [`${String(table)}.${String(column)}`, Boolean(required)] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}
