import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { addLink, findLink } from '#db/queries/links.ts'
import { findSignature, lockCampaign } from '#db/queries/signatures.ts'
import { hashToken, type LinkPurpose, type LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'

/** Link generations are for renewing a link when a contact changes; until then there is one. */
export const linkTo = (purpose: LinkPurpose, signatureId: string): LinkRef => ({ purpose, rowId: signatureId, generation: 1 })

/** Makes a link findable by its hash, from now on. */
export async function openLink(tx: Transaction, { secrets, now }: Pick<Services, 'secrets' | 'now'>, link: LinkRef): Promise<void> {
  await addLink(tx, { ...link, tokenHash: hashToken(secrets.linkToken(link)), createdAt: now() })
}

export const manageUrl = ({ siteUrl, secrets }: Pick<Services, 'siteUrl' | 'secrets'>, signatureId: string): string => `${siteUrl}/signature/${secrets.linkToken(linkTo('manage', signatureId))}`

/** The signature that a token opens, for one of those purposes alone. */
export async function findByToken(reader: Reader, token: string, purposes: LinkPurpose[]) {
  const link = await findLink(reader, hashToken(token))
  if (!link || !purposes.includes(link.purpose)) throw new Refusal('link.unknown')
  const found = await findSignature(reader, link.rowId)
  if (!found) throw new Refusal('link.unknown')
  return { ...found, purpose: link.purpose }
}

/** The same for whoever is about to change it: read once the campaign is locked, so that the same thing sent many times at once is done once. */
export async function openByToken(tx: Transaction, token: string, purposes: LinkPurpose[]) {
  const { signature } = await findByToken(tx, token, purposes)
  await lockCampaign(tx, signature.campaignId)
  return findByToken(tx, token, purposes)
}
