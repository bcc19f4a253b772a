import type { Invalidation } from '#contracts/invalidations.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countStillOff, findInvalidation, listInvalidationsOf, type InvalidationRow } from '#db/queries/invalidations.ts'
import { listSignaturesById } from '#db/queries/resembling.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'
import { presentInvalidation } from './invalidations.present.ts'

/** When many sign-ons of a campaign were taken off at once, newest first. */
export async function readInvalidations(services: Services, campaign: Campaign): Promise<Invalidation[]> {
  return present(services, campaign, await listInvalidationsOf(services.db, campaign.id))
}

export async function readInvalidation(services: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<Invalidation> {
  const row = await findInvalidation(services.db, { campaignId: campaign.id, id })
  const [invalidation] = row ? await present(services, campaign, [row]) : []
  if (!invalidation) throw new Refusal('invalidation.unknown')
  return invalidation
}

async function present({ db }: Services, { id: campaignId, locale }: Campaign, rows: InvalidationRow[]): Promise<Invalidation[]> {
  const standing = await countStillOff(db, campaignId)
  const meant = await listSignaturesById(db, rows.flatMap(({ condition }) => condition.sameNetworkAs ?? []))
  const names = new Map(meant.map(({ id, name }) => [id, name]))
  return rows.map((row) => presentInvalidation(row, { words: wordsIn(locale), locale, nameOf: (id) => names.get(id), standing: standing.get(row.id) ?? 0 }))
}
