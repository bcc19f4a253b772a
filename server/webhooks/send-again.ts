import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/webhooks.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addMessages, findMessage, requeueMessage } from '#db/queries/webhook-messages.ts'
import { findWebhook } from '#db/queries/webhooks.ts'
import type { Transaction } from '#db/database.ts'
import type { Services } from '../services.ts'
import { pingEvent } from './events.rules.ts'
import { presentMessage } from './webhooks.present.ts'

type Which = { campaign: Campaign; id: string }

/** A message that says nothing but that it came, to try whether it does. */
export async function sendPing({ db, now, newId }: Services, { campaign, id, key }: Which & { key?: string | undefined }): Promise<Answer<typeof contract.pingWebhook>> {
  return db.transaction(async (tx) => {
    await refuseEnded(tx, { campaign, id })
    const at = now()
    const once = `ping:${key ?? newId()}`
    const [added] = await addMessages(tx, [{ id: `msg_${newId()}`, webhookId: id, key: once, event: pingEvent, payload: { campaignId: campaign.id }, dueAt: at, createdAt: at }])
    const message = added ?? (await findMessage(tx, { webhookId: id, key: once }))
    if (!message) throw new Refusal('webhook.no-message')
    tx.hint('webhooks')
    return { message: presentMessage(message) }
  })
}

/** One press, one more sending under the same id: whoever has had it before knows it again. */
export async function replayMessage({ db, now }: Services, { campaign, id, message: messageId }: Which & { message: string }): Promise<Answer<typeof contract.replayWebhookMessage>> {
  return db.transaction(async (tx) => {
    await refuseEnded(tx, { campaign, id })
    const found = await findMessage(tx, { webhookId: id, id: messageId })
    if (!found) throw new Refusal('webhook.no-message')
    const message = await requeueMessage(tx, { id: messageId, now: now() })
    if (!message) throw new Refusal('webhook.on-its-way')
    tx.hint('webhooks')
    return { message: presentMessage(message) }
  })
}

async function refuseEnded(tx: Transaction, { campaign, id }: Which): Promise<void> {
  const webhook = await findWebhook(tx, { id, campaignId: campaign.id, organisationId: campaign.organisationId })
  if (!webhook) throw new Refusal('webhook.unknown')
  if (webhook.endedAt) throw new Refusal('webhook.ended')
}
