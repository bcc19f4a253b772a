import type { Transaction } from '#db/database.ts'
import { bringForward, cancelMessages, claimMessages, holdOthers, listWebhooksDue, recordAttempt, releaseStaleMessages, type MessageRow } from '#db/queries/webhook-messages.ts'
import { changeWebhook, findWebhookById, noteFailing, noteWorking, type WebhookRow } from '#db/queries/webhooks.ts'
import type { Services } from '../services.ts'
import { hasFailedLong, holdUntil, nextAttempt, wasAway } from './events.rules.ts'
import { readPayload } from './read-payload.ts'
import { resolveByDns, type Resolve } from './resolve-host.ts'
import { sendMessage, type Sent } from './send-message.ts'
import { tellOfWebhook } from './tell-of-webhook.ts'

/** Messages of one webhook on their way at the same time; also the most that a crash can double. */
const atOnce = 5
const mostWebhooks = 20
/** Far longer than any sending takes. */
const lease = 2 * 60_000

export type WebhookDelivery = {
  /** What an earlier process left behind is taken up again. `alone` where there is no other worker. */
  begin(how: { alone: boolean }): Promise<void>
  /** Sends all that is due; returns when what this call began is done. */
  deliverDue(): Promise<void>
  /** Leases that have ended: their worker is gone. */
  releaseEnded(): Promise<void>
  /** Waits for what is on its way. */
  stop(): Promise<void>
}

/** Takes messages to the webhooks, each webhook for itself, so that one which is slow holds up no other. */
export function openWebhookDelivery(services: Services, { resolve = resolveByDns, timeout }: { resolve?: Resolve; timeout?: number } = {}): WebhookDelivery {
  const { db, log, now } = services
  const busy = new Map<string, Promise<void>>()
  const life = { stopping: false }

  const send = async (webhook: WebhookRow, message: MessageRow): Promise<Sent> => {
    const { payload, campaign } = await readPayload(db, services.siteUrl, message)
    // A lead learns of a taking down, and then nothing more until the campaign is back.
    if (campaign?.state === 'taken-down' && message.event !== 'campaign.taken-down') return { status: null, problem: 'taken-down' }
    return sendMessage(
      { url: webhook.url, secret: services.secrets.webhookSecret({ id: webhook.id, generation: webhook.secretGeneration }), id: message.id, body: JSON.stringify(payload), now: now(), userAgent: `Countersign (${services.siteUrl})` },
      { resolve, loopback: services.config.webhooksToLoopback, ...(timeout !== undefined && { timeout }) },
    )
  }

  const serve = async (webhookId: string): Promise<void> => {
    while (!life.stopping) {
      const webhook = await findWebhookById(db, webhookId)
      if (!webhook || webhook.endedAt || webhook.pausedAt) return
      const at = now()
      // While it fails, one message tries whether it works again.
      const messages = await db.transaction((tx) => claimMessages(tx, { webhookId, now: at, leasedUntil: new Date(at.getTime() + lease), most: webhook.failingSince ? 1 : atOnce }))
      if (messages.length === 0) return
      const tried = await Promise.all(messages.map(async (message) => ({ message, sent: await send(webhook, message) })))
      await db.transaction(async (tx) => {
        for (const { message, sent } of tried) await record(tx, services, { webhook, message, sent })
      })
      if (tried.some(({ sent }) => sent.problem !== null && sent.problem !== 'taken-down')) return
    }
  }

  return {
    begin: async ({ alone }) => {
      const released = await db.transaction((tx) => releaseStaleMessages(tx, { now: now(), all: alone }))
      if (released > 0) log.warn({ released }, 'messages to webhooks that a process was sending when it ended are sent again')
    },
    deliverDue: async () => {
      if (life.stopping || busy.size >= mostWebhooks) return
      const due = await listWebhooksDue(db, { now: now(), apartFrom: [...busy.keys()], most: mostWebhooks - busy.size })
      const mine = due.filter((id) => !busy.has(id)).map((id) => {
        const served = serve(id).finally(() => busy.delete(id))
        busy.set(id, served)
        return served
      })
      await Promise.all(mine)
    },
    releaseEnded: async () => {
      await db.transaction((tx) => releaseStaleMessages(tx, { now: now(), all: false }))
    },
    stop: async () => {
      life.stopping = true
      await Promise.allSettled(busy.values())
    },
  }
}

type Tried = { webhook: WebhookRow; message: MessageRow; sent: Sent }

/** What came of one attempt, and what follows for its webhook, in one transaction. */
async function record(tx: Transaction, services: Services, { webhook, message: { id, attempts }, sent: { status, problem } }: Tried): Promise<void> {
  const now = services.now()
  const webhookId = webhook.id
  if (problem === 'taken-down') return void (await recordAttempt(tx, { id, attempts, state: 'cancelled', status, problem }))
  if (problem === null) {
    if (!(await recordAttempt(tx, { id, attempts, state: 'delivered', status, problem, deliveredAt: now }))) return
    if (!webhook.failingSince) return
    await noteWorking(tx, webhookId)
    return bringForward(tx, { webhookId, now, tried: wasAway({ since: webhook.failingSince, now }) })
  }
  if (problem === 'gone') {
    // The other side wants no more: that is its way to say so.
    if (!(await recordAttempt(tx, { id, attempts, state: 'failed', status, problem }))) return
    if (!(await changeWebhook(tx, { id: webhookId, endedAt: now }))) return
    await cancelMessages(tx, webhookId)
    return tellOfWebhook(tx, services, { webhook, what: 'gone', since: now })
  }
  const dueAt = nextAttempt({ attempts, now })
  if (!(await recordAttempt(tx, { id, attempts, state: dueAt ? 'queued' : 'failed', status, problem, ...(dueAt && { dueAt }) }))) return
  await holdOthers(tx, { webhookId, until: holdUntil({ attempts, now }) })
  const since = await noteFailing(tx, { id: webhookId, now })
  if (since && hasFailedLong({ since, now })) await tellOfWebhook(tx, services, { webhook, what: 'failing', since })
}
