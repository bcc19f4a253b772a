import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Column kinds as SQLite keeps them. Each has a twin in `postgres-kit.ts`; tables are written once against both. */
export const sqliteKit = {
  table: sqliteTable,
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  /** A text of which ranges are read: in the order of its bytes, whatever the language of the database. */
  sorted: (name: string) => text(name),
  oneOf: <const Values extends readonly [string, ...string[]]>(name: string, values: Values) => text(name, { enum: values }),
  count: (name: string) => integer(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  moment: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  json: <Shape>(name: string) => text(name, { mode: 'json' }).$type<Shape>(),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
}

export type Kit = typeof sqliteKit
