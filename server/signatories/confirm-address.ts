import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatories.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import { takeAddress } from '#db/queries/addresses.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { type Signatory, type Signature } from '#db/queries/signatures.ts'
import { addressChanged } from '#emails/letters/address-changed.ts'
import { addressTaken } from '#emails/letters/address-taken.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { changeChecks } from '../signatures/change-checks.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { manageLink, openByToken, openLink, ownPageUrl, type Opened } from '../signatures/signature-links.ts'
import { checksOf } from '../signatures/signatures.rules.ts'

type Changing = { signature: Signature; signatory: Signatory; campaign: Campaign; email: string; generation: number }

/** The mailbox of the new address presses the button: it takes the place of the old one, whose links open nothing any more. A second time changes nothing. */
export async function confirmAddress(services: Services, token: string): Promise<Answer<typeof contract.confirmAddress>> {
  return services.db.transaction(async (tx) => {
    const { signature, signatory } = newestProposal(await openByToken(tx, token, ['address']))
    const email = signatory.proposedEmail
    if (email === null) return { manageUrl: ownPageUrl(services, manageLink(signature)), already: true }
    const campaign = await findCampaignById(tx, signature.campaignId)
    const manageGeneration = campaign && (await takeAddress(tx, { signatureId: signature.id, generation: signatory.addressGeneration, email, emailFolded: foldEmail(email) }))
    if (!campaign || manageGeneration === undefined) throw new Refusal('link.unknown')

    const manage = manageLink({ id: signature.id, manageGeneration })
    await openLink(tx, services, manage)
    await record(tx, services, { signatureId: signature.id, event: 'address-changed', from: signature.state, to: signature.state, by: 'signatory' })
    await checkAnew(tx, services, signature, email)
    await tellBoth(tx, services, { signature, signatory, campaign, email, generation: manageGeneration })
    return { manageUrl: ownPageUrl(services, manage), already: false }
  })
}

/** Only the newest link counts. Once its address has taken over, it still leads to the own page. */
export function newestProposal({ signature, signatory, generation }: Opened): { signature: Signature; signatory: Signatory } {
  if (!signatory || generation !== signatory.addressGeneration) throw new Refusal('link.unknown')
  return { signature, signatory }
}

/** What an address proves goes with it: another domain may prove less, or more. What the lead vouched for stays. */
async function checkAnew(tx: Transaction, services: Services, signature: Signature, email: string): Promise<void> {
  const { domain, checks: before } = signature
  const checks = [...checksOf({ email, domain }), ...before.filter((check) => check !== 'own-domain' && check !== 'email')]
  if (checks.join() === before.join()) return
  await changeChecks(tx, services, { signature, checks })
}

/** The old address learns of it, without a link that does anything; what was still to be sent to it is not, because the new one is told where it stands. */
async function tellBoth(tx: Transaction, services: Services, { signature, signatory, campaign, email, generation }: Changing): Promise<void> {
  const { id, name } = signature
  const about = { organisation: name, title: campaign.title, lead: campaign.lead.name }
  const posting = { locale: localeOfSignOn(signature, campaign), now: services.now(), signatureId: id, campaignId: campaign.id, replyTo: await findReplyTo(tx, campaign) }
  await cancelFor(tx, { signatureId: id, to: signatory.email })
  await post(tx, addressChanged, { ...posting, id: services.newId(), key: `address-changed:${id}:${generation}`, to: { address: signatory.email, name: signatory.name }, props: about })
  await post(tx, addressTaken, {
    ...posting,
    replyTo: undefined,
    id: services.newId(),
    key: `address-taken:${id}:${generation}`,
    to: { address: email, name: signatory.name },
    props: { ...about, state: signature.state, manage: manageLink({ id, manageGeneration: generation }) },
  })
}
