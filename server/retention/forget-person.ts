import type { Transaction } from '#db/database.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { removeTracesOf } from '#db/queries/retention.ts'
import { removeSignatory } from '#db/queries/signatures.ts'

/** Nothing personal of a sign-on is kept, and nothing more is sent about it. Whoever calls writes its history. */
export async function forgetPerson(tx: Transaction, signatureId: string): Promise<void> {
  await cancelFor(tx, { signatureId })
  await removeSignatory(tx, signatureId)
  await removeTracesOf(tx, signatureId)
}
