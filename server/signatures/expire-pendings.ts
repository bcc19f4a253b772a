import { listStaleContacts } from '#db/queries/contacts.ts'
import { changeSignatureState, findSignature, listExpired } from '#db/queries/signatures.ts'
import { forgetPerson } from '../retention/forget-person.ts'
import type { Services } from '../services.ts'
import { remove } from '../signatories/remove-contact.ts'
import { record } from './record.ts'
import { verificationDays } from './signatures.rules.ts'

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
        await forgetPerson(tx, id)
        await record(tx, services, { signatureId: id, event: 'expired', from: 'pending', to: 'expired', by: 'worker' })
      }
    })
  }
}

/** Whoever was asked to look after a sign-on, and has said nothing for as long, is forgotten as well. */
export async function expireContacts(services: Services): Promise<void> {
  const { db, now } = services
  const askedBefore = new Date(now().getTime() - verificationDays * 86_400_000)
  for (;;) {
    const stale = await listStaleContacts(db, { askedBefore, most: atOnce })
    if (stale.length === 0) return
    await db.transaction(async (tx) => {
      for (const contact of stale) {
        const found = await findSignature(tx, contact.signatureId)
        if (found) await remove(tx, services, { signature: found.signature, contact, by: 'worker' })
      }
    })
  }
}
