import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/webhooks.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countMessages, findMessage, listMessages } from '#db/queries/webhook-messages.ts'
import { findWebhook } from '#db/queries/webhooks.ts'
import type { Services } from '../services.ts'
import { readPayload } from './read-payload.ts'
import { presentMessage, presentWebhook } from './webhooks.present.ts'

type Which = { campaign: Campaign; id: string }
const perPage = 50

/** A webhook and what went there. A page past the end is the last one. */
export async function readWebhook(services: Services, { page: asked, ...which }: Which & { page: number }): Promise<Answer<typeof contract.readWebhook>> {
  const webhook = await find(services, which)
  const pages = Math.max(1, Math.ceil((await countMessages(services.db, webhook.id)) / perPage))
  const page = Math.min(asked, pages)
  const messages = await listMessages(services.db, { webhookId: webhook.id, limit: perPage, offset: (page - 1) * perPage })
  return { webhook: presentWebhook(webhook), messages: messages.map(presentMessage), page, pages }
}

/** One message with what it says now; that of another campaign of the lead is seen there. */
export async function readMessage(services: Services, { message: id, ...which }: Which & { message: string }): Promise<Answer<typeof contract.readWebhookMessage>> {
  const webhook = await find(services, which)
  const message = await findMessage(services.db, { webhookId: webhook.id, id })
  if (!message) throw new Refusal('webhook.no-message')
  const { payload, campaign } = await readPayload(services.db, services.siteUrl, message)
  return { message: presentMessage(message), payload: campaign?.state === 'taken-down' ? null : payload }
}

async function find({ db }: Services, { campaign, id }: Which) {
  const webhook = await findWebhook(db, { id, campaignId: campaign.id, organisationId: campaign.organisationId })
  if (!webhook) throw new Refusal('webhook.unknown')
  return webhook
}
