import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { removeTranslation as contract } from '#contracts/translations.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { findDraft } from '#db/queries/statements.ts'
import { removeDraftTranslation } from '#db/queries/translations.ts'
import type { Services } from '../services.ts'
import { presentDraftTranslation } from './translations.present.ts'

/** Deletes what was being written, and hands it back, so that it can be put there again. What is published stays. */
export async function removeTranslation({ db }: Services, { campaign, locale }: { campaign: Campaign; locale: string }): Promise<Answer<typeof contract>> {
  return db.transaction(async (tx) => {
    await lockCampaign(tx, campaign.id)
    const [draft, removed] = await Promise.all([findDraft(tx, campaign.id), removeDraftTranslation(tx, { campaignId: campaign.id, locale })])
    if (!draft) throw new Refusal('campaign.unknown')
    return { removed: removed ? presentDraftTranslation(removed, draft) : null }
  })
}
