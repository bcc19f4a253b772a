import type { WebhookPayload } from '#contracts/webhooks.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findEntryToTell, findHeldToTell, type MessageAbout, type MessageRow } from '#db/queries/webhook-messages.ts'
import { presentPayload } from './webhooks.present.ts'

/** What a message says, read now: after an erasure it says less than it would have. */
export async function readPayload(reader: Reader, siteUrl: string, message: MessageRow): Promise<{ payload: WebhookPayload; campaign: Campaign | undefined }> {
  const { campaignId, number, signatureId } = message.payload as MessageAbout
  const [campaign, entry, held] = await Promise.all([
    campaignId === undefined ? undefined : findCampaignById(reader, campaignId),
    campaignId === undefined || number === undefined ? undefined : findEntryToTell(reader, { campaignId, number }),
    signatureId === undefined ? undefined : findHeldToTell(reader, signatureId),
  ])
  return { payload: presentPayload({ message, campaign, entry, held, siteUrl, words: wordsIn(campaign?.locale ?? 'en') }), campaign }
}
