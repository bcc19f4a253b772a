import { eq, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { linkPurposes } from '../tables/links.ts'
import { builtOnce, placeholdersFor } from './built-once.ts'

type Purpose = (typeof linkPurposes)[number]

const adding = builtOnce(({ run, tables: { links } }: Transaction) =>
  run.insert(links).values(placeholdersFor('tokenHash', 'purpose', 'rowId', 'generation', 'createdAt')).onConflictDoNothing().prepare(),
)

/** Makes a token findable. Deriving it again gives the same row, so adding it twice is no fault. */
export async function addLink(tx: Transaction, row: { tokenHash: string; purpose: Purpose; rowId: string; generation: number; createdAt: Date }) {
  await adding(tx).execute(row)
}

const byHash = builtOnce(({ run, tables: { links } }) => run.select().from(links).where(eq(links.tokenHash, sql.placeholder('tokenHash'))).prepare())

export async function findLink(reader: Reader, tokenHash: string) {
  const [found] = await byHash(reader).execute({ tokenHash })
  return found
}
