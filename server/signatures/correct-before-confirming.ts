import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import { changeSignatory, changeSignatureDetails } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { detailsFrom, nameDetails } from './details.ts'
import { record } from './record.ts'
import { openByToken } from './signature-links.ts'

/** The holder, and only the holder, puts right what was typed: nothing of it is public yet. */
export async function correctBeforeConfirming(services: Services, { token, organisation, signatory, ...rest }: Given<typeof contract.correctBeforeConfirming>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature } = await openByToken(tx, token, ['verify'])
    if (signature.state === 'pending' && signature.expiresAt <= services.now()) throw new Refusal('link.expired')
    const details = { ...detailsFrom({ organisation, ...rest }), ...(organisation?.name && nameDetails(organisation.name)) }
    const changed = await changeSignatureDetails(tx, { id: signature.id, inStates: ['pending'], details })
    if (!changed) throw new Refusal('signature.wrong-state')
    await changeSignatory(tx, { signatureId: signature.id, ...(signatory?.name && { name: signatory.name }), ...(signatory?.role && { role: signatory.role }) })
    await record(tx, services, { signatureId: signature.id, event: 'corrected', from: 'pending', to: 'pending', by: 'holder' })
  })
}
