import type { CampaignState } from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { changeCampaignState, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import type { LogKind } from '#db/queries/log.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { closeIfPast } from './close-past-deadline.ts'
import { tellBackers } from './tell-backers.ts'

type Change = { from: CampaignState[]; to: CampaignState; kind: Extract<LogKind, 'paused' | 'resumed' | 'closed' | 'reopened'> }

const changes = {
  pause: { from: ['open'], to: 'paused', kind: 'paused' },
  resume: { from: ['paused'], to: 'open', kind: 'resumed' },
  close: { from: ['open', 'paused'], to: 'closed', kind: 'closed' },
  reopen: { from: ['closed'], to: 'open', kind: 'reopened' },
} as const satisfies Record<string, Change>

/** The lead's hand on the campaign. Doing what has already been done is no fault and changes nothing. */
export async function changeState(services: Services, { campaign: { id }, change }: { campaign: Pick<Campaign, 'id'>; change: keyof typeof changes }): Promise<void> {
  const { db, now } = services
  const { from, to, kind } = changes[change]
  await db.transaction(async (tx) => {
    const at = now()
    // Locked, and closed if its deadline has passed, before it is read: two hands at once must not both find it as it was.
    await lockCampaign(tx, id)
    await closeIfPast(tx, services, id)
    const campaign = await findCampaignById(tx, id)
    if (!campaign || campaign.state === to) return
    if (campaign.state === 'archived') throw new Refusal('campaign.archived')
    if (change === 'reopen' && campaign.outcome !== null) throw new Refusal('campaign.has-outcome')
    const stamps =
      to === 'closed' ? { closedAt: at } : change === 'reopen' ? { closedAt: null, ...(campaign.closesAt && campaign.closesAt <= at && { closesAt: null }) } : {}
    const changed = await changeCampaignState(tx, { id: campaign.id, from: [...from], to, ...stamps })
    if (!changed) throw new Refusal('campaign.wrong-state')
    const revision = await logChange(tx, services, { campaignId: campaign.id, kind })
    if (kind === 'closed' || kind === 'reopened') await tellBackers(tx, services, { campaign, what: kind, revision })
  })
}
