import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { changeCampaignSettings, type Campaign } from '#db/queries/campaigns.ts'
import { logChange } from '../log-change.ts'
import { showLogos } from '../logos/show-logos.ts'
import type { Services } from '../services.ts'
import { visibleState } from './campaigns.rules.ts'
import { changeLaunchTime } from './change-launch-time.ts'
import { tellBackers } from './tell-backers.ts'

type Asked = Given<typeof contract.changeCampaign> & { campaign: Campaign }

/** What is no part of the wording: the deadline, of which backers are told, the lead's own policy, and when a link-only campaign launches. */
export async function changeCampaign(services: Services, { campaign, closesAt, policy, secondPerson, asksBasis, showsLogos, ...launch }: Asked): Promise<void> {
  const { db, now } = services
  const state = visibleState(campaign, now())
  const deadline = closesAt === undefined ? campaign.closesAt : closesAt === null ? null : new Date(closesAt)
  const moved = deadline?.getTime() !== campaign.closesAt?.getTime()
  if (moved && deadline && deadline <= now()) throw new Refusal('input.wrong', { fields: [{ field: 'closesAt', problem: 'moment.past' }] })
  if (moved && !['draft', 'open', 'paused'].includes(state)) throw new Refusal('campaign.wrong-state')
  await db.transaction(async (tx) => {
    await changeLaunchTime(tx, services, { id: campaign.id, ...launch })
    await changeCampaignSettings(tx, { id: campaign.id, ...(moved && { closesAt: deadline }), ...(policy && { policy }), ...(secondPerson && { secondPerson }), ...(asksBasis !== undefined && { asksBasis }) })
    await showLogos(tx, services, { id: campaign.id, showsLogos })
    if (!moved || campaign.state === 'draft') return
    const revision = await logChange(tx, services, { campaignId: campaign.id, kind: 'deadline-changed', opening: { closesAt: deadline?.toISOString() ?? null } })
    await tellBackers(tx, services, { campaign, what: 'deadline-changed', closesAt: deadline, revision })
  })
}
