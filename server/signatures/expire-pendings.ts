import { cancelFor } from '#db/queries/outbox.ts'
import { changeSignatureState, listExpired, removeSignatory } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { record } from './record.ts'

const atOnce = 100

/** Sign-ons that nobody confirmed in thirty days: the person is forgotten, the try stays as a number. */
export async function expirePendings(services: Services): Promise<void> {
  const { db, now } = services
  for (;;) {
    const expired = await listExpired(db, now(), atOnce)
    if (expired.length === 0) return
    await db.transaction(async (tx) => {
      for (const { id } of expired) {
        const changed = await changeSignatureState(tx, { id, from: ['pending'], to: 'expired' })
        if (!changed) continue
        await removeSignatory(tx, id)
        await cancelFor(tx, { signatureId: id })
        await record(tx, services, { signatureId: id, event: 'expired', from: 'pending', to: 'expired', by: 'worker' })
      }
    })
  }
}
