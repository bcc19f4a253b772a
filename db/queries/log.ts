import { and, asc, desc, eq, gt, gte, lt } from 'drizzle-orm'
import type { logKinds, Said } from '../tables/log.ts'
import type { Reader, Transaction } from '../database.ts'
import { addedOnce } from './built-once.ts'
import { inParts } from './in-parts.ts'

export type LogKind = (typeof logKinds)[number]
export type { Said } from '../tables/log.ts'
export type Opening = Record<string, Said>

type NewEntry = { campaignId: string; number: number; at: Date; kind: LogKind; signatureId?: string; versionNumber?: number; commitment: string; salt: string; opening: Opening }

const addToLog = addedOnce(({ log }) => log)
const addOpening = addedOnce(({ logOpenings }) => logOpenings)

export async function addLogEntry(tx: Transaction, { salt, opening, ...entry }: NewEntry) {
  await Promise.all([addToLog(tx, entry), addOpening(tx, { campaignId: entry.campaignId, number: entry.number, salt, opening })])
}

/** The same for many at once. */
export async function addLogEntries({ run, tables: { log, logOpenings } }: Transaction, entries: NewEntry[]) {
  for (const part of inParts(entries)) {
    await run.insert(log).values(part.map(({ salt: _, opening: __, ...entry }) => entry))
    await run.insert(logOpenings).values(part.map(({ campaignId, number, salt, opening }) => ({ campaignId, number, salt, opening })))
  }
}

/** Newest first, each with its opening where that still exists. */
export async function listLog({ run, tables: { log, logOpenings } }: Reader, campaignId: string) {
  return run
    .select({ number: log.number, at: log.at, kind: log.kind, signatureId: log.signatureId, versionNumber: log.versionNumber, commitment: log.commitment, opening: logOpenings.opening })
    .from(log)
    .leftJoin(logOpenings, and(eq(logOpenings.campaignId, log.campaignId), eq(logOpenings.number, log.number)))
    .where(eq(log.campaignId, campaignId))
    .orderBy(desc(log.number))
}

/** The kind of the newest entry about a signature; nothing where the public has never heard of it. */
export async function findNewestKindOf({ run, tables: { log } }: Reader, signatureId: string): Promise<LogKind | undefined> {
  const [found] = await run.select({ kind: log.kind }).from(log).where(eq(log.signatureId, signatureId)).orderBy(desc(log.number)).limit(1)
  return found?.kind
}

/** When a statement was last delivered between then and then; nothing where it was not. */
export async function findDeliverySince({ run, tables: { log } }: Reader, { campaignId, since, until }: { campaignId: string; since: Date; until?: Date | undefined }): Promise<Date | undefined> {
  const [found] = await run
    .select({ at: log.at })
    .from(log)
    .where(and(eq(log.campaignId, campaignId), eq(log.kind, 'delivered'), gte(log.at, since), until && lt(log.at, until)))
    .orderBy(desc(log.number))
    .limit(1)
  return found?.at
}

/** What happened after a revision, oldest first: no more than `most` entries. */
export async function listLogSince({ run, tables: { log } }: Reader, { campaignId, revision, most }: { campaignId: string; revision: number; most: number }) {
  return run
    .select({ number: log.number, at: log.at, kind: log.kind, signatureId: log.signatureId })
    .from(log)
    .where(and(eq(log.campaignId, campaignId), gt(log.number, revision)))
    .orderBy(asc(log.number))
    .limit(most)
}
