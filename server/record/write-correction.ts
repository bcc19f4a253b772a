import type { LogEntry } from '#contracts/record.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findNewestNote } from '#db/queries/log.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { readLogEntry } from './read-log.ts'

type Asked = { campaign: Campaign; wrong: string; right: string }

/** The lead puts something right in public. Sent a second time, it is written once. */
export async function writeCorrection(services: Services, { campaign: { id }, wrong, right }: Asked): Promise<{ entry: LogEntry }> {
  const number = await services.db.transaction(async (tx) => {
    await lockCampaign(tx, id)
    const campaign = await findCampaignById(tx, id)
    if (!campaign || campaign.state === 'draft') throw new Refusal('campaign.wrong-state')
    const before = await findNewestNote(tx, id)
    if (before?.opening?.wrong === wrong && before.opening.right === right) return before.number
    return logChange(tx, services, { campaignId: id, kind: 'corrected', opening: { wrong, right } })
  })
  const campaign = await findCampaignById(services.db, id)
  if (!campaign) throw new Refusal('campaign.unknown')
  const { entry } = await readLogEntry(services, { campaign, number })
  return { entry }
}
