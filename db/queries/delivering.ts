import { and, asc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { cleared, waiting, type Email, type EmailState, type Outbox } from './outbox.ts'

const lanes = ['first', 'normal', 'bulk'] as const

type Claiming = { now: Date; leasedUntil: Date; most: number }

/**
 * Takes e-mails that are due: those of the first lane before the others, the longest due first, and copies of what may have arrived
 * last. `contended` says that another worker was faster, so that there may be more.
 */
export async function claimDue(tx: Transaction, { now, leasedUntil, most }: Claiming): Promise<{ emails: Email[]; contended: boolean }> {
  const { run, tables } = tx
  const { outbox } = tables
  const ids: string[] = []
  const look = async (state: EmailState, lane: Email['lane'] | undefined) => {
    if (ids.length >= most) return
    const found = await run
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, state), lane && eq(outbox.lane, lane), lte(outbox.dueAt, now)))
      .orderBy(asc(outbox.dueAt))
      .limit(most - ids.length)
    ids.push(...found.map(({ id }) => id))
  }
  for (const lane of lanes) await look('queued', lane)
  await look('ambiguous', undefined)
  const emails = await claim(tx, ids, leasedUntil)
  return { emails, contended: emails.length < ids.length }
}

/** The e-mail that tries whether a paused transport works again: one that is due, or else the next that has failed before. */
export async function claimProbe(tx: Transaction, { now, leasedUntil }: Omit<Claiming, 'most'>): Promise<Email[]> {
  const { run, tables } = tx
  const { outbox } = tables
  const { emails } = await claimDue(tx, { now, leasedUntil, most: 1 })
  if (emails.length > 0) return emails
  const failedBefore = await run
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), gt(outbox.attempts, 0)))
    .orderBy(asc(outbox.dueAt))
    .limit(1)
  return claim(tx, failedBefore.map(({ id }) => id), leasedUntil)
}

