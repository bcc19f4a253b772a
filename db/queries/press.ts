import { eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type PressDeskRow = Reader['tables']['pressDesks']['$inferSelect']

export async function findPressDesk({ run, tables: { pressDesks } }: Reader, campaignId: string): Promise<PressDeskRow | undefined> {
  const [found] = await run.select().from(pressDesks).where(eq(pressDesks.campaignId, campaignId))
  return found
}

type Said = Partial<Omit<PressDeskRow, 'campaignId' | 'updatedAt'>>

/** The first time it is laid out, from then on changed. What is not given stays. */
export async function changePressDesk({ run, tables: { pressDesks } }: Transaction, { campaignId, updatedAt, ...said }: Said & { campaignId: string; updatedAt: Date }): Promise<PressDeskRow> {
  const [changed] = await run
    .insert(pressDesks)
    .values({ campaignId, facts: [], ...said, updatedAt })
    .onConflictDoUpdate({ target: pressDesks.campaignId, set: { ...said, updatedAt } })
    .returning()
  return changed!
}
