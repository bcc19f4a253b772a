import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeSignatureState, type Signature } from '#db/queries/signatures.ts'
import { forgetPerson } from '../retention/forget-person.ts'
import type { Services } from '../services.ts'
import { disputeSignature } from './dispute-signature.ts'
import { record } from './record.ts'
import { openByToken } from './signature-links.ts'

/** "This wasn't us." Before it is confirmed it is forgotten; afterwards it leaves the list at once, and the lead looks into it. */
export async function disownSignature(services: Services, token: string): Promise<{ state: 'disowned' | 'held' }> {
  return services.db.transaction(async (tx) => {
    const opened = await openByToken(tx, token, ['verify', 'manage'])
    const { signature } = opened
    if (signature.state === 'disowned') return { state: 'disowned' }
    if (signature.state === 'held' && signature.disputed) return { state: 'held' }
    if (signature.state === 'pending') return forget(tx, services, signature)
    await disputeSignature(tx, services, { ...opened, by: 'signatory' })
    return { state: 'held' }
  })
}

async function forget(tx: Transaction, services: Services, { id }: Signature): Promise<{ state: 'disowned' }> {
  const changed = await changeSignatureState(tx, { id, from: ['pending'], to: 'disowned' })
  if (!changed) throw new Refusal('signature.wrong-state')
  await forgetPerson(tx, id)
  await record(tx, services, { signatureId: id, event: 'disowned', from: 'pending', to: 'disowned', by: 'holder' })
  return { state: 'disowned' }
}
