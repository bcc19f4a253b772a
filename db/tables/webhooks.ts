import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { campaignTables } from './campaigns.ts'
import type { organisationTables } from './organisations.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> & Pick<ReturnType<typeof organisationTables>, 'organisations'> & Pick<ReturnType<typeof campaignTables>, 'campaigns'>

export const webhookTables = ({ table, id, text, oneOf, count, moment, json, index, uniqueIndex }: Kit, { accounts, organisations, campaigns }: Needs) => {
  /** Where a lead's own systems hear of what happens, by Standard Webhooks. The signing secret is derived, never stored. */
  const webhooks = table(
    'webhooks',
    {
      id: id('id').primaryKey(),
      organisationId: id('organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      /** One campaign alone; null for all of the lead's. */
      campaignId: id('campaign_id').references(() => campaigns.id, { onDelete: 'restrict' }),
      url: text('url').notNull(),
      events: json<string[]>('events').notNull(),
      /** Counts the secrets given out, so that a new one ends the one before. */
      secretGeneration: count('secret_generation').notNull().default(1),
      createdAt: moment('created_at').notNull(),
      createdBy: id('created_by')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      /** Since when it has not answered well. */
      failingSince: moment('failing_since'),
      /** While it is paused nothing is sent; what happens waits. */
      pausedAt: moment('paused_at'),
      endedAt: moment('ended_at'),
    },
    (t) => [index('webhooks_by_organisation').on(t.organisationId)],
  )

  /** One message to one webhook: claimed, tried and retried like an e-mail. */
  const webhookMessages = table(
    'webhook_messages',
    {
      id: id('id').primaryKey(),
      webhookId: id('webhook_id')
        .notNull()
        .references(() => webhooks.id, { onDelete: 'restrict' }),
      /** What makes it one message however often its cause is told; a replay has a key of its own. */
      key: text('key').notNull(),
      event: text('event').notNull(),
      payload: json<Record<string, unknown>>('payload').notNull(),
      state: oneOf('state', ['queued', 'sending', 'delivered', 'failed', 'cancelled']).notNull(),
      attempts: count('attempts').notNull().default(0),
      dueAt: moment('due_at').notNull(),
      leasedUntil: moment('leased_until'),
      createdAt: moment('created_at').notNull(),
      deliveredAt: moment('delivered_at'),
      /** Of the last answer; null where there was none. */
      status: count('status'),
      problem: text('problem'),
    },
    (t) => [uniqueIndex('webhook_messages_once').on(t.webhookId, t.key), index('webhook_messages_due').on(t.state, t.dueAt), index('webhook_messages_by_webhook').on(t.webhookId, t.createdAt)],
  )

  return { webhooks, webhookMessages }
}
