import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { findLink } from '#db/queries/links.ts'
import { findObjection, type Objection } from '#db/queries/objections.ts'
import { findSignature, lockCampaign, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { hashToken, type LinkRef } from '../secrets.ts'

export type OpenedObjection = { objection: Objection; signature: Signature; signatory: Signatory | null }

export const linkToObjection = (objectionId: string): LinkRef => ({ purpose: 'object', rowId: objectionId, generation: 1 })

/** The objection, and the sign-on it is about, that a token opens. */
export async function findObjectionByToken(reader: Reader, token: string): Promise<OpenedObjection> {
  const link = await findLink(reader, hashToken(token))
  const objection = link?.purpose === 'object' ? await findObjection(reader, link.rowId) : undefined
  const found = objection && (await findSignature(reader, objection.signatureId))
  if (!found) throw new Refusal('link.unknown')
  return { objection, ...found }
}

/** The same for whoever is about to object: read once the campaign is locked. */
export async function openObjectionByToken(tx: Transaction, token: string): Promise<OpenedObjection> {
  const { signature } = await findObjectionByToken(tx, token)
  await lockCampaign(tx, signature.campaignId)
  return findObjectionByToken(tx, token)
}
