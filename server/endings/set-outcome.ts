import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/endings.ts'
import { Refusal } from '#contracts/refusals.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { changeOutcome, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { closeIfPast } from '../campaigns/close-past-deadline.ts'
import { tellBackers } from '../campaigns/tell-backers.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { correctedOutcome } from './corrected-outcome.rules.ts'

type Asked = Omit<Given<typeof contract.setOutcome>, 'slug'> & { campaign: Pick<Campaign, 'id'> }

/** Backers are told when it is first said, once. What is changed later stands in the log as a correction, and is told to nobody. */
export async function setOutcome(services: Services, { campaign: { id }, outcome, words }: Asked): Promise<void> {
  const { db, now } = services
  await db.transaction(async (tx) => {
    await lockCampaign(tx, id)
    await closeIfPast(tx, services, id)
    const campaign = await findCampaignById(tx, id)
    if (campaign?.state === 'archived') throw new Refusal('campaign.archived')
    if (campaign?.state !== 'closed') throw new Refusal('campaign.not-closed')
    const { outcome: before, outcomeWords } = campaign
    if (before === outcome && outcomeWords === words) return
    await changeOutcome(tx, { id, outcome, outcomeWords: words, outcomeAt: campaign.outcomeAt ?? now() })
    if (before !== null) {
      const correction = correctedOutcome({ was: { outcome: before, words: outcomeWords ?? '' }, is: { outcome, words } }, wordsIn(campaign.locale))
      await logChange(tx, services, { campaignId: id, kind: 'corrected', opening: { ...correction, outcome } })
      return
    }
    const revision = await logChange(tx, services, { campaignId: id, kind: 'outcome', opening: { outcome } })
    await tellBackers(tx, services, { campaign, what: 'outcome', outcome, revision })
  })
}
