import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, lte, min, notInArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { LogKind, Opening } from './log.ts'

type Table = Transaction['tables']['webhookMessages']
export type MessageRow = Table['$inferSelect']
/** What a message is about, by references alone: what it says is read when it is sent, so that nothing erased leaves after all. */
export type MessageAbout = { campaignId?: string; number?: number; signatureId?: string }
type NewMessage = { id: string; webhookId: string; key: string; event: string; payload: MessageAbout; dueAt: Date; createdAt: Date }

/** Adds nothing where the same happening has already written to that webhook. */
export async function addMessages({ run, tables: { webhookMessages } }: Transaction, rows: NewMessage[]): Promise<MessageRow[]> {
  if (rows.length === 0) return []
  return run
    .insert(webhookMessages)
    .values(rows.map((row) => ({ ...row, state: 'queued' as const })))
    .onConflictDoNothing()
    .returning()
}

export async function findMessage({ run, tables: { webhookMessages } }: Reader, { webhookId, ...which }: { webhookId: string } & ({ id: string } | { key: string })): Promise<MessageRow | undefined> {
  const [found] = await run
    .select()
    .from(webhookMessages)
    .where(and(eq(webhookMessages.webhookId, webhookId), 'id' in which ? eq(webhookMessages.id, which.id) : eq(webhookMessages.key, which.key)))
  return found
}

/** Newest first. */
export async function listMessages({ run, tables: { webhookMessages } }: Reader, { webhookId, limit, offset }: { webhookId: string; limit: number; offset: number }): Promise<MessageRow[]> {
  return run.select().from(webhookMessages).where(eq(webhookMessages.webhookId, webhookId)).orderBy(desc(webhookMessages.createdAt), desc(webhookMessages.id)).limit(limit).offset(offset)
}

export async function countMessages({ run, tables: { webhookMessages } }: Reader, webhookId: string): Promise<number> {
  const [found] = await run.select({ count: count() }).from(webhookMessages).where(eq(webhookMessages.webhookId, webhookId))
  return found?.count ?? 0
}

