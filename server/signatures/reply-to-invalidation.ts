import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { changeReply } from '#db/queries/signatures.ts'
import { leadReplied } from '#emails/letters/lead-replied.ts'
import type { Services } from '../services.ts'
import { record } from './record.ts'
import { isReplyOpen } from './settle-reply.ts'
import { openByToken } from './signature-links.ts'
import { tellLead } from './tell-lead.ts'

/** The signatory of what was refused or taken off answers the lead. The answer can be changed until the lead has looked at it; the lead is written to once. */
export async function replyToInvalidation(services: Services, { token, reply }: Given<typeof contract.replyToInvalidation>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openByToken(tx, token, ['manage'])
    const { id, campaignId } = signature
    if (signature.reply === reply) return
    if (!signatory || !(await isReplyOpen(tx, signature))) throw new Refusal('signature.reply-closed')
    const at = services.now()
    const changed = await changeReply(tx, { id, reply, repliedAt: at })
    const campaign = await findCampaignById(tx, campaignId)
    if (!changed || !campaign) throw new Refusal('signature.reply-closed')
    if (signature.repliedAt !== null) return
    await record(tx, services, { signatureId: id, event: 'replied', from: 'invalidated', to: 'invalidated', by: 'signatory' })
    await tellLead(tx, services, { campaign, letter: leadReplied, key: `lead-replied:${id}:${at.getTime()}`, props: { organisation: signature.name, title: campaign.title, slug: campaign.slug, reply } })
  })
}
