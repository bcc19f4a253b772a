import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { findContact, type Contact } from '#db/queries/contacts.ts'
import { addLink, findLink } from '#db/queries/links.ts'
import { findSignature, lockCampaign, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { hashToken, type LinkPurpose, type LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'

type Renewed = 'manage' | 'unsubscribe'
export type Managed = Pick<Signature, 'id' | 'manageGeneration'>

/** A link of which there is one for each row; `generation` where there are more. Those that are renewed with the signatory's address have their own functions below. */
export const linkTo = (purpose: Exclude<LinkPurpose, Renewed>, rowId: string, generation = 1): LinkRef => ({ purpose, rowId, generation })

/** To the own page, for the signatory: another one after each change of address, so that what the old mailbox holds opens nothing. */
export const manageLink = ({ id, manageGeneration }: Managed): LinkRef => ({ purpose: 'manage', rowId: id, generation: manageGeneration })
export const unsubscribeLink = ({ id, manageGeneration }: Managed): LinkRef => ({ purpose: 'unsubscribe', rowId: id, generation: manageGeneration })
/** To the same page, for the second contact. */
export const manageLinkOfContact = ({ id }: Pick<Contact, 'id'>): LinkRef => ({ purpose: 'manage', rowId: id, generation: 1 })

/** Makes a link findable by its hash, from now on. */
export async function openLink(tx: Transaction, { secrets, now }: Pick<Services, 'secrets' | 'now'>, link: LinkRef): Promise<void> {
  await addLink(tx, { ...link, tokenHash: hashToken(secrets.linkToken(link)), createdAt: now() })
}

export async function openLinks(tx: Transaction, services: Pick<Services, 'secrets' | 'now'>, all: LinkRef[]): Promise<void> {
  for (const link of all) await openLink(tx, services, link)
}

export const ownPageUrl = ({ siteUrl, secrets }: Pick<Services, 'siteUrl' | 'secrets'>, link: LinkRef): string => `${siteUrl}/signature/${secrets.linkToken(link)}`

export type Opened = {
  signature: Signature
  signatory: Signatory | null
  /** Who came, where it is not the signatory but the second contact. */
  contact: Contact | null
  purpose: LinkPurpose
  generation: number
}

/** The signature that a token opens, for one of those purposes alone. Nothing opens what was renewed or erased since. */
export async function findByToken(reader: Reader, token: string, purposes: LinkPurpose[]): Promise<Opened> {
  const opened = await findEvenErased(reader, token, purposes)
  if (opened.signature.erasedAt !== null) throw new Refusal('link.erased')
  return opened
}

/** The same where what is opened may have been erased: for erasing it, which is said once more and done once. */
export async function findEvenErased(reader: Reader, token: string, purposes: LinkPurpose[]): Promise<Opened> {
  const link = await findLink(reader, hashToken(token))
  if (!link || !purposes.includes(link.purpose)) throw new Refusal('link.unknown')
  const { purpose, generation, rowId } = link
  const own = await findSignature(reader, rowId)
  if (own) {
    if (isRenewed(own.signature, purpose, generation)) throw new Refusal('link.unknown')
    return { ...own, contact: null, purpose, generation }
  }
  const contact = await findContact(reader, rowId)
  const found = contact && (await findSignature(reader, contact.signatureId))
  // Until the person has confirmed, the link opens nothing but the page on which that is done.
  if (!contact || !found || (purpose !== 'contact' && contact.confirmedAt === null)) throw new Refusal('link.unknown')
  return { ...found, contact, purpose, generation }
}

/** Since the address changed: links to the own page that are older, and the verification link, which went to the old address. */
function isRenewed({ manageGeneration }: Signature, purpose: LinkPurpose, generation: number): boolean {
  if (purpose === 'manage' || purpose === 'unsubscribe') return generation !== manageGeneration
  return purpose === 'verify' && manageGeneration > 1
}

/** The same for whoever is about to change it: read once the campaign is locked, so that the same thing sent many times at once is done once. */
export async function openByToken(tx: Transaction, token: string, purposes: LinkPurpose[]): Promise<Opened> {
  const { signature } = await findByToken(tx, token, purposes)
  await lockCampaign(tx, signature.campaignId)
  return findByToken(tx, token, purposes)
}
