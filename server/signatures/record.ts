import type { SignatureState } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { addHistory, type HistoryEvent } from '#db/queries/signature-history.ts'
import type { Services } from '../services.ts'

type Happened = { signatureId: string; event: HistoryEvent; from: SignatureState | null; to: SignatureState; by: 'anyone' | 'holder' | 'signatory' | 'lead' | 'host' | 'worker'; accountId?: string; reason?: string }

let recorded = 0

/** Rows of one millisecond are read in the order in which they were written. */
const nextPlace = (): string => (recorded = (recorded + 1) % 1_000_000).toString().padStart(6, '0')

/** Every transition, and every other thing done to a sign-on, has exactly one row in its private history. */
export const record = (tx: Transaction, { newId, now }: Pick<Services, 'newId' | 'now'>, happened: Happened) => addHistory(tx, { id: `${nextPlace()}-${newId()}`, at: now(), ...happened })
