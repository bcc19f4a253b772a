import type { Transaction } from '#db/database.ts'
import { listAuthorisationsOf, type Authorisation } from '#db/queries/authorisations.ts'
import { findContactOf } from '#db/queries/contacts.ts'
import { changeSignatureState, findSignature } from '#db/queries/signatures.ts'
import { endAsking } from '../authorisations/end-asking.ts'
import type { Services } from '../services.ts'
import { erase } from '../signatories/erase-signature.ts'
import { remove } from '../signatories/remove-contact.ts'
import { record } from '../signatures/record.ts'
import { readJournal, type Erasure } from './erasure-journal.ts'
import { forgetPerson } from './forget-person.ts'

/** In a database from a backup: whoever was erased after it was made is erased again, before anybody sees it. Answers how many. */
export async function reapplyErasures(services: Services): Promise<number> {
  const { db, config } = services
  let again = 0
  for (const erasure of await readJournal(config)) {
    if (await isBack(services, erasure)) again += await db.transaction((tx) => reapply(tx, services, erasure))
  }
  return again
}

/** Most are erased in the backup as well, and cost no transaction. */
async function isBack({ db }: Services, { id, what, at }: Erasure): Promise<boolean> {
  const found = await findSignature(db, id)
  if (!found) return false
  if (what === 'erased') return found.signature.erasedAt === null
  if (what === 'disowned') return found.signature.state === 'pending'
  if (what === 'authoriser-forgotten') return (await listAuthorisationsOf(db, id)).some((asked) => isForgotten(asked, at))
  const contact = await findContactOf(db, id)
  return contact !== undefined && contact.createdAt <= new Date(at)
}

/** Asked before that time, and still there: whoever was asked later is somebody else. */
const isForgotten = ({ askedAt, answer, email }: Authorisation, at: string): boolean => email !== null && answer !== 'authorised' && askedAt <= new Date(at)

async function reapply(tx: Transaction, services: Services, { id, what, at }: Erasure): Promise<number> {
  const found = await findSignature(tx, id)
  if (!found) return 0
  if (what === 'erased') await erase(tx, services, id, { by: 'worker' })
  if (what === 'disowned') {
    await changeSignatureState(tx, { id, from: ['pending'], to: 'disowned' })
    await forgetPerson(tx, id)
    await record(tx, services, { signatureId: id, event: 'disowned', from: 'pending', to: 'disowned', by: 'holder' })
  }
  if (what === 'authoriser-forgotten') {
    for (const authorisation of await listAuthorisationsOf(tx, id)) if (isForgotten(authorisation, at)) await endAsking(tx, services, { authorisation, signature: found.signature, by: 'worker' })
  }
  const contact = await findContactOf(tx, id)
  if (what === 'contact-removed' && contact) await remove(tx, services, { signature: found.signature, contact, by: 'worker' })
  return 1
}
