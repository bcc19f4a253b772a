import type { SignatureState } from '#contracts/signatures.ts'
import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { campaignTables } from './campaigns.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> & Pick<ReturnType<typeof campaignTables>, 'campaigns'>

/** What sign-ons have in common that are taken off together. What is not given does not matter; at least one is. */
export type InvalidationCondition = {
  ids?: string[]
  /** The mailbox's, or one above it. */
  domain?: string
  /** With `*` for anything. */
  address?: string
  /** A sign-on that was sent from the same network. The network itself stands in `signature_networks`, for as long as that is kept. */
  sameNetworkAs?: string
  /** ISO 8601, by when they were sent. */
  from?: string
  to?: string
  states?: SignatureState[]
}

export const invalidationTables = ({ table, id, text, count, moment, json, index }: Kit, { accounts, campaigns }: Needs) => {
  /** Many sign-ons taken off at once, by what they have in common; it can be undone. */
  const invalidations = table(
    'invalidations',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      condition: json<InvalidationCondition>('condition').notNull(),
      reason: text('reason').notNull(),
      publicReason: text('public_reason').notNull(),
      count: count('count').notNull(),
      at: moment('at').notNull(),
      accountId: id('account_id')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      undoneAt: moment('undone_at'),
      undoneBy: id('undone_by').references(() => accounts.id, { onDelete: 'restrict' }),
    },
    (t) => [index('invalidations_by_campaign').on(t.campaignId, t.at)],
  )

  return { invalidations }
}
