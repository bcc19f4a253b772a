import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { cleanName, Id, OnceKey, Page, SlugInPath, Tick } from './text.ts'

/** What one may want to hear of: the events of a topic are those whose name begins with it, and held sign-ons. */
export const webhookTopics = ['signature', 'held', 'wording', 'campaign'] as const
export type WebhookTopic = (typeof webhookTopics)[number]

export const messageStates = ['queued', 'sending', 'delivered', 'failed', 'cancelled'] as const
/** Why a message did not arrive; where there was an answer, its code says more. */
export const messageProblems = ['unknown-host', 'private-address', 'unreachable', 'certificate', 'timeout', 'redirect', 'answer', 'gone', 'taken-down', 'ended', 'process'] as const

const Time = z.iso.datetime()

/** Where messages go: https, no password in it, and looked at again at every sending. */
export const WebhookUrl = z
  .string({ error: 'webhookUrl.missing' })
  .transform(cleanName)
  .pipe(z.string().min(1, 'webhookUrl.missing').max(2000, 'webhookUrl.tooLong'))
  .transform((typed, context) => {
    const url = URL.parse(typed)
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname) {
      url.hash = ''
      return url.href
    }
    context.addIssue({ code: 'custom', message: 'webhookUrl.wrong' })
    return z.NEVER
  })

const Topics = z.array(z.enum(webhookTopics), { error: 'webhookTopics.missing' }).min(1, 'webhookTopics.missing').max(webhookTopics.length).transform((topics) => [...new Set(topics)])

export const Webhook = z.object({
  id: z.string(),
  url: z.string(),
  topics: z.array(z.enum(webhookTopics)),
  /** Of all campaigns of the lead, and not of this one alone. */
  everyCampaign: z.boolean(),
  state: z.enum(['active', 'paused', 'failing', 'ended']),
  createdAt: Time,
  failingSince: Time.nullable(),
  endedAt: Time.nullable(),
})
export type Webhook = z.infer<typeof Webhook>

export const WebhookMessage = z.object({
  id: z.string(),
  event: z.string(),
  state: z.enum(messageStates),
  attempts: z.number(),
  createdAt: Time,
  deliveredAt: Time.nullable(),
  /** When it is tried next, while it waits. */
  nextAt: Time.nullable(),
  /** The code of the last answer; null where there was none. */
  answer: z.number().nullable(),
  problem: z.enum(messageProblems).nullable(),
})
export type WebhookMessage = z.infer<typeof WebhookMessage>

/** What travels: by Standard Webhooks, `type`, `timestamp` and `data`. */
export const WebhookPayload = z.object({
  type: z.string(),
  timestamp: Time,
  data: z.object({
    /** Number of the entry in the public log; readers put messages in order by it. Absent where the public sees nothing. */
    revision: z.number().optional(),
    campaign: z.object({ slug: z.string(), title: z.string(), url: z.string() }).optional(),
    signature: z.object({ id: z.string(), organisation: z.string().optional(), url: z.string().optional() }).optional(),
    version: z.number().optional(),
    reason: z.string().optional(),
  }),
})
export type WebhookPayload = z.infer<typeof WebhookPayload>

const path = '/api/campaigns/:slug/webhooks' as const
const ofOne = { slug: SlugInPath, id: Id }

export const listWebhooks = endpoint({
  method: 'GET',
  path,
  summary: 'Where changes of the campaign are sent',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ webhooks: z.array(Webhook) }),
})

export const makeWebhook = endpoint({
  method: 'POST',
  path,
  summary: 'Send changes of the campaign to an address, signed by Standard Webhooks; the secret is shown once',
  status: 201,
  input: z.strictObject({ slug: SlugInPath, url: WebhookUrl, topics: Topics, everyCampaign: Tick.default(false), key: OnceKey }),
  output: z.object({ webhook: Webhook, secret: z.string() }),
})

export const readWebhook = endpoint({
  method: 'GET',
  path: `${path}/:id`,
  summary: 'One webhook and its messages, newest first',
  input: z.strictObject({ ...ofOne, page: Page }),
  output: z.object({ webhook: Webhook, messages: z.array(WebhookMessage), page: z.number(), pages: z.number() }),
})

export const changeWebhook = endpoint({
  method: 'PATCH',
  path: `${path}/:id`,
  summary: 'Pause a webhook, take it up again, or change what it is told',
  input: z.strictObject({ ...ofOne, paused: Tick.optional(), topics: Topics.optional() }),
  output: z.object({ webhook: Webhook }),
})

export const renewWebhookSecret = endpoint({
  method: 'POST',
  path: `${path}/:id/secret`,
  summary: 'Make a new secret, shown once; the one before signs nothing more',
  input: z.strictObject(ofOne),
  output: z.object({ secret: z.string() }),
})

export const endWebhook = endpoint({
  method: 'DELETE',
  path: `${path}/:id`,
  summary: 'End a webhook: nothing more is sent there',
  status: 204,
  input: z.strictObject(ofOne),
  output: z.null(),
})

export const pingWebhook = endpoint({
  method: 'POST',
  path: `${path}/:id/ping`,
  summary: 'Send a test message',
  status: 202,
  input: z.strictObject({ ...ofOne, key: OnceKey }),
  output: z.object({ message: WebhookMessage }),
})

export const readWebhookMessage = endpoint({
  method: 'GET',
  path: `${path}/:id/messages/:message`,
  summary: 'One message, with what it says',
  input: z.strictObject({ ...ofOne, message: Id }),
  output: z.object({ message: WebhookMessage, payload: WebhookPayload.nullable() }),
})

export const replayWebhookMessage = endpoint({
  method: 'POST',
  path: `${path}/:id/messages/:message/replay`,
  summary: 'Send a message once more, under the same id',
  status: 202,
  input: z.strictObject({ ...ofOne, message: Id }),
  output: z.object({ message: WebhookMessage }),
})
