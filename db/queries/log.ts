import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt } from 'drizzle-orm'
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

const entryColumns = ({ log, logOpenings }: Reader['tables']) => ({ number: log.number, at: log.at, kind: log.kind, signatureId: log.signatureId, versionNumber: log.versionNumber, commitment: log.commitment, opening: logOpenings.opening })

/** Entries with their openings, where these still exist. */
const selectEntries = ({ run, tables }: Reader) =>
  run
    .select(entryColumns(tables))
    .from(tables.log)
    .leftJoin(tables.logOpenings, and(eq(tables.logOpenings.campaignId, tables.log.campaignId), eq(tables.logOpenings.number, tables.log.number)))
    .$dynamic()

export type LogRow = Awaited<ReturnType<typeof listLog>>[number]

type Which = { campaignId: string; kinds?: readonly LogKind[] | undefined }
const among = ({ log }: Reader['tables'], { campaignId, kinds }: Which) => and(eq(log.campaignId, campaignId), kinds && inArray(log.kind, [...kinds]))

/** Newest first. */
export async function listLog(reader: Reader, { most, from = 0, ...which }: Which & { most?: number; from?: number }) {
  const all = selectEntries(reader).where(among(reader.tables, which)).orderBy(desc(reader.tables.log.number))
  return most === undefined ? all : all.limit(most).offset(from)
}

export async function countLog({ run, tables }: Reader, which: Which): Promise<number> {
  const [found] = await run.select({ count: count() }).from(tables.log).where(among(tables, which))
  return found?.count ?? 0
}

export async function findLogEntry(reader: Reader, { campaignId, number }: { campaignId: string; number: number }): Promise<LogRow | undefined> {
  const { log } = reader.tables
  const [found] = await selectEntries(reader).where(and(eq(log.campaignId, campaignId), eq(log.number, number)))
  return found
}

/** Everything that the log of a campaign says of one signature, newest first. */
export async function listLogAbout(reader: Reader, { campaignId, signatureId }: { campaignId: string; signatureId: string }): Promise<LogRow[]> {
  const { log } = reader.tables
  return selectEntries(reader).where(and(eq(log.campaignId, campaignId), eq(log.signatureId, signatureId))).orderBy(desc(log.number))
}

/** The last correction that the lead wrote by hand: those of an outcome write themselves, and say which it is now. */
export async function findNewestNote(reader: Reader, campaignId: string): Promise<LogRow | undefined> {
  const { log } = reader.tables
  const notes = await selectEntries(reader).where(and(eq(log.campaignId, campaignId), eq(log.kind, 'corrected'), isNull(log.signatureId))).orderBy(desc(log.number))
  return notes.find(({ opening }) => opening !== null && opening.outcome === undefined)
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