/** Webhooks to which something is to be sent now, whoever has waited longest first. */
export async function listWebhooksDue({ run, tables: { webhooks, webhookMessages } }: Reader, { now, apartFrom, most }: { now: Date; apartFrom: string[]; most: number }): Promise<string[]> {
  const rows = await run
    .select({ id: webhookMessages.webhookId })
    .from(webhookMessages)
    .innerJoin(webhooks, eq(webhooks.id, webhookMessages.webhookId))
    .where(and(eq(webhookMessages.state, 'queued'), lte(webhookMessages.dueAt, now), isNull(webhooks.endedAt), isNull(webhooks.pausedAt), apartFrom.length > 0 ? notInArray(webhookMessages.webhookId, apartFrom) : undefined))
    .groupBy(webhookMessages.webhookId)
    .orderBy(min(webhookMessages.dueAt))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** Compare-and-set: of two workers that chose the same message one gets it. The attempt counts before the network is touched. */
export async function claimMessages({ run, tables: { webhookMessages } }: Transaction, { webhookId, now, leasedUntil, most }: { webhookId: string; now: Date; leasedUntil: Date; most: number }): Promise<MessageRow[]> {
  const due = await run
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(and(eq(webhookMessages.webhookId, webhookId), eq(webhookMessages.state, 'queued'), lte(webhookMessages.dueAt, now)))
    .orderBy(asc(webhookMessages.createdAt), asc(webhookMessages.id))
    .limit(most)
  if (due.length === 0) return []
  return run
    .update(webhookMessages)
    .set({ state: 'sending', attempts: sql`${webhookMessages.attempts} + 1`, leasedUntil })
    .where(and(inArray(webhookMessages.id, due.map(({ id }) => id)), eq(webhookMessages.state, 'queued')))
    .returning()
}

type Ended = { id: string; /** Of the claim: whoever has lost its lease changes nothing. */ attempts: number; state: MessageRow['state']; status: number | null; problem: string | null; dueAt?: Date; deliveredAt?: Date }

export async function recordAttempt({ run, tables: { webhookMessages } }: Transaction, { id, attempts, ...ended }: Ended): Promise<boolean> {
  const [recorded] = await run
    .update(webhookMessages)
    .set({ ...ended, leasedUntil: null })
    .where(and(eq(webhookMessages.id, id), eq(webhookMessages.state, 'sending'), eq(webhookMessages.attempts, attempts)))
    .returning({ id: webhookMessages.id })
  return recorded !== undefined
}

/** While one message tries whether a webhook works again, the others wait and use up nothing. */
export async function holdOthers({ run, tables: { webhookMessages } }: Transaction, { webhookId, until }: { webhookId: string; until: Date }): Promise<void> {
  await run
    .update(webhookMessages)
    .set({ dueAt: until })
    .where(and(eq(webhookMessages.webhookId, webhookId), eq(webhookMessages.state, 'queued'), lt(webhookMessages.dueAt, until)))
}

/** It works again: what was held goes now, and after a long failure what was tried before too. */
export async function bringForward({ run, tables: { webhookMessages } }: Transaction, { webhookId, now, tried }: { webhookId: string; now: Date; tried: boolean }): Promise<void> {
  await run
    .update(webhookMessages)
    .set({ dueAt: now })
    .where(and(eq(webhookMessages.webhookId, webhookId), eq(webhookMessages.state, 'queued'), tried ? undefined : eq(webhookMessages.attempts, 0)))
}

/** Nothing more goes to a webhook that has ended. */
export async function cancelMessages({ run, tables: { webhookMessages } }: Transaction, webhookId: string): Promise<void> {
  await run
    .update(webhookMessages)
    .set({ state: 'cancelled', problem: 'ended', leasedUntil: null })
    .where(and(eq(webhookMessages.webhookId, webhookId), inArray(webhookMessages.state, ['queued', 'sending'])))
}

/** Once more from the start, under the same id; nothing while it is on its way. */
export async function requeueMessage({ run, tables: { webhookMessages } }: Transaction, { id, now }: { id: string; now: Date }): Promise<MessageRow | undefined> {
  const [requeued] = await run
    .update(webhookMessages)
    .set({ state: 'queued', attempts: 0, dueAt: now, leasedUntil: null })
    .where(and(eq(webhookMessages.id, id), inArray(webhookMessages.state, ['delivered', 'failed', 'cancelled', 'queued'])))
    .returning()
  return requeued
}

/** What a process was sending when it died. `all` at the start of the only process there is. */
export async function releaseStaleMessages({ run, tables: { webhookMessages } }: Transaction, { now, all }: { now: Date; all: boolean }): Promise<number> {
  const released = await run
    .update(webhookMessages)
    .set({ state: 'queued', dueAt: now, leasedUntil: null, problem: 'process' })
    .where(and(eq(webhookMessages.state, 'sending'), all ? undefined : lte(webhookMessages.leasedUntil, now)))
    .returning({ id: webhookMessages.id })
  return released.length
}

/** Technical records do not stay for good: what is done with, and older than that. */
export async function forgetMessages({ run, tables: { webhookMessages } }: Transaction, before: Date): Promise<void> {
  await run.delete(webhookMessages).where(and(inArray(webhookMessages.state, ['delivered', 'failed', 'cancelled']), lt(webhookMessages.createdAt, before)))
}

type LogEntryToTell = { at: Date; kind: LogKind; signatureId: string | null; versionNumber: number | null; opening: Opening | null }

/** What the public log says under that number, where it has not been erased. */
export async function findEntryToTell({ run, tables: { log, logOpenings } }: Reader, { campaignId, number }: { campaignId: string; number: number }): Promise<LogEntryToTell | undefined> {
  const [found] = await run
    .select({ at: log.at, kind: log.kind, signatureId: log.signatureId, versionNumber: log.versionNumber, opening: logOpenings.opening })
    .from(log)
    .leftJoin(logOpenings, and(eq(logOpenings.campaignId, log.campaignId), eq(logOpenings.number, log.number)))
    .where(and(eq(log.campaignId, campaignId), eq(log.number, number)))
  return found
}

/** A sign-on that waits for the lead: what it is called and what version it signed. */
export async function findHeldToTell({ run, tables: { signatures } }: Reader, id: string) {
  const [found] = await run
    .select({ id: signatures.id, name: signatures.name, versionNumber: signatures.versionNumber, campaignId: signatures.campaignId })
    .from(signatures)
    .where(and(eq(signatures.id, id), isNotNull(signatures.campaignId)))
  return found
}
