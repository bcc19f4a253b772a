import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { wasUpheldSince } from '#db/queries/signature-history.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { upheld } from '#emails/letters/upheld.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from './find-reply-to.ts'
import type { Judged } from './judge-signature.ts'
import { localeOfSignOn } from './language.rules.ts'
import { putBack } from './put-back.ts'
import { record } from './record.ts'
import { manageLink } from './signature-links.ts'

/** Whether the signatory of what was refused or taken off may answer, or answer anew: until the lead has looked at the answer. */
export const isReplyOpen = async (reader: Reader | Transaction, { id, state, repliedAt }: Pick<Signature, 'id' | 'state' | 'repliedAt'>): Promise<boolean> =>
  state === 'invalidated' && (repliedAt === null || !(await wasUpheldSince(reader, { signatureId: id, since: repliedAt })))

/** The lead has read the signatory's answer: it puts the sign-on back, or stands by its decision and says why. */
export async function settleReply(tx: Transaction, services: Services, judged: Judged): Promise<void> {
  const { signature, signatory, account, reason, verdict } = judged
  const { id } = signature
  const campaign = await findCampaignById(tx, signature.campaignId)
  if (!campaign) throw new Refusal('signature.wrong-state')
  if (verdict === 'approved') return putBack(tx, services, { ...judged, campaign, to: signature.confirmedAt === null ? 'pending' : 'listed', event: signature.confirmedAt === null ? 'restored' : 'reinstated' })
  await record(tx, services, { signatureId: id, event: 'upheld', from: 'invalidated', to: 'invalidated', by: 'lead', accountId: account.id, reason })
  if (!signatory) return
  const at = services.now()
  await post(tx, upheld, {
    id: services.newId(),
    key: `upheld:${id}:${at.getTime()}`,
    to: { address: signatory.email, name: signatory.name },
    replyTo: await findReplyTo(tx, campaign),
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, reason: signature.confirmedAt === null ? '' : reason, manage: manageLink(signature) },
    now: at,
    signatureId: id,
    campaignId: campaign.id,
  })
}
