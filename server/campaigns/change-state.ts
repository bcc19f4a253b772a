import type { CampaignState } from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { changeCampaignState, type Campaign } from '#db/queries/campaigns.ts'
import type { LogKind } from '#db/queries/log.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { tellBackers } from './tell-backers.ts'

type Change = { from: CampaignState[]; to: CampaignState; kind: Extract<LogKind, 'paused' | 'resumed' | 'closed' | 'reopened'> }

const changes = {
  pause: { from: ['open'], to: 'paused', kind: 'paused' },
  resume: { from: ['paused'], to: 'open', kind: 'resumed' },
  close: { from: ['open', 'paused'], to: 'closed', kind: 'closed' },
  reopen: { from: ['closed'], to: 'open', kind: 'reopened' },
} as const satisfies Record<string, Change>

/** The lead's hand on the campaign. Doing what has already been done is no fault and changes nothing. */
export async function changeState(services: Services, { campaign, change }: { campaign: Campaign; change: keyof typeof changes }): Promise<void> {
  const { db, now } = services
  const { from, to, kind } = changes[change]
  if (campaign.state === to) return
  await db.transaction(async (tx) => {
    const at = now()
    const stamps =
      to === 'closed' ? { closedAt: at } : change === 'reopen' ? { closedAt: null, ...(campaign.closesAt && campaign.closesAt <= at && { closesAt: null }) } : {}
    const changed = await changeCampaignState(tx, { id: campaign.id, from: [...from], to, ...stamps })
    if (!changed) throw new Refusal('campaign.wrong-state')
    const revision = await logChange(tx, services, { campaignId: campaign.id, kind })
    if (kind === 'closed' || kind === 'reopened') await tellBackers(tx, services, { campaign, what: kind, revision })
  })
}
