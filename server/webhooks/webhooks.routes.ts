import * as contract from '#contracts/webhooks.ts'
import { listWebhooks } from '#db/queries/webhooks.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { changeWebhook, endWebhook, renewSecret } from './change-webhook.ts'
import { makeWebhook } from './make-webhook.ts'
import { readMessage, readWebhook } from './read-webhook.ts'
import { replayMessage, sendPing } from './send-again.ts'
import { presentWebhook } from './webhooks.present.ts'

export const webhookRoutes = [
  route(contract.listWebhooks, lead, async ({ services: { db }, campaign }) => ({ webhooks: (await listWebhooks(db, { campaignId: campaign.id, organisationId: campaign.organisationId })).map(presentWebhook) })),
  route(contract.makeWebhook, lead, ({ services, input: { slug: _slug, ...asked }, campaign, account }) => makeWebhook(services, { ...asked, campaign, account })),
  route(contract.readWebhook, lead, ({ services, input: { id, page }, campaign }) => readWebhook(services, { id, page, campaign })),
  route(contract.changeWebhook, lead, ({ services, input: { id, paused, topics }, campaign }) => changeWebhook(services, { id, paused, topics, campaign })),
  route(contract.renewWebhookSecret, lead, ({ services, input: { id }, campaign }) => renewSecret(services, { id, campaign })),
  route(contract.endWebhook, lead, ({ services, input: { id }, campaign }) => endWebhook(services, { id, campaign })),
  route(contract.pingWebhook, lead, ({ services, input: { id, key }, campaign }) => sendPing(services, { id, key, campaign })),
  route(contract.readWebhookMessage, lead, ({ services, input: { id, message }, campaign }) => readMessage(services, { id, message, campaign })),
  route(contract.replayWebhookMessage, lead, ({ services, input: { id, message }, campaign }) => replayMessage(services, { id, message, campaign })),
]
