import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { closedSince } from '../campaigns/campaigns.rules.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'

/** Says why a campaign takes no sign-on now, after a rule has said that it does not. */
export function refuseClosed(campaign: Campaign, now: Date): never {
  refuseTakenDown(campaign)
  if (campaign.state === 'draft') throw new Refusal('campaign.not-open')
  if (campaign.state === 'paused' && closedSince(campaign, now) === null) throw new Refusal('campaign.paused')
  throw new Refusal('campaign.closed')
}
