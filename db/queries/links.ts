import { eq, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { linkPurposes } from '../tables/signatures.ts'
import { builtOnce } from './built-once.ts'

type Purpose = (typeof linkPurposes)[number]

/** Makes a token findable. Deriving it again gives the same row, so adding it twice is no fault. */
export async function addLink({ run, tables: { links } }: Transaction, row: { tokenHash: string; purpose: Purpose; rowId: string; generation: number; createdAt: Date }) {
  await run.insert(links).values(row).onConflictDoNothing()
}

const byHash = builtOnce(({ run, tables: { links } }) => run.select().from(links).where(eq(links.tokenHash, sql.placeholder('tokenHash'))).prepare())

export async function findLink(reader: Reader, tokenHash: string) {
  const [found] = await byHash(reader).execute({ tokenHash })
  return found
}
