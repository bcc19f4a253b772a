import type { Archiving } from '#contracts/endings.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Reader } from '#db/database.ts'
import { changeCampaignState, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { countSignaturesInStates, lockCampaign } from '#db/queries/signatures.ts'
import { closedSince, graceAfterClosing } from '../campaigns/campaigns.rules.ts'
import { closeIfPast } from '../campaigns/close-past-deadline.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'

/** Nobody is left hanging: what waits for the lead is settled first, and what was sent before the end can be confirmed until its time is over. */
export async function readArchiving(reader: Reader, campaign: Campaign, now: Date): Promise<Archiving> {
  const closed = closedSince(campaign, now)
  const waiting = await countSignaturesInStates(reader, campaign.id, ['held'])
  const until = closed && campaign.state !== 'archived' ? new Date(closed.getTime() + graceAfterClosing) : null
  const confirmsUntil = until && until > now ? until.toISOString() : null
  return { may: closed !== null && campaign.state !== 'archived' && waiting === 0 && confirmsUntil === null, waiting, confirmsUntil }
}

/** For good. Archived already: nothing changes. */
export async function archiveCampaign(services: Services, { campaign: { id } }: { campaign: Pick<Campaign, 'id'> }): Promise<void> {
  const { db, now } = services
  await db.transaction(async (tx) => {
    await lockCampaign(tx, id)
    await closeIfPast(tx, services, id)
    const campaign = await findCampaignById(tx, id)
    if (!campaign || campaign.state === 'archived') return
    if (campaign.state !== 'closed') throw new Refusal('campaign.not-closed')
    const { may, waiting } = await readArchiving(tx, campaign, now())
    if (!may) throw new Refusal(waiting > 0 ? 'campaign.waiting' : 'campaign.confirming', { details: { waiting } })
    if (!(await changeCampaignState(tx, { id, from: ['closed'], to: 'archived', archivedAt: now() }))) throw new Refusal('campaign.wrong-state')
    await logChange(tx, services, { campaignId: id, kind: 'archived' })
  })
}
