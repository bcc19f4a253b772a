import { Refusal } from '#contracts/refusals.ts'
import type { OrganisationKind, Origin } from '#contracts/signatures.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import { addAuthorisation } from '#db/queries/authorisations.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findSignaturesOfSecondContact } from '#db/queries/contacts.ts'
import { addSignatureNetwork } from '#db/queries/signature-networks.ts'
import { addReference } from '#db/queries/signature-references.ts'
import { addSignature, findSignaturesOfContact, takeVerifyMail, type Signature } from '#db/queries/signatures.ts'
import { expiryOf } from '../decisions/asking.rules.ts'
import { postReminder } from '../decisions/post-ask-first.ts'
import { isWithinLimit } from '../limits.ts'
import { foldName } from '../organisations/fold-name.ts'
import { ownDomain } from '../organisations/own-domain.ts'
import type { LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'
import { postVerification } from './post-verification.ts'
import { record } from './record.ts'
import { linkTo, manageLink, manageLinkOfContact, openLink } from './signature-links.ts'
import { mostVerifyMails, verifyCoolDown } from './signatures.rules.ts'

export type Asking = {
  organisation: { name: string } & Partial<Record<'website' | 'country' | 'place' | 'sector' | 'registerId' | 'branchOf', string | undefined>> & { kind?: OrganisationKind | undefined }
  /** Name and role may be empty where a list did not say; whoever confirms fills them in. */
  signatory: { name: string; role: string; email: string }
  capacity: Signature['capacity']
  quote?: string | undefined
  showSignatory?: boolean | undefined
  authoriser?: { name: string; role: string; email: string } | undefined
  basis?: Signature['basis'] | undefined
  basisWords?: string | undefined
  /** The language in which the wording was read. */
  readIn?: string | undefined
}

type Opening = {
  asked: Asking
  campaign: Campaign
  /** Fresh for each try. */
  reference: string
  at: Date
  origin: Origin
  /** Asked from, where the organisation asked for itself. */
  network?: string
  /** The member of the lead who entered or imported it. */
  accountId?: string
  /** "We need to ask first": until when. */
  askingUntil?: Date | undefined
  /** Where and when it was said. */
  said?: string
}

/** `standing`: its contact has confirmed already. `waiting`: it was asked before, and lately or often enough. `limited`: this address gets no more today. */
export type Opened =
  | { outcome: 'first' | 'again' | 'waiting'; signature: Pick<Signature, 'id' | 'name' | 'state'> }
  | { outcome: 'standing'; signature: Pick<Signature, 'id' | 'name' | 'state' | 'readIn'>; /** To the own page, of the signatory or of the second contact, whoever asked. */ manage: LinkRef }
  | { outcome: 'limited' }

/** Writes to the contact of an organisation so that it can confirm: from the form, after a meeting, or from an older list. Never more often than an address should bear. */
export async function openPending(tx: Transaction, services: Services, opening: Opening): Promise<Opened> {
  const { asked, campaign, at } = opening
  const emailFolded = foldEmail(asked.signatory.email)
  const findOwn = async () => {
    const wanted = { campaignId: campaign.id, nameFolded: foldName(asked.organisation.name), emailFolded }
    const own = await findSignaturesOfContact(tx, wanted)
    const signed = own.find(stands)
    const lookedAfter = signed ? undefined : (await findSignaturesOfSecondContact(tx, wanted)).find(({ signature }) => stands(signature))
    const standing = signed ? { signature: signed, manage: manageLink(signed) } : lookedAfter && { signature: lookedAfter.signature, manage: manageLinkOfContact(lookedAfter.contact) }
    return { standing, pending: own.find(({ state, expiresAt }) => state === 'pending' && expiresAt > at) }
  }
  const { standing, pending } = await findOwn()
  if (standing) return { outcome: 'standing', ...standing }
  if (pending) return askAgain(tx, services, pending, opening)
  // Counting lets one through at a time for this address, so that what another asked meanwhile is there by then.
  const [isWithin, meanwhile] = await Promise.all([isWithinLimit(tx, services, { name: 'pendings', who: emailFolded, now: at }), findOwn()])
  if (!isWithin) return { outcome: 'limited' }
  return meanwhile.pending ? askAgain(tx, services, meanwhile.pending, opening) : askFirst(tx, services, opening)
}

const stands = ({ state }: Signature) => state === 'listed' || state === 'held'

const events = { form: 'submitted', meeting: 'entered', import: 'imported' } as const satisfies Record<Origin, string>

async function askFirst(tx: Transaction, services: Services, { asked, campaign, reference, at, origin, network = 'unknown', accountId, askingUntil, said }: Opening): Promise<Opened> {
  const { organisation, signatory, capacity, quote, showSignatory, authoriser, basis, basisWords, readIn } = asked
  const id = services.newId()
  const expiresAt = expiryOf({ submittedAt: at, askingUntil: askingUntil ?? null })
  if (!campaign.version) throw new Refusal('campaign.not-open')
  const signature = {
    id,
    campaignId: campaign.id,
    versionId: campaign.version.id,
    versionNumber: campaign.currentVersion,
    state: 'pending' as const,
    name: organisation.name,
    nameFolded: foldName(organisation.name),
    website: organisation.website ?? null,
    domain: ownDomain(organisation.website) ?? null,
    country: organisation.country ?? null,
    place: organisation.place ?? null,
    sector: organisation.sector ?? null,
    kind: organisation.kind ?? null,
    registerId: organisation.registerId ?? null,
    branchOf: organisation.branchOf ?? null,
    capacity,
    quote: quote ?? null,
    showSignatory: showSignatory ?? false,
    resembles: [],
    checks: [],
    submittedAt: at,
    expiresAt,
    verifyMails: 1,
    verifyMailedAt: at,
    origin,
    // Left out, not null: what is inserted by a prepared statement is made into a number.
    ...(askingUntil && { askingUntil }),
    ...(readIn && readIn !== campaign.version.locale && { readIn }),
    ...(basis && { basis, ...(basisWords && { basisWords }) }),
  }
  await addSignature(tx, signature, { name: signatory.name, role: signatory.role, email: signatory.email, emailFolded: foldEmail(signatory.email) })
  await Promise.all([
    ...(network === 'unknown' ? [] : [addSignatureNetwork(tx, { signatureId: id, network: networkHash(services, network), at })]),
    addReference(tx, { reference, signatureId: id, createdAt: at }),
    openLink(tx, services, linkTo('verify', id)),
    record(tx, services, { signatureId: id, event: events[origin], from: null, to: 'pending', by: origin === 'form' ? 'anyone' : 'lead', ...(accountId && { accountId }), ...(said && { reason: said }) }),
    postVerification(tx, services, { campaign, signature, signatory, reference, mail: 1 }),
    // Written to once the signatory has confirmed.
    authoriser && addAuthorisation(tx, { id: services.newId(), signatureId: id, kind: 'second-person', ...authoriser, emailFolded: foldEmail(authoriser.email), askedAt: at, mails: 0, mailedAt: at }),
  ])
  if (askingUntil) {
    await record(tx, services, { signatureId: id, event: 'asking', from: 'pending', to: 'pending', by: 'anyone' })
    await openLink(tx, services, linkTo('decide', id))
    await postReminder(tx, services, { campaign, signature, signatory, until: askingUntil })
  }
  return { outcome: 'first', signature }
}

/** Told apart from the hashes that limits keep, so that the two tables cannot be laid side by side. */
const networkHash = ({ secrets }: Services, network: string) => secrets.pseudonym(`signed from ${network}`)

/** The first details stand: a stranger cannot alter what the holder then confirms. A fresh reference leads to the same pending sign-on. */
async function askAgain(tx: Transaction, services: Services, pending: Signature, { asked, campaign, reference, at, origin, accountId }: Opening): Promise<Opened> {
  await addReference(tx, { reference, signatureId: pending.id, createdAt: at })
  const taken = await takeVerifyMail(tx, { id: pending.id, most: mostVerifyMails, before: new Date(at.getTime() - verifyCoolDown), now: at })
  if (!taken) return { outcome: 'waiting', signature: pending }
  await record(tx, services, { signatureId: pending.id, event: 'e-mailed-again', from: 'pending', to: 'pending', by: origin === 'form' ? 'anyone' : 'lead', ...(accountId && { accountId }) })
  await postVerification(tx, services, { campaign, signature: pending, signatory: asked.signatory, reference, mail: taken.count })
  return { outcome: 'again', signature: pending }
}
