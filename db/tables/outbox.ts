import type { Kit } from '../dialects/sqlite-kit.ts'

export const outboxStates = ['queued', 'sending', 'sent', 'failed', 'ambiguous', 'cancelled', 'bounced'] as const

export const outboxTables = ({ table, id, text, oneOf, count, moment, json, index, uniqueIndex }: Kit) => {
  /** E-mails to send: put here in the transaction of what they tell, sent by the worker. */
  const outbox = table(
    'outbox',
    {
      id: id('id').primaryKey(),
      /** Makes posting idempotent: the same happening writes the same key. */
      key: text('key').notNull(),
      letter: text('letter').notNull(),
      locale: text('locale').notNull(),
      to: text('to_address'),
      toName: text('to_name'),
      replyTo: text('reply_to'),
      props: json<Record<string, unknown>>('props'),
      /** Sent as the header X-Countersign-Reference. */
      reference: text('reference'),
      signatureId: id('signature_id'),
      campaignId: id('campaign_id'),
      lane: oneOf('lane', ['first', 'normal', 'bulk']).notNull(),
      state: oneOf('state', outboxStates).notNull(),
      dueAt: moment('due_at').notNull(),
      attempts: count('attempts').notNull().default(0),
      copies: count('copies').notNull().default(0),
      leasedUntil: moment('leased_until'),
      lastError: text('last_error'),
      createdAt: moment('created_at').notNull(),
      sentAt: moment('sent_at'),
    },
    (t) => [uniqueIndex('outbox_by_key').on(t.key), index('outbox_due').on(t.state, t.lane, t.dueAt), index('outbox_by_signature').on(t.signatureId)],
  )

  return { outbox }
}
