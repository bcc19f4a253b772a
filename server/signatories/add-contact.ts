import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatories.ts'
import { foldEmail } from '#contracts/text.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import * as contacts from '#db/queries/contacts.ts'
import { contactAsked } from '#emails/letters/contact-asked.ts'
import { post } from '#emails/post.ts'
import { refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { linkTo, openByToken, openLink } from '../signatures/signature-links.ts'
import { welcomeContact } from './confirm-contact.ts'
import { ofTheSignatory } from './of-the-signatory.ts'

/** A second person at the organisation is asked to look after its sign-on as well. Nothing opens for them until they have confirmed their address. */
export async function addContact(services: Services, { token, name, role, email }: Given<typeof contract.addContact>): Promise<void> {
  const { db, newId, now } = services
  await db.transaction(async (tx) => {
    const { signature, signatory } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    const emailFolded = foldEmail(email)
    if (emailFolded === signatory.emailFolded) throw new Refusal('input.wrong', { fields: [{ field: 'email', problem: 'email.same' }] })
    const known = await contacts.findContactOf(tx, signature.id)
    // Sent twice, it is done once.
    if (known?.emailFolded === emailFolded && known.name === name && known.role === role) return
    if (known) throw new Refusal('contact.taken')
    const at = now()
    await refuseTooOften(tx, services, { name: 'people', who: signature.id, now: at })
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (!campaign) throw new Refusal('link.unknown')

    const id = newId()
    const link = linkTo('contact', id)
    await contacts.addContact(tx, { id, signatureId: signature.id, name, role, email, emailFolded, createdAt: at })
    // Whoever offered has confirmed the address with a sign-on of their own, and agreed.
    const hasOffered = (await contacts.listOffersTo(tx, signature)).some((offer) => offer.emailFolded === emailFolded)
    if (hasOffered) return welcomeContact(tx, services, { contact: { id, name, email }, signature, campaign })
    await openLink(tx, services, link)
    await record(tx, services, { signatureId: signature.id, event: 'contact-asked', from: signature.state, to: signature.state, by: 'signatory' })
    await post(tx, contactAsked, {
      id: newId(),
      key: `contact-asked:${id}`,
      to: { address: email, name },
      locale: localeOfSignOn(signature, campaign),
      props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, askedBy: signatory.name, confirm: link },
      now: at,
      signatureId: signature.id,
      campaignId: campaign.id,
    })
  })
}
