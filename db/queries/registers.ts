import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import type { Tables } from '../tables/all.ts'
import { builtOnce } from './built-once.ts'

export type RegisterEntry = Tables['registerEntries']['$inferSelect']

/** One body as a register has it, with the address that the register makes public. By its whole number: `GB-CHC-279417`. */
export async function findRegisterEntry(reader: Reader, id: string): Promise<RegisterEntry | undefined> {
  const [found] = await byId(reader).execute({ id })
  return found
}

const byId = builtOnce(({ run, tables: { registerEntries } }) => run.select().from(registerEntries).where(eq(registerEntries.id, sql.placeholder('id'))).prepare())

/** In no order; numbers that no register has are left out. */
export async function listRegisterEntries({ run, tables: { registerEntries } }: Reader, ids: readonly string[]): Promise<RegisterEntry[]> {
  return ids.length === 0 ? [] : run.select().from(registerEntries).where(inArray(registerEntries.id, [...ids]))
}

/** Comes after everything that begins alike. */
const last = '\u{10FFFF}'

/** Entries with a key that begins so, in the order of their keys: the shortest first, which is the very one that was looked for. */
export const listEntriesByKey = (reader: Reader, { beginning, most }: { beginning: string; most: number }) => byKey(reader).execute({ from: beginning, until: beginning + last, most })

const byKey = builtOnce(({ run, tables: { registerKeys, registerEntries } }) =>
  run
    .select({ key: registerKeys.key, entry: registerEntries })
    .from(registerKeys)
    .innerJoin(registerEntries, eq(registerEntries.id, registerKeys.entryId))
    .where(and(gte(registerKeys.key, sql.placeholder('from')), lt(registerKeys.key, sql.placeholder('until'))))
    .orderBy(asc(registerKeys.key), asc(registerKeys.entryId))
    .limit(sql.placeholder('most'))
    .prepare(),
)

/** What was read to the end, newest first: which registers there are, and of when. */
export const listRegisterImports = (reader: Reader) => readToTheEnd(reader).execute()

const readToTheEnd = builtOnce(({ run, tables: { registerImports } }) => run.select().from(registerImports).where(eq(registerImports.state, 'done')).orderBy(desc(registerImports.finishedAt)).prepare())
