import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/** In a database brought back from a backup: what was leaving when it was made may have arrived, and is a copy from now on. */
export async function doubtSending({ run, tables: { outbox } }: Transaction, { dueAt }: { dueAt: Date }): Promise<number> {
  const doubted = await run
    .update(outbox)
    .set({ state: 'ambiguous', dueAt, leasedUntil: null, lastError: 'restored from a backup', copies: sql`${outbox.copies} + 1` })
    .where(eq(outbox.state, 'sending'))
    .returning({ id: outbox.id })
  return doubted.length
}
