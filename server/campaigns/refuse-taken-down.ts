import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'

/** Says that the host took it down, and why: all that anybody still learns of it. */
export function refuseTakenDown({ state, takenDownReason }: Pick<Campaign, 'state' | 'takenDownReason'>): void {
  if (state === 'taken-down') throw new Refusal('campaign.taken-down', { details: { reason: takenDownReason ?? '' } })
}
