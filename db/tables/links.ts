import type { Kit } from '../dialects/sqlite-kit.ts'

export const linkPurposes = ['verify', 'manage', 'object', 'unsubscribe', 'address', 'contact', 'decide', 'invitation', 'founding', 'authorise', 'embargo', 'question'] as const

export const linkTables = ({ table, id, text, oneOf, count, moment, uniqueIndex }: Kit) => {
  /** Tokens in e-mailed links, found by their hash; the token itself is derived again when it is needed and never stored. */
  const links = table(
    'links',
    {
      tokenHash: text('token_hash').primaryKey(),
      purpose: oneOf('purpose', linkPurposes).notNull(),
      rowId: id('row_id').notNull(),
      generation: count('generation').notNull(),
      createdAt: moment('created_at').notNull(),
    },
    (t) => [uniqueIndex('links_by_row').on(t.purpose, t.rowId, t.generation)],
  )

  return { links }
}
