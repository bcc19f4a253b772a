import type { ObjectionOutcome } from '#contracts/objections.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeObjectionsToSettled, countTimesUpheld } from '#db/queries/objections.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { objectionSettled } from '#emails/letters/objection-settled.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import type { Decider } from '../signatures/tell-signatory.ts'
import { linkToObjection } from './objection-links.ts'
import { mostTimesUpheld } from './objections.rules.ts'

type Settled = { signature: Pick<Signature, 'id' | 'name'>; campaign: Campaign; outcome: ObjectionOutcome; reason: string; /** Whoever runs this site, where it is not the lead that decided. */ host?: Decider | undefined }

/** Whoever objected hears what was decided and why, and once more if it is decided otherwise later. Call it wherever a sign-on comes on the list or leaves it by a decision. */
export async function settleObjections(tx: Transaction, services: Services, { signature, campaign, outcome, reason, host }: Settled): Promise<void> {
  const settledAt = services.now()
  const settled = await changeObjectionsToSettled(tx, { signatureId: signature.id, outcome, reason, settledAt })
  if (settled.length === 0) return
  const replyTo = host ? host.email : await findReplyTo(tx, campaign)
  const again = (await countTimesUpheld(tx, signature.id)) < mostTimesUpheld
  for (const { id, email } of settled) {
    if (email === null) continue
    await post(tx, objectionSettled, {
      id: services.newId(),
      key: `objection-settled:${id}:${settledAt.getTime()}`,
      to: { address: email },
      replyTo,
      locale: campaign.locale,
      props: { organisation: signature.name, title: campaign.title, lead: host?.name ?? campaign.lead.name, outcome, reason, again, object: linkToObjection(id) },
      now: settledAt,
      campaignId: campaign.id,
    })
  }
}
