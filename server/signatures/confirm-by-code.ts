import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import { addWrongCode, findReference } from '#db/queries/signature-references.ts'
import { findSignature } from '#db/queries/signatures.ts'
import { hashToken, plainCode } from '../secrets.ts'
import type { Services } from '../services.ts'
import { confirmSignature } from './confirm-signature.ts'
import { mostWrongCodes } from './signatures.rules.ts'

const wrong = () => new Refusal('code.wrong', { fields: [{ field: 'code', problem: 'code.wrong' }] })

/** The way out where a link cannot be opened: the code from the e-mail, with the reference from the screen. Wrong tries are counted. */
export async function confirmByCode(services: Services, { reference, code, authority }: Given<typeof contract.confirmByCode>): Promise<Answer<typeof contract.confirmByCode>> {
  const { db, secrets } = services
  const given = await findReference(db, reference.trim().toUpperCase())
  if (!given) throw wrong()
  const found = await findSignature(db, given.signatureId)
  if (!found) throw wrong()
  if (given.wrongCodes >= mostWrongCodes) throw new Refusal('code.spent')

  const right = hashToken(plainCode(secrets.typedCode('verify', found.signature.id))) === hashToken(plainCode(code))
  if (right) return confirmSignature(services, { signatureId: found.signature.id, authority })
  const counted = await db.transaction((tx) => addWrongCode(tx, { reference: given.reference, most: mostWrongCodes }))
  throw counted ? wrong() : new Refusal('code.spent')
}
