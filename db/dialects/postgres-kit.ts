import { boolean, check, customType, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Kit } from './sqlite-kit.ts'

/** The same kinds as PostgreSQL keeps them. Static types are SQLite's (`docs/decisions`), so tests run on both databases. */
export const postgresKit = {
  table: pgTable,
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  sorted: customType<{ data: string }>({ dataType: () => 'text collate "C"' }),
  oneOf: <const Values extends readonly [string, ...string[]]>(name: string, values: Values) => text(name, { enum: values as unknown as [string, ...string[]] }),
  count: (name: string) => integer(name),
  flag: (name: string) => boolean(name),
  moment: (name: string) => timestamp(name, { precision: 3, withTimezone: true, mode: 'date' }),
  json: <Shape>(name: string) => jsonb(name).$type<Shape>(),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
} as unknown as Kit
