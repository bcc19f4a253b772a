import type { Transaction } from '#db/database.ts'
import { findContactOf, removeContact as removeRow, type Contact } from '#db/queries/contacts.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import type { Signature } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'

/** By either of the two who look after a sign-on. Name and address are deleted, and the link opens nothing any more. */
export async function removeContact(services: Services, token: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, contact: self } = await openByToken(tx, token, ['manage'])
    const contact = self ?? (await findContactOf(tx, signature.id))
    if (contact) await remove(tx, services, { signature, contact })
  })
}

/** "I do not want this", from the link that asked: confirmed before or not. */
export async function declineContact(services: Services, token: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, contact } = await openByToken(tx, token, ['contact'])
    if (contact) await remove(tx, services, { signature, contact })
  })
}

export async function remove(tx: Transaction, services: Services, { signature, contact, by = 'signatory' }: { signature: Pick<Signature, 'id' | 'state'>; contact: Contact; by?: 'signatory' | 'worker' }): Promise<void> {
  if (!(await removeRow(tx, contact.id))) return
  await cancelFor(tx, { signatureId: signature.id, to: contact.email })
  await record(tx, services, { signatureId: signature.id, event: 'contact-removed', from: signature.state, to: signature.state, by })
}
