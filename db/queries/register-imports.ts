import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { Tables } from '../tables/all.ts'
import type { RegisterEntry } from './registers.ts'

type RegisterImport = Tables['registerImports']['$inferInsert']

export async function addRegisterImport({ run, tables: { registerImports } }: Transaction, row: RegisterImport): Promise<void> {
  await run.insert(registerImports).values(row)
}

export async function changeRegisterImport({ run, tables: { registerImports } }: Transaction, { id, ...change }: { id: string } & Partial<RegisterImport>): Promise<void> {
  await run.update(registerImports).set(change).where(eq(registerImports.id, id))
}

/** How many of one statement's rows the engines bear at once. */
const atOnce = 100
const inPieces = <Item>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / atOnce) }, (_, at) => items.slice(at * atOnce, (at + 1) * atOnce))

/** One that another reading has added meanwhile stays as that one wrote it. */
export async function addRegisterEntries({ run, tables: { registerEntries } }: Transaction, rows: RegisterEntry[]): Promise<void> {
  for (const piece of inPieces(rows)) await run.insert(registerEntries).values(piece).onConflictDoNothing()
}

export async function changeRegisterEntry({ run, tables: { registerEntries } }: Transaction, { id, ...change }: { id: string } & Partial<RegisterEntry>): Promise<void> {
  await run.update(registerEntries).set(change).where(eq(registerEntries.id, id))
}

export async function addRegisterKeys({ run, tables: { registerKeys } }: Transaction, rows: { key: string; entryId: string }[]): Promise<void> {
  for (const piece of inPieces(rows)) await run.insert(registerKeys).values(piece).onConflictDoNothing()
}

export async function removeRegisterKeys({ run, tables: { registerKeys } }: Transaction, { entryId, keys }: { entryId: string; keys: string[] }): Promise<void> {
  if (keys.length > 0) await run.delete(registerKeys).where(and(inArray(registerKeys.key, keys), eq(registerKeys.entryId, entryId)))
}

/** Those of a register by what its own extract calls them. */
export async function listEntriesBySourceKey({ run, tables: { registerEntries } }: Reader, { register, sourceKeys }: { register: string; sourceKeys: string[] }): Promise<RegisterEntry[]> {
  return sourceKeys.length === 0 ? [] : run.select().from(registerEntries).where(and(eq(registerEntries.register, register), inArray(registerEntries.sourceKey, sourceKeys)))
}

/** All of a register, so many at a time, in the order of their numbers. */
export async function listEntriesAfter({ run, tables: { registerEntries } }: Reader, { register, after, most }: { register: string; after: string; most: number }): Promise<RegisterEntry[]> {
  return run.select().from(registerEntries).where(and(eq(registerEntries.register, register), gt(registerEntries.id, after))).orderBy(asc(registerEntries.id)).limit(most)
}
