import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findAffirmedAt } from '#db/queries/signature-history.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Services } from '../services.ts'
import { record } from '../signatures/record.ts'
import { openObjectionByToken } from './objection-links.ts'

/** "This is right", said where the notice went: a line for the lead. It proves nobody's authority, so nothing else changes by it, and whoever reads there may still object. */
export async function affirmSignature(services: Services, { token }: { token: string }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { objection, signature } = await openObjectionByToken(tx, token)
    const { id, state } = signature
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (campaign) refuseTakenDown(campaign)
    if (await findAffirmedAt(tx, id)) return
    if (objection.source !== 'notice' || objection.objectedAt !== null || (state !== 'listed' && state !== 'held')) throw new Refusal('signature.wrong-state')
    await record(tx, services, { signatureId: id, event: 'affirmed', from: state, to: state, by: 'holder' })
  })
}
