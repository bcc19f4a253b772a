import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { approved } from '#emails/letters/approved.ts'
import { refused } from '#emails/letters/refused.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from './find-reply-to.ts'
import { manageLink } from './signature-links.ts'

type Told = {
  signature: Signature
  signatory: Signatory | null
  campaign: Campaign
  reason: string
  verdict: 'approved' | 'refused'
  /** It was on the public list, and is off it now. */
  wasListed?: boolean
  /** What the public log says, where it says something. */
  publicReason?: string | undefined
}

/** Writes to the signatory what the lead has decided, and why. Whoever has been erased is not written to. */
export async function tellSignatory(tx: Transaction, services: Services, { signature, signatory, campaign, reason, verdict, wasListed = false, publicReason }: Told): Promise<void> {
  if (!signatory) return
  const at = services.now()
  const props = { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, reason, manage: manageLink(signature) }
  const replyTo = await findReplyTo(tx, campaign)
  const posting = { id: services.newId(), replyTo, key: `${verdict}:${signature.id}:${at.getTime()}`, to: { address: signatory.email, name: signatory.name }, locale: campaign.locale, now: at, signatureId: signature.id, campaignId: campaign.id }
  if (verdict === 'approved') await post(tx, approved, { ...posting, props: { ...props, slug: campaign.slug } })
  else await post(tx, refused, { ...posting, props: { ...props, wasListed, ...(publicReason !== undefined && { publicReason }) } })
}