/** Compare-and-set: of two workers that chose the same row one gets it. The attempt counts before the network is touched. */
async function claim({ run, tables: { outbox } }: Transaction, ids: string[], leasedUntil: Date): Promise<Email[]> {
  if (ids.length === 0) return []
  const rows = await run
    .update(outbox)
    .set({ state: 'sending', attempts: sql`${outbox.attempts} + 1`, leasedUntil })
    .where(and(inArray(outbox.id, ids), inArray(outbox.state, waiting)))
    .returning()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What decides whether claimed e-mails still make sense: the states of their signatures, and later e-mails of the same kind. */
export async function findWhatSupersedes({ run, tables: { outbox, signatures } }: Reader, { letters, signatureIds }: { letters: string[]; signatureIds: string[] }) {
  if (signatureIds.length === 0) return { states: [], posted: [] }
  const states = await run.select({ id: signatures.id, state: signatures.state }).from(signatures).where(inArray(signatures.id, signatureIds))
  const posted = await run
    .select({ id: outbox.id, letter: outbox.letter, signatureId: outbox.signatureId, createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(inArray(outbox.signatureId, signatureIds), inArray(outbox.letter, letters), inArray(outbox.state, ['queued', 'sending', 'sent', 'ambiguous'])))
  return { states, posted }
}

/** Accepted by the mail server. An address that was unreachable before is reachable again. */
export async function recordSent(tx: Transaction, { ids, now }: { ids: string[]; now: Date }): Promise<void> {
  const { run, tables } = tx
  const { outbox, signatures } = tables
  if (ids.length === 0) return
  // Before the addresses are forgotten.
  await run
    .update(signatures)
    .set({ mailFailedAt: null })
    .where(and(isNotNull(signatures.mailFailedAt), inArray(signatures.id, reachedBy(tx, ids))))
  await run
    .update(outbox)
    .set({ state: 'sent', sentAt: now, leasedUntil: null, lastError: null, ...cleared })
    .where(and(inArray(outbox.id, ids), eq(outbox.state, 'sending')))
}

/** The sign-ons whose own address those e-mails go to: neither a second contact's, nor one that has been changed since. */
const reachedBy = ({ run, tables: { outbox, signatories } }: Transaction, ids: string[]) =>
  run
    .select({ id: signatories.signatureId })
    .from(outbox)
    .innerJoin(signatories, and(eq(signatories.signatureId, outbox.signatureId), eq(signatories.email, outbox.to)))
    .where(and(inArray(outbox.id, ids), eq(outbox.state, 'sending')))

type Trouble = { id: string; dueAt: Date; lastError: string }

/** It did not leave; it is tried again. */
export async function requeue({ run, tables: { outbox } }: Transaction, { id, dueAt, lastError }: Trouble): Promise<void> {
  await run.update(outbox).set({ state: 'queued', dueAt, lastError, leasedUntil: null }).where(sending(outbox, id))
}

/** It may have arrived: the connection was lost after the message and before the answer. */
export async function recordAmbiguous({ run, tables: { outbox } }: Transaction, { id, dueAt, lastError }: Trouble): Promise<void> {
  await run
    .update(outbox)
    .set({ state: 'ambiguous', dueAt, lastError, leasedUntil: null, copies: sql`${outbox.copies} + 1` })
    .where(sending(outbox, id))
}

/** The mail server refused the address for good: the signatory and the lead see it on the signature. */
export async function recordFailed(tx: Transaction, { id, now, lastError }: { id: string; now: Date; lastError: string }): Promise<void> {
  const { run, tables } = tx
  const { outbox, signatures } = tables
  await run.update(signatures).set({ mailFailedAt: now }).where(inArray(signatures.id, reachedBy(tx, [id])))
  await run
    .update(outbox)
    .set({ state: 'failed', lastError, leasedUntil: null, ...cleared })
    .where(sending(outbox, id))
}

/** Claimed, and not tried after all. */
export async function giveBack({ run, tables: { outbox } }: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await run
    .update(outbox)
    .set({ state: 'queued', attempts: sql`${outbox.attempts} - 1`, leasedUntil: null })
    .where(and(inArray(outbox.id, ids), eq(outbox.state, 'sending')))
}

const whyHeld = 'its campaign is taken down'

/** Claimed, and not to be sent as long as its campaign is taken down. */
export async function holdClaimed({ run, tables: { outbox } }: Transaction, { ids, dueAt }: { ids: string[]; dueAt: Date }): Promise<void> {
  if (ids.length === 0) return
  await run
    .update(outbox)
    .set({ state: 'queued', attempts: sql`${outbox.attempts} - 1`, leasedUntil: null, dueAt, lastError: whyHeld })
    .where(and(inArray(outbox.id, ids), eq(outbox.state, 'sending')))
}

/** The campaign is back: what waited for that is due. */
export async function releaseHeld(tx: Transaction, { campaignId, now }: { campaignId: string; now: Date }): Promise<void> {
  const { run, tables } = tx
  const { outbox } = tables
  await run
    .update(outbox)
    .set({ dueAt: now, lastError: null })
    .where(and(eq(outbox.campaignId, campaignId), eq(outbox.state, 'queued'), eq(outbox.lastError, whyHeld)))
  tx.hint('outbox')
}

/** Claimed, and no longer to be sent: superseded, withdrawn, erased or expired. */
export async function cancelClaimed({ run, tables: { outbox } }: Transaction, { ids, why }: { ids: string[]; why: string }): Promise<void> {
  if (ids.length === 0) return
  await run
    .update(outbox)
    .set({ state: 'cancelled', lastError: why, leasedUntil: null, ...cleared })
    .where(and(inArray(outbox.id, ids), eq(outbox.state, 'sending')))
}

/** What a process was sending when it died goes behind all that is due now. `all` at the start of the only process there is. */
export async function releaseStale({ run, tables: { outbox } }: Transaction, { now, all }: { now: Date; all: boolean }): Promise<number> {
  const released = await run
    .update(outbox)
    .set({ state: 'queued', dueAt: now, leasedUntil: null, lastError: 'the process ended' })
    .where(and(eq(outbox.state, 'sending'), all ? undefined : lte(outbox.leasedUntil, now)))
    .returning({ id: outbox.id })
  return released.length
}

/** The mail server takes mail again: nobody waits for the end of a long back-off. Copies of what may have arrived keep a little distance. */
export async function bringForward({ run, tables: { outbox } }: Transaction, { now, copiesAt, copiesBefore }: { now: Date; copiesAt: Date; copiesBefore: Date }): Promise<void> {
  await run
    .update(outbox)
    .set({ dueAt: now })
    .where(and(eq(outbox.state, 'queued'), gt(outbox.attempts, 0), gt(outbox.dueAt, now)))
  await run
    .update(outbox)
    .set({ dueAt: copiesAt })
    .where(and(eq(outbox.state, 'ambiguous'), gt(outbox.dueAt, copiesAt), lte(outbox.dueAt, copiesBefore)))
}

const sending = (outbox: Outbox, id: string) => and(eq(outbox.id, id), eq(outbox.state, 'sending'))
