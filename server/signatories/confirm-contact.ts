import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatories.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import * as contacts from '#db/queries/contacts.ts'
import { contactWelcome } from '#emails/letters/contact-welcome.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { record } from '../signatures/record.ts'
import { manageLinkOfContact, openByToken, openLink, ownPageUrl } from '../signatures/signature-links.ts'

/** The person asked presses the button, and has a link of their own from now on. A second time changes nothing. */
export async function confirmContact(services: Services, token: string): Promise<Answer<typeof contract.confirmContact>> {
  const { db, newId, now } = services
  return db.transaction(async (tx) => {
    const { signature, contact } = await openByToken(tx, token, ['contact'])
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (!contact || !campaign) throw new Refusal('link.unknown')
    const manage = manageLinkOfContact(contact)
    const manageUrl = ownPageUrl(services, manage)
    const at = now()
    if (!(await contacts.confirmContact(tx, { id: contact.id, now: at }))) return { manageUrl, already: true }
    await openLink(tx, services, manage)
    await record(tx, services, { signatureId: signature.id, event: 'contact-confirmed', from: signature.state, to: signature.state, by: 'signatory' })
    await post(tx, contactWelcome, {
      id: newId(),
      key: `contact-welcome:${contact.id}`,
      to: { address: contact.email, name: contact.name },
      locale: campaign.locale,
      props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, manage },
      now: at,
      signatureId: signature.id,
      campaignId: campaign.id,
    })
    return { manageUrl, already: false }
  })
}
