import { Refusal } from '#contracts/refusals.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findContactOf, listOffersTo } from '#db/queries/contacts.ts'
import { findSignature, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { contactOffered } from '#emails/letters/contact-offered.ts'
import { post } from '#emails/post.ts'
import { refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { manageLink, openByToken, type Opened } from '../signatures/signature-links.ts'

type Standing = { signature: Signature; signatory: Signatory }

/** The sign-on that this one was joined to, where somebody looks after it alone. */
async function findStanding(reader: Reader, { state, joinedToId }: Signature): Promise<Standing | undefined> {
  const found = state === 'joined' && joinedToId !== null ? await findSignature(reader, joinedToId) : undefined
  if (!found?.signatory || (found.signature.state !== 'listed' && found.signature.state !== 'held')) return undefined
  return (await findContactOf(reader, found.signature.id)) ? undefined : { signature: found.signature, signatory: found.signatory }
}

/** Whether whoever signed twice for one organisation can offer to look after the sign-on that stands, or has. */
export async function offering(reader: Reader, { signature, signatory, contact }: Opened): Promise<'open' | 'made' | undefined> {
  const standing = signatory && !contact ? await findStanding(reader, signature) : undefined
  if (!standing) return undefined
  return (await listOffersTo(reader, standing.signature)).some(({ signatureId }) => signatureId === signature.id) ? 'made' : 'open'
}

/**
 * Somebody whose sign-on was joined to another of the same organisation offers to look after that one as well. Whoever signed it is told by whom, and decides;
 * until then nothing opens for either. Offered twice, it is offered once.
 */
export async function offerAsContact(services: Services, token: string): Promise<void> {
  const { db, newId, now } = services
  await db.transaction(async (tx) => {
    const opened = await openByToken(tx, token, ['manage'])
    const { signature, signatory } = opened
    const offer = await offering(tx, opened)
    if (offer === 'made') return
    const [standing, campaign] = [await findStanding(tx, signature), await findCampaignById(tx, signature.campaignId)]
    if (!offer || !standing || !signatory || !campaign) throw new Refusal('signature.wrong-state')
    await refuseTooOften(tx, services, { name: 'people', who: signature.id, now: now() })
    await record(tx, services, { signatureId: signature.id, event: 'contact-offered', from: signature.state, to: signature.state, by: 'signatory' })
    await post(tx, contactOffered, {
      id: newId(),
      key: `contact-offered:${signature.id}:${now().getTime()}`,
      to: { address: standing.signatory.email, name: standing.signatory.name },
      locale: localeOfSignOn(standing.signature, campaign),
      props: { organisation: standing.signature.name, title: campaign.title, lead: campaign.lead.name, person: signatory.name, role: signatory.role, email: signatory.email, manage: manageLink(standing.signature) },
      now: now(),
      // It speaks of whoever offers, and goes where they are forgotten.
      signatureId: signature.id,
      campaignId: campaign.id,
    })
  })
}
