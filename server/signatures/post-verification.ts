import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { verify } from '#emails/letters/verify.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { linkTo } from './signature-links.ts'

type Verifying = {
  campaign: Campaign
  signature: { id: string; name: string; versionNumber: number; expiresAt: Date }
  signatory: { name: string; email: string }
  reference: string
  /** The how-manieth verification e-mail this is. */
  mail: number
}

/** Asks the mailbox. Each e-mail has the same link and the same code. */
export async function postVerification(tx: Transaction, { newId, now }: Services, { campaign, signature, signatory, reference, mail }: Verifying): Promise<void> {
  await post(tx, verify, {
    id: newId(),
    key: `verify:${signature.id}:${mail}`,
    to: { address: signatory.email, name: signatory.name },
    locale: campaign.locale,
    props: {
      organisation: signature.name,
      title: campaign.title,
      lead: campaign.lead.name,
      confirm: linkTo('verify', signature.id),
      codeId: signature.id,
      reference,
      version: signature.versionNumber,
      expiresAt: signature.expiresAt.toISOString(),
    },
    now: now(),
    reference,
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
