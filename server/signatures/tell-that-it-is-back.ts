import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { putBackLetter } from '#emails/letters/put-back.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from './find-reply-to.ts'
import { localeOfSignOn } from './language.rules.ts'
import { manageLink } from './signature-links.ts'

type Told = { signature: Signature; signatory: Signatory | null; campaign: Campaign; reason: string; state: 'listed' | 'held' | 'pending' }

/** Writes to the signatory that the lead has taken back a decision. To a mailbox that has confirmed nothing, without words of the lead's own. */
export async function tellThatItIsBack(tx: Transaction, services: Services, { signature, signatory, campaign, reason, state }: Told): Promise<void> {
  if (!signatory) return
  const at = services.now()
  await post(tx, putBackLetter, {
    id: services.newId(),
    key: `put-back:${signature.id}:${at.getTime()}`,
    to: { address: signatory.email, name: signatory.name },
    replyTo: await findReplyTo(tx, campaign),
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, state, reason: state === 'pending' ? '' : reason, manage: manageLink(signature) },
    now: at,
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
