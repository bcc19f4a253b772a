import type { Origin } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findWhatWasSaid } from '#db/queries/signature-history.ts'
import { verify } from '#emails/letters/verify.ts'
import { post } from '#emails/post.ts'
import { postAskFirst } from '../decisions/post-ask-first.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from './language.rules.ts'
import { linkTo } from './signature-links.ts'

type Verifying = {
  campaign: Campaign
  signature: { id: string; name: string; versionNumber: number; expiresAt: Date; origin: Origin; askingUntil?: Date | null; readIn?: string | null }
  signatory: { name: string; email: string }
  reference: string
  /** The how-manieth verification e-mail this is. */
  mail: number
}

/** Asks the mailbox. Each e-mail has the same link and the same code. */
export async function postVerification(tx: Transaction, services: Services, { campaign, signature, signatory, reference, mail }: Verifying): Promise<void> {
  const { newId, now } = services
  if (signature.askingUntil) return postAskFirst(tx, services, { campaign, signature, signatory, until: signature.askingUntil, reference, part: mail })
  const said = signature.origin === 'meeting' ? await findWhatWasSaid(tx, signature.id) : null
  await post(tx, verify, {
    id: newId(),
    key: `verify:${signature.id}:${mail}`,
    to: { address: signatory.email, name: signatory.name || undefined },
    locale: localeOfSignOn(signature, campaign),
    props: {
      organisation: signature.name,
      title: campaign.title,
      lead: campaign.lead.name,
      confirm: linkTo('verify', signature.id),
      codeId: signature.id,
      reference,
      version: signature.versionNumber,
      expiresAt: signature.expiresAt.toISOString(),
      ...(signature.origin !== 'form' && { origin: signature.origin }),
      ...(said !== null && { said }),
    },
    // Hundreds at a time wait behind what somebody has just asked for.
    ...(signature.origin === 'import' && { lane: 'bulk' as const }),
    now: now(),
    reference,
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
