import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatories.ts'
import { foldEmail } from '#contracts/text.ts'
import * as addresses from '#db/queries/addresses.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findContactOf } from '#db/queries/contacts.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { confirmAddress } from '#emails/letters/confirm-address.ts'
import { post } from '#emails/post.ts'
import { refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { linkTo, openByToken, openLink } from '../signatures/signature-links.ts'
import { ofTheSignatory } from './of-the-signatory.ts'

/** The new address is asked, and the old one stays until it has answered. A newer proposal overtakes an older one. */
export async function proposeAddress(services: Services, { token, email }: Given<typeof contract.proposeAddress>): Promise<void> {
  const { db, newId, now } = services
  await db.transaction(async (tx) => {
    const { signature, signatory } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    if (signatory.proposedEmail === email) return
    const taken = [signatory.emailFolded, (await findContactOf(tx, signature.id))?.emailFolded]
    if (taken.includes(foldEmail(email))) throw new Refusal('input.wrong', { fields: [{ field: 'email', problem: 'email.same' }] })
    const at = now()
    await refuseTooOften(tx, services, { name: 'people', who: signature.id, now: at })
    const campaign = await findCampaignById(tx, signature.campaignId)
    const generation = await addresses.proposeAddress(tx, { signatureId: signature.id, email })
    if (!campaign || generation === undefined) throw new Refusal('link.unknown')

    const link = linkTo('address', signature.id, generation)
    await openLink(tx, services, link)
    await cancelFor(tx, { signatureId: signature.id, letters: [confirmAddress.name] })
    await record(tx, services, { signatureId: signature.id, event: 'address-asked', from: signature.state, to: signature.state, by: 'signatory' })
    await post(tx, confirmAddress, {
      id: newId(),
      key: `confirm-address:${signature.id}:${generation}`,
      to: { address: email, name: signatory.name },
      locale: localeOfSignOn(signature, campaign),
      props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, confirm: link },
      now: at,
      signatureId: signature.id,
      campaignId: campaign.id,
    })
  })
}

/** The old address stays after all. */
export async function keepAddress(services: Services, token: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    if (signatory.proposedEmail === null) return
    await addresses.proposeAddress(tx, { signatureId: signature.id, email: null })
    await cancelFor(tx, { signatureId: signature.id, letters: [confirmAddress.name] })
    await record(tx, services, { signatureId: signature.id, event: 'address-kept', from: signature.state, to: signature.state, by: 'signatory' })
  })
}
