import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { findAuthorisation, type Authorisation } from '#db/queries/authorisations.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findLink } from '#db/queries/links.ts'
import { findSignature, lockCampaign, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { hashToken } from '../secrets.ts'

export type OpenedAuthorisation = { authorisation: Authorisation; signature: Signature; signatory: Signatory | null; campaign: Campaign }

/** What a link of this kind opens. Nothing opens once somebody else is asked instead; an answer that was given can be read again. */
export async function findAuthorisationByToken(reader: Reader, token: string): Promise<OpenedAuthorisation> {
  const link = await findLink(reader, hashToken(token))
  const authorisation = link?.purpose === 'authorise' ? await findAuthorisation(reader, link.rowId) : undefined
  const found = authorisation && (await findSignature(reader, authorisation.signatureId))
  const campaign = found && (await findCampaignById(reader, found.signature.campaignId))
  if (!authorisation || !campaign || (authorisation.endedAt !== null && authorisation.answer === null)) throw new Refusal('link.unknown')
  if (found.signature.erasedAt !== null) throw new Refusal('link.erased')
  return { authorisation, ...found, campaign }
}

/** The same for whoever is about to answer: read once the campaign is locked. */
export async function openAuthorisationByToken(tx: Transaction, token: string): Promise<OpenedAuthorisation> {
  const { campaign } = await findAuthorisationByToken(tx, token)
  await lockCampaign(tx, campaign.id)
  return findAuthorisationByToken(tx, token)
}
