import { invalidable, mostAtOnce, type Condition } from '#contracts/invalidations.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addInvalidation, type InvalidationRow } from '#db/queries/invalidations.ts'
import { listSignaturesAmong } from '#db/queries/lead-lists.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { takeOffAll } from '../signatures/take-off.ts'
import { findTargets } from './find-targets.ts'
import { asKept } from './invalidations.rules.ts'

type Asked = { campaign: Campaign; account: Account; condition: Condition; reason: string; publicReason: string; /** How many the lead has seen that it would be. */ expected: number }

/** Takes off all that a condition describes, in one transaction, if that is still as many as the lead has seen. Each is logged and told as if alone. */
export async function invalidateMany(services: Services, { campaign, account, condition, reason, publicReason, expected }: Asked): Promise<InvalidationRow> {
  return services.db.transaction(async (tx) => {
    await lockCampaign(tx, campaign.id)
    const { targets } = await findTargets(tx, { campaignId: campaign.id, account, condition })
    const count = targets.length
    if (count !== expected) throw new Refusal('invalidation.count-changed', { details: { count, seen: expected } })
    if (count === 0) throw new Refusal('invalidation.nobody')
    if (count > mostAtOnce) throw new Refusal('invalidation.too-many', { details: { count, most: mostAtOnce } })
    const row = { id: services.newId(), campaignId: campaign.id, condition: asKept(condition), reason, publicReason, count, at: services.now(), accountId: account.id }
    await addInvalidation(tx, row)
    const found = new Map((await listSignaturesAmong(tx, targets.map(({ id }) => id))).map((one) => [one.signature.id, one]))
    await takeOffAll(tx, services, { of: targets.flatMap(({ id }) => found.get(id) ?? []), campaign, account, reason, publicReason, invalidationId: row.id, event: 'invalidated', from: [...invalidable] })
    return { ...row, undoneAt: null, undoneBy: null }
  })
}
