import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

type Taking = { name: string; /** A keyed hash. */ who: string; most: number; /** Seconds. */ window: number; now: Date }

/**
 * Counts one more doing of `name` by `who` and says whether it is within the limit; `retryAfter` is in seconds. Windows are fixed and
 * start with the first doing. What is refused is not counted where the caller's transaction rolls back.
 */
export async function takeFromLimit({ run, tables: { limits } }: Transaction, { name, who, most, window, now }: Taking): Promise<{ within: true } | { within: false; retryAfter: number }> {
  const endsAt = new Date(now.getTime() + window * 1000)
  const mine = and(eq(limits.name, name), eq(limits.who, who))
  const [first] = await run.insert(limits).values({ name, who, count: 1, endsAt }).onConflictDoNothing().returning({ count: limits.count })
  if (first) return { within: true }
  const [fresh] = await run
    .update(limits)
    .set({ count: 1, endsAt })
    .where(and(mine, lte(limits.endsAt, now)))
    .returning({ count: limits.count })
  if (fresh) return { within: true }
  const [counted] = await run
    .update(limits)
    .set({ count: sql`${limits.count} + 1` })
    .where(and(mine, gt(limits.endsAt, now)))
    .returning({ count: limits.count, endsAt: limits.endsAt })
  if (!counted || counted.count <= most) return { within: true }
  return { within: false, retryAfter: Math.max(1, Math.ceil((counted.endsAt.getTime() - now.getTime()) / 1000)) }
}

/** Forgets windows that have ended. */
export async function forgetEndedLimits({ run, tables: { limits } }: Transaction, now: Date): Promise<void> {
  await run.delete(limits).where(lte(limits.endsAt, now))
}
