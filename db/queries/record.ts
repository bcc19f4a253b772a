import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, max } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import type { LogKind } from './log.ts'

type At = { campaignId: string; at: number }

/** When a revision was written; nothing where there is none of that number. */
export async function findRevision({ run, tables: { log } }: Reader, { campaignId, at }: At): Promise<Date | undefined> {
  const [found] = await run.select({ at: log.at }).from(log).where(and(eq(log.campaignId, campaignId), eq(log.number, at)))
  return found?.at
}

/** The newest entry about each signature at a revision, with what it says where that still exists. */
export async function listNewestEntries({ run, tables: { log, logOpenings } }: Reader, { campaignId, at }: At) {
  const newest = run
    .select({ number: max(log.number).as('newest_number') })
    .from(log)
    .where(and(eq(log.campaignId, campaignId), lte(log.number, at), isNotNull(log.signatureId)))
    .groupBy(log.signatureId)
    .as('newest')
  return run
    .select({ number: log.number, signatureId: log.signatureId, opening: logOpenings.opening })
    .from(log)
    .innerJoin(newest, eq(newest.number, log.number))
    .leftJoin(logOpenings, and(eq(logOpenings.campaignId, log.campaignId), eq(logOpenings.number, log.number)))
    .where(eq(log.campaignId, campaignId))
}

/** Entries of these kinds about signatures up to a revision, oldest first. */
export async function listKindsUntil({ run, tables: { log } }: Reader, { campaignId, at, kinds }: At & { kinds: LogKind[] }) {
  return run
    .select({ kind: log.kind, signatureId: log.signatureId })
    .from(log)
    .where(and(eq(log.campaignId, campaignId), lte(log.number, at), inArray(log.kind, kinds)))
    .orderBy(asc(log.number))
}

/** Entries about the campaign itself up to a revision, newest first. */
export async function listCampaignEntries({ run, tables: { log, logOpenings } }: Reader, { campaignId, at }: At) {
  return run
    .select({ kind: log.kind, versionNumber: log.versionNumber, opening: logOpenings.opening })
    .from(log)
    .leftJoin(logOpenings, and(eq(logOpenings.campaignId, log.campaignId), eq(logOpenings.number, log.number)))
    .where(and(eq(log.campaignId, campaignId), lte(log.number, at), isNull(log.signatureId)))
    .orderBy(desc(log.number))
}
