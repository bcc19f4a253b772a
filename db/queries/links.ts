import { eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

type Purpose = 'verify' | 'manage' | 'object' | 'unsubscribe'

/** Makes a token findable. Deriving it again gives the same row, so adding it twice is no fault. */
export async function addLink({ run, tables: { links } }: Transaction, row: { tokenHash: string; purpose: Purpose; rowId: string; generation: number; createdAt: Date }) {
  await run.insert(links).values(row).onConflictDoNothing()
}

export async function findLink({ run, tables: { links } }: Reader, tokenHash: string) {
  const [found] = await run.select().from(links).where(eq(links.tokenHash, tokenHash))
  return found
}
