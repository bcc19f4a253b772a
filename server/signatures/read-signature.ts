import { Refusal } from '#contracts/refusals.ts'
import type { SignatureState } from '#contracts/signatures.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Reader } from '#db/database.ts'
import { findCurrentAuthorisation } from '#db/queries/authorisations.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findContactOf, listOffersTo } from '#db/queries/contacts.ts'
import { findPictureFacts } from '#db/queries/pictures.ts'
import { listHistory } from '#db/queries/signature-history.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { findVersionById } from '#db/queries/statements.ts'
import { findRegisterToAsk } from '../authorisations/register-to-ask.ts'
import { isBeforeLaunch } from '../campaigns/campaigns.rules.ts'
import { foundingKey } from '../campaigns/founding-links.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { carryKey } from '../http/invitations.ts'
import { findInRegisters } from '../registers/match-register.ts'
import { offering } from '../signatories/offer-as-contact.ts'
import type { Services } from '../services.ts'
import { readStatement } from '../statements/markdown.ts'
import { findDelivery } from './find-delivery.ts'
import { localeOfSignOn } from './language.rules.ts'
import { isReplyOpen } from './settle-reply.ts'
import { findByToken, linkTo } from './signature-links.ts'
import { presentConfirmation, presentOwnSignature } from './signatures.present.ts'

type Opened = { signature: Signature; signatory: Signatory | null }

/** A signature with its campaign and the wording it was given for, in words of its language. */
async function gather(db: Reader, { now }: Services, { signature, signatory }: Opened, reply: Reply) {
  const campaign = await findCampaignById(db, signature.campaignId)
  const version = await findVersionById(db, signature.versionId)
  if (!campaign || !version) throw new Refusal('link.unknown')
  const locale = localeOfSignOn(signature, campaign)
  reply.locale = locale
  reply.isPrivate ||= isBeforeLaunch(campaign, now())
  return { signature, signatory, campaign, wording: { html: campaign.state === 'taken-down' ? '' : readStatement(version.body).html, hash: version.hash }, locale, words: wordsIn(locale), now: now() }
}

const isExpired = ({ state, expiresAt }: Signature, now: Date) => state === 'expired' || (state === 'pending' && expiresAt <= now)

/** What a verification link would confirm; changes nothing. Afterwards people pass it on, as the address of what they have done: it says nothing more of the person. */
export async function readConfirmation(services: Services, { token, reply }: { token: string; reply: Reply }) {
  const opened = await findByToken(services.db, token, ['verify'])
  const [held, authorisation] = [await gather(services.db, services, opened, reply), await findCurrentAuthorisation(services.db, opened.signature.id)]
  refuseTakenDown(held.campaign)
  if (isExpired(opened.signature, services.now())) throw new Refusal('link.expired')
  const { secrets, siteUrl } = services
  const { id, askingUntil, state } = opened.signature
  return { ...presentConfirmation({ ...held, authorisation }), ...(state !== 'pending' && { signatory: null }), ...(askingUntil && state === 'pending' && { decideUrl: `${siteUrl}/decide/${secrets.linkToken(linkTo('decide', id))}` }) }
}

const founding = new Set<SignatureState>(['listed', 'held', 'withdrawn'])

export async function readOwnSignature(services: Services, { token, reply, caller }: { token: string; reply: Reply; caller?: Caller }) {
  const opened = await findByToken(services.db, token, ['manage'])
  const { db, siteUrl } = services
  const { signature } = opened
  const [held, history, contact, authorisation, entry, registers, logo, offers, offered] = await Promise.all([
    gather(db, services, opened, reply),
    listHistory(db, signature.id),
    findContactOf(db, signature.id),
    findCurrentAuthorisation(db, signature.id),
    findRegisterToAsk(db, opened),
    findInRegisters(db, [signature]),
    signature.logoId === null ? undefined : findPictureFacts(db, signature.logoId),
    opened.contact || !founding.has(signature.state) ? [] : listOffersTo(db, signature),
    offering(db, opened),
  ])
  // A founding signer's own link opens the campaign too, also in another browser than the private link did.
  if (caller && isBeforeLaunch(held.campaign, services.now()) && founding.has(signature.state)) carryKey(foundingKey(services, held.campaign), { caller, reply })
  const deliveredAt = await findDelivery(db, signature, history)
  const open = opened.signatory !== null && (await isReplyOpen(db, signature))
  return presentOwnSignature({ ...held, authorisation, registerToAsk: entry?.id, isReplyOpen: open, history, contact, isContact: opened.contact !== null, deliveredAt, siteUrl, register: registers.get(signature.id), logo, offer: contact ? undefined : offers[0], offering: offered })
}
