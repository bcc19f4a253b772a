import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatures.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureDetails, changeSignatureState } from '#db/queries/signatures.ts'
import { leadWithdrawn } from '#emails/letters/lead-withdrawn.ts'
import { withdrawn } from '#emails/letters/withdrawn.ts'
import { post } from '#emails/post.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { record } from './record.ts'
import { openByToken, linkTo } from './signature-links.ts'
import { isSameName } from './signatures.rules.ts'
import { tellLead } from './tell-lead.ts'

/** The organisation leaves, by typing its name. It stays in letters that were delivered, and in the log. */
export async function withdrawSignature(services: Services, { token, name }: Given<typeof contract.withdrawSignature>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openByToken(tx, token, ['manage'])
    const { id, campaignId, state } = signature
    if (state === 'withdrawn') return
    if (!isSameName(name, signature.name)) throw new Refusal('signature.name-mismatch', { fields: [{ field: 'name', problem: 'withdrawal.mismatch' }] })
    const changed = await changeSignatureState(tx, { id, from: ['listed', 'held'], to: 'withdrawn' })
    const campaign = await findCampaignById(tx, campaignId)
    if (!changed || !campaign) throw new Refusal('signature.wrong-state')
    await changeSignatureDetails(tx, { id, inStates: ['withdrawn'], details: { proposedName: null } })
    await removeNameKeys(tx, id)
    await record(tx, services, { signatureId: id, event: 'withdrawn', from: state, to: 'withdrawn', by: 'signatory' })
    if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'withdrawn', signatureId: id, opening: { name: signature.name } })

    const at = services.now()
    const about = { organisation: signature.name, title: campaign.title }
    const key = `withdrawn:${id}:${at.getTime()}`
    if (signatory) {
      await post(tx, withdrawn, {
        id: services.newId(),
        key,
        to: { address: signatory.email, name: signatory.name },
        locale: campaign.locale,
        props: { ...about, lead: campaign.lead.name, manage: linkTo('manage', id) },
        now: at,
        signatureId: id,
        campaignId,
      })
    }
    await tellLead(tx, services, { campaign, letter: leadWithdrawn, key: `lead-${key}`, props: { ...about, slug: campaign.slug } })
  })
}
