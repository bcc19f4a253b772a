import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { approved } from '#emails/letters/approved.ts'
import { refused } from '#emails/letters/refused.ts'
import { post, postAll } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from './find-reply-to.ts'
import { langOfSignOn, localeOfSignOn } from './language.rules.ts'
import { manageLink } from './signature-links.ts'

/** Who has decided, and reads what is answered to the e-mail. */
export type Decider = { name: string; email: string }

type Of = { signature: Signature; signatory: Signatory | null }
type Told = Of & { campaign: Campaign; reason: string; /** Whoever runs this site, where it is not the lead that decided. */ host?: Decider | undefined }

/** Writes to the signatory that what was held or off is on the list, and why. Whoever has been erased is not written to. */
export async function tellApproved(tx: Transaction, services: Services, { signatory, ...told }: Told): Promise<void> {
  if (!signatory) return
  const { signature, campaign, host } = told
  const replyTo = host ? host.email : await findReplyTo(tx, campaign)
  const { props, ...posting } = postingOf(services, { ...told, signatory, verdict: 'approved', replyTo })
  await post(tx, approved, { ...posting, props: { ...props, slug: campaign.slug, ...langOfSignOn(signature, campaign) } })
}

type Refused = Omit<Told, keyof Of | 'reason'> & { of: (Of & { reason: string; /** It was on the public list, and is off it now. */ wasListed: boolean; /** What the public log says, where it says something. */ publicReason?: string | undefined })[] }

/** And that they are off the list or do not come on it. */
export async function tellRefused(tx: Transaction, services: Services, { campaign, host, of }: Refused): Promise<void> {
  const replyTo = host ? host.email : await findReplyTo(tx, campaign)
  const postings = of.flatMap(({ signature, signatory, reason, wasListed, publicReason }) => {
    if (!signatory) return []
    const { props, ...posting } = postingOf(services, { signature, signatory, campaign, host, reason, verdict: 'refused', replyTo })
    return [{ ...posting, props: { ...props, wasListed, ...(publicReason !== undefined && { publicReason }) } }]
  })
  await postAll(tx, refused, postings)
}

function postingOf({ newId, now }: Services, { signature, signatory, campaign, reason, host, verdict, replyTo }: Omit<Told, 'signatory'> & { signatory: Signatory; verdict: string; replyTo: string | undefined }) {
  const at = now()
  const props = { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, reason, manage: manageLink(signature), ...(host && { host: host.name }) }
  return { id: newId(), replyTo, key: `${verdict}:${signature.id}:${at.getTime()}`, to: { address: signatory.email, name: signatory.name }, locale: localeOfSignOn(signature, campaign), now: at, signatureId: signature.id, campaignId: campaign.id, props }
}
