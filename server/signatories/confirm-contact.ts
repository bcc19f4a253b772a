import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatories.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import * as contacts from '#db/queries/contacts.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { contactWelcome } from '#emails/letters/contact-welcome.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { manageLinkOfContact, openByToken, openLink, ownPageUrl } from '../signatures/signature-links.ts'

/** The person asked presses the button, and has a link of their own from now on. A second time changes nothing. */
export async function confirmContact(services: Services, token: string): Promise<Answer<typeof contract.confirmContact>> {
  return services.db.transaction(async (tx) => {
    const { signature, contact } = await openByToken(tx, token, ['contact'])
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (!contact || !campaign) throw new Refusal('link.unknown')
    const manage = manageLinkOfContact(contact)
    const manageUrl = ownPageUrl(services, manage)
    if (contact.confirmedAt !== null) return { manageUrl, already: true }
    await welcomeContact(tx, services, { contact, signature, campaign })
    return { manageUrl, already: false }
  })
}

type Welcomed = { contact: Pick<contacts.Contact, 'id' | 'name' | 'email'>; signature: Signature; campaign: Campaign }

/** From now on there are two who look after it, each with a link of their own. */
export async function welcomeContact(tx: Transaction, services: Services, { contact, signature, campaign }: Welcomed): Promise<void> {
  const { newId, now } = services
  if (!(await contacts.confirmContact(tx, { id: contact.id, now: now() }))) return
  const manage = manageLinkOfContact(contact)
  await openLink(tx, services, manage)
  await record(tx, services, { signatureId: signature.id, event: 'contact-confirmed', from: signature.state, to: signature.state, by: 'signatory' })
  await post(tx, contactWelcome, {
    id: newId(),
    key: `contact-welcome:${contact.id}`,
    to: { address: contact.email, name: contact.name },
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, manage },
    now: now(),
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
