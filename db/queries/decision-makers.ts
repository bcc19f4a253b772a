import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type DecisionMaker = Awaited<ReturnType<typeof listDecisionMakers>>[number]

/** In the order in which they were named. */
export async function listDecisionMakers({ run, tables: { decisionMakers } }: Reader, campaignId: string) {
  return run
    .select()
    .from(decisionMakers)
    .where(and(eq(decisionMakers.campaignId, campaignId), isNull(decisionMakers.removedAt)))
    .orderBy(asc(decisionMakers.createdAt), asc(decisionMakers.id))
}

type Which = { id: string; campaignId: string }
const isThat = ({ decisionMakers }: Reader['tables'], { id, campaignId }: Which) => and(eq(decisionMakers.id, id), eq(decisionMakers.campaignId, campaignId), isNull(decisionMakers.removedAt))

export async function findDecisionMaker({ run, tables }: Reader, which: Which) {
  const [found] = await run.select().from(tables.decisionMakers).where(isThat(tables, which))
  return found
}

type Details = { name: string; role?: string | null; institution?: string | null; email?: string | null; address?: string | null; salutation?: string | null; area?: string | null }

/** Nothing where there is one with this id. */
export async function addDecisionMaker({ run, tables: { decisionMakers } }: Transaction, row: Details & { id: string; campaignId: string; createdAt: Date }) {
  const [added] = await run.insert(decisionMakers).values(row).onConflictDoNothing().returning()
  return added
}

/** Nothing where there is no such decision-maker on the campaign. */
export async function changeDecisionMaker(tx: Transaction, { id, campaignId, details }: Which & { details: Partial<Details> & { removedAt?: Date } }) {
  if (Object.keys(details).length === 0) return findDecisionMaker(tx, { id, campaignId })
  const { run, tables } = tx
  const [changed] = await run.update(tables.decisionMakers).set(details).where(isThat(tables, { id, campaignId })).returning()
  return changed
}
