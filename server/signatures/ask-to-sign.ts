import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatures.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { addReference } from '#db/queries/signature-references.ts'
import { addSignature, findSignaturesOfContact, takeVerifyMail, type Signature } from '#db/queries/signatures.ts'
import { alreadyBacking } from '#emails/letters/already-backing.ts'
import { post } from '#emails/post.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import { foldName } from '../organisations/fold-name.ts'
import { ownDomain } from '../organisations/own-domain.ts'
import type { Services } from '../services.ts'
import { postVerification } from './post-verification.ts'
import { record } from './record.ts'
import { refuseClosed } from './refuse-closed.ts'
import { linkTo, openLink } from './signature-links.ts'
import { mostVerifyMails, verificationDays, verifyCoolDown } from './signatures.rules.ts'

type Asked = Given<typeof contract.askToSign>
type Told = Answer<typeof contract.askToSign>
type Trying = { asked: Asked; campaign: Campaign; reference: string; at: Date }

/** The same neutral answer for new, repeated and already listed: who has signed is not ours to reveal here. The mailbox learns it. */
export async function askToSign(services: Services, { campaign: seen, caller, ...asked }: Asked & { campaign: Campaign; caller: Caller }): Promise<Told> {
  const { db, now, newReference } = services
  const reference = newReference()

  await db.transaction(async (tx) => {
    const at = now()
    await refuseTooOften(tx, services, { name: 'sign', who: caller.network, now: at })
    // Read again: it may have closed, or been worded anew, since the gate.
    const campaign = (await findCampaignById(tx, seen.id)) ?? seen
    if (!takesSignatures(campaign, at)) refuseClosed(campaign, at)
    if (asked.version !== campaign.currentVersion) throw new Refusal('wording.changed', { details: { current: campaign.currentVersion } })

    const trying: Trying = { asked, campaign, reference, at }
    const emailFolded = foldEmail(asked.signatory.email)
    const findOwn = async () => {
      const own = await findSignaturesOfContact(tx, { campaignId: campaign.id, nameFolded: foldName(asked.organisation.name), emailFolded })
      return { standing: own.find(({ state }) => state === 'listed' || state === 'held'), pending: own.find(({ state, expiresAt }) => state === 'pending' && expiresAt > at) }
    }
    const { standing, pending } = await findOwn()
    if (standing) return tellItsContact(tx, services, standing, trying)
    if (pending) return askAgain(tx, services, pending, trying)
    if (!(await isWithinLimit(tx, services, { name: 'pendings', who: emailFolded, now: at }))) return undefined
    // Counting has let one through at a time for this address, so what another asked meanwhile is there now.
    const meanwhile = (await findOwn()).pending
    return meanwhile ? askAgain(tx, services, meanwhile, trying) : askFirst(tx, services, trying)
  })

  return { sentTo: asked.signatory.email, reference }
}

async function askFirst(tx: Transaction, services: Services, { asked, campaign, reference, at }: Trying) {
  const { organisation, signatory, capacity, quote, showSignatory } = asked
  const id = services.newId()
  const expiresAt = new Date(at.getTime() + verificationDays * 86_400_000)
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
  }
  await addSignature(tx, signature, { name: signatory.name, role: signatory.role, email: signatory.email, emailFolded: foldEmail(signatory.email) })
  await addReference(tx, { reference, signatureId: id, createdAt: at })
  await openLink(tx, services, linkTo('verify', id))
  await record(tx, services, { signatureId: id, event: 'submitted', from: null, to: 'pending', by: 'anyone' })
  await postVerification(tx, services, { campaign, signature, signatory, reference, mail: 1 })
}

/** The first details stand: a stranger cannot alter what the holder then confirms. A fresh reference leads to the same pending sign-on. */
async function askAgain(tx: Transaction, services: Services, pending: Signature, { asked, campaign, reference, at }: Trying) {
  await addReference(tx, { reference, signatureId: pending.id, createdAt: at })
  const taken = await takeVerifyMail(tx, { id: pending.id, most: mostVerifyMails, before: new Date(at.getTime() - verifyCoolDown), now: at })
  if (!taken) return
  await record(tx, services, { signatureId: pending.id, event: 'e-mailed-again', from: 'pending', to: 'pending', by: 'anyone' })
  await postVerification(tx, services, { campaign, signature: pending, signatory: asked.signatory, reference, mail: taken.count })
}

/** Only a contact of that very row learns that it stands; at most every ten minutes. */
async function tellItsContact(tx: Transaction, { newId }: Services, { id, name, state }: Signature, { asked, campaign, at }: Trying) {
  await post(tx, alreadyBacking, {
    id: newId(),
    key: `already-backing:${id}:${Math.floor(at.getTime() / verifyCoolDown)}`,
    to: { address: asked.signatory.email },
    locale: campaign.locale,
    props: { organisation: name, title: campaign.title, lead: campaign.lead.name, state: state === 'held' ? 'held' : 'listed', manage: linkTo('manage', id) },
    now: at,
    signatureId: id,
    campaignId: campaign.id,
  })
}
