import { and, asc, desc, eq, gte, ne } from 'drizzle-orm'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Reader, Transaction } from '../database.ts'
import { addedOnce } from './built-once.ts'
import { inParts } from './in-parts.ts'

export type HistoryEvent =
  | 'submitted' | 'entered' | 'imported' | 'e-mailed-again' | 'corrected' | 'name-proposed' | 'renamed' | 'name-refused' | 'listed' | 'held'
  | 'approved' | 'refused' | 'invalidated' | 'reinstated' | 'disowned' | 'disputed' | 'objected' | 'withdrawn' | 'returned' | 'expired' | 'contact-forgotten'
  | 'contact-asked' | 'contact-offered' | 'contact-confirmed' | 'contact-removed' | 'address-asked' | 'address-kept' | 'address-changed' | 'asking' | 'erased'
  | 'reconsidered' | 'restored' | 'replied' | 'upheld' | 'affirmed'
  | 'joined' | 'other-joined' | 'parted' | 'other-parted' | 'told-apart' | 'made-branch' | 'made-trunk' | 'answer-undone' | 'record-mended' | 'logo-changed' | 'logo-removed'
  | 'authorisation-asked' | 'authorisation-reminded' | 'authorisation-ended' | 'authorised' | 'not-authorised' | 'vouched' | 'second-person-wanted' | 'vouching-ended' | 'quote-given' | 'quote-taken-back' | 'questions-stopped' | 'questions-resumed'

type NewEntry = { id: string; signatureId: string; at: Date; event: HistoryEvent; from: SignatureState | null; to: SignatureState; by: 'anyone' | 'holder' | 'signatory' | 'lead' | 'host' | 'worker'; accountId?: string; reason?: string }

const adding = addedOnce(({ signatureHistory }) => signatureHistory)

export const addHistory = (tx: Transaction, row: NewEntry) => adding(tx, row)

export async function addHistories({ run, tables: { signatureHistory } }: Transaction, rows: NewEntry[]): Promise<void> {
  for (const part of inParts(rows)) await run.insert(signatureHistory).values(part)
}

/** Oldest first. */
export async function listHistory({ run, tables: { signatureHistory } }: Reader, signatureId: string) {
  return run.select().from(signatureHistory).where(eq(signatureHistory.signatureId, signatureId)).orderBy(asc(signatureHistory.at), asc(signatureHistory.id))
}

/** What the lead noted when it entered a sign-on: where and when it was said. */
export async function findWhatWasSaid({ run, tables: { signatureHistory } }: Reader, signatureId: string): Promise<string | null> {
  const [found] = await run
    .select({ reason: signatureHistory.reason })
    .from(signatureHistory)
    .where(and(eq(signatureHistory.signatureId, signatureId), eq(signatureHistory.event, 'entered')))
  return found?.reason ?? null
}

/** The state that a sign-on was in when it was last refused or taken off. */
export async function findTakenOffFrom({ run, tables: { signatureHistory } }: Reader, signatureId: string): Promise<SignatureState | undefined> {
  const [found] = await run
    .select({ from: signatureHistory.from })
    .from(signatureHistory)
    .where(and(eq(signatureHistory.signatureId, signatureId), eq(signatureHistory.to, 'invalidated'), ne(signatureHistory.from, 'invalidated')))
    .orderBy(desc(signatureHistory.at), desc(signatureHistory.id))
    .limit(1)
  return found?.from ?? undefined
}

/** When somebody at the organisation's public address said that the sign-on is right. */
export async function findAffirmedAt({ run, tables: { signatureHistory } }: Reader, signatureId: string): Promise<Date | undefined> {
  const [found] = await run
    .select({ at: signatureHistory.at })
    .from(signatureHistory)
    .where(and(eq(signatureHistory.signatureId, signatureId), eq(signatureHistory.event, 'affirmed')))
    .limit(1)
  return found?.at
}

/** Whether the lead has looked at an answer of that time, and stood by its decision. */
export async function wasUpheldSince({ run, tables: { signatureHistory } }: Reader, { signatureId, since }: { signatureId: string; since: Date }): Promise<boolean> {
  const [found] = await run
    .select({ id: signatureHistory.id })
    .from(signatureHistory)
    .where(and(eq(signatureHistory.signatureId, signatureId), eq(signatureHistory.event, 'upheld'), gte(signatureHistory.at, since)))
    .limit(1)
  return found !== undefined
}
