import { lte, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { builtOnce, placeholdersFor } from './built-once.ts'

type Taking = { name: string; /** A keyed hash. */ who: string; most: number; /** Seconds. */ window: number; now: Date }

/**
 * Counts one more doing of `name` by `who` and says whether it is within the limit; `retryAfter` is in seconds. Windows are fixed and
 * start with the first doing. What is refused is not counted where the caller's transaction rolls back.
 */
export async function takeFromLimit(tx: Transaction, { name, who, most, window, now }: Taking): Promise<{ within: true } | { within: false; retryAfter: number }> {
  const endsAt = new Date(now.getTime() + window * 1000)
  const [counted] = await counting(tx).execute({ name, who, endsAt, now })
  if (!counted || counted.count <= most) return { within: true }
  return { within: false, retryAfter: Math.max(1, Math.ceil((counted.endsAt.getTime() - now.getTime()) / 1000)) }
}

/** One more, or the first of a new window. */
const counting = builtOnce(({ run, tables: { limits } }: Transaction) => {
  const over = sql`${limits.endsAt} <= ${sql.param(sql.placeholder('now'), limits.endsAt)}`
  return run
    .insert(limits)
    .values({ ...placeholdersFor('name', 'who', 'endsAt'), count: 1 })
    .onConflictDoUpdate({
      target: [limits.name, limits.who],
      set: { count: sql`case when ${over} then 1 else ${limits.count} + 1 end`, endsAt: sql`case when ${over} then excluded.ends_at else ${limits.endsAt} end` },
    })
    .returning({ count: limits.count, endsAt: limits.endsAt })
    .prepare()
})

/** Forgets windows that have ended. */
export async function forgetEndedLimits({ run, tables: { limits } }: Transaction, now: Date): Promise<void> {
  await run.delete(limits).where(lte(limits.endsAt, now))
}
