import type { Webhook, WebhookMessage, WebhookPayload, webhookTopics } from '#contracts/webhooks.ts'
import type { Words } from '#contracts/words/words.ts'
import { publicReasonIn } from '#contracts/words/public-reason.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { findEntryToTell, findHeldToTell, MessageRow } from '#db/queries/webhook-messages.ts'
import type { WebhookRow } from '#db/queries/webhooks.ts'

export const presentWebhook = ({ id, url, events, campaignId, createdAt, failingSince, pausedAt, endedAt }: WebhookRow): Webhook => ({
  id,
  url,
  topics: events as (typeof webhookTopics)[number][],
  everyCampaign: campaignId === null,
  state: endedAt ? 'ended' : pausedAt ? 'paused' : failingSince ? 'failing' : 'active',
  createdAt: createdAt.toISOString(),
  failingSince: failingSince?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
})

export const presentMessage = ({ id, event, state, attempts, createdAt, deliveredAt, dueAt, status, problem }: MessageRow): WebhookMessage => ({
  id,
  event,
  state,
  attempts,
  createdAt: createdAt.toISOString(),
  deliveredAt: deliveredAt?.toISOString() ?? null,
  nextAt: state === 'queued' ? dueAt.toISOString() : null,
  answer: status,
  problem: problem as WebhookMessage['problem'],
})

type About = {
  message: MessageRow
  campaign: Campaign | undefined
  entry: Awaited<ReturnType<typeof findEntryToTell>>
  held: Awaited<ReturnType<typeof findHeldToTell>>
  siteUrl: string
  words: Words
}

/** What a message says: what the public log says of the change, and of a held sign-on its name alone. Never anything about a person. */
export function presentPayload({ message, campaign, entry, held, siteUrl, words }: About): WebhookPayload {
  const { payload, event, createdAt } = message
  const url = campaign && `${siteUrl}/campaigns/${campaign.slug}`
  const signatureId = entry?.signatureId ?? held?.id
  const organisation = typeof entry?.opening?.name === 'string' ? entry.opening.name : held?.name
  return {
    type: event,
    timestamp: (entry?.at ?? createdAt).toISOString(),
    data: {
      ...(typeof payload.number === 'number' && { revision: payload.number }),
      ...(campaign && url && { campaign: { slug: campaign.slug, title: campaign.title, url } }),
      ...(signatureId && { signature: { id: signatureId, ...(organisation !== undefined && { organisation }), ...(entry && url && { url: `${url}/backers/${signatureId}` }) } }),
      ...(versionOf(entry, held) !== null && { version: versionOf(entry, held)! }),
      ...(typeof entry?.opening?.reason === 'string' && { reason: publicReasonIn(words, entry.opening.reason) }),
    },
  }
}

const versionOf = (entry: About['entry'], held: About['held']): number | null => entry?.versionNumber ?? held?.versionNumber ?? null
