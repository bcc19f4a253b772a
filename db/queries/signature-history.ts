import { and, asc, eq } from 'drizzle-orm'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Reader, Transaction } from '../database.ts'
import { addedOnce } from './built-once.ts'

export type HistoryEvent =
  | 'submitted' | 'entered' | 'imported' | 'e-mailed-again' | 'corrected' | 'name-proposed' | 'renamed' | 'name-refused' | 'listed' | 'held'
  | 'approved' | 'refused' | 'invalidated' | 'reinstated' | 'disowned' | 'disputed' | 'objected' | 'withdrawn' | 'returned' | 'expired' | 'contact-forgotten'
  | 'contact-asked' | 'contact-confirmed' | 'contact-removed' | 'address-asked' | 'address-kept' | 'address-changed' | 'asking' | 'erased'

type NewEntry = { id: string; signatureId: string; at: Date; event: HistoryEvent; from: SignatureState | null; to: SignatureState; by: 'anyone' | 'holder' | 'signatory' | 'lead' | 'host' | 'worker'; accountId?: string; reason?: string }

const adding = addedOnce(({ signatureHistory }) => signatureHistory)

export const addHistory = (tx: Transaction, row: NewEntry) => adding(tx, row)

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
