import type { SignatureState } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { addHistories, addHistory, type HistoryEvent } from '#db/queries/signature-history.ts'
import type { Services } from '../services.ts'
import { writeHeld } from '../webhooks/write-messages.ts'

type Happened = { signatureId: string; event: HistoryEvent; from: SignatureState | null; to: SignatureState; by: 'anyone' | 'holder' | 'signatory' | 'lead' | 'host' | 'worker'; accountId?: string; reason?: string }

let recorded = 0

/** Rows of one millisecond are read in the order in which they were written. */
const nextPlace = (): string => (recorded = (recorded + 1) % 1_000_000).toString().padStart(6, '0')

/** Every transition, and every other thing done to a sign-on, has exactly one row in its private history. */
export async function record(tx: Transaction, services: Pick<Services, 'newId' | 'now'>, happened: Happened): Promise<void> {
  const id = `${nextPlace()}-${services.newId()}`
  await addHistory(tx, { id, at: services.now(), ...happened })
  if (happened.to === 'held' && happened.from !== 'held') await writeHeld(tx, services, { signatureId: happened.signatureId, happening: id })
}

/** The same for many that come before nobody: what is held is told to those who listen. */
export const recordAll = (tx: Transaction, services: Pick<Services, 'newId' | 'now'>, all: (Happened & { to: Exclude<SignatureState, 'held'> })[]): Promise<void> =>
  addHistories(tx, all.map((happened) => ({ id: `${nextPlace()}-${services.newId()}`, at: services.now(), ...happened })))
