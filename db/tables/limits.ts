import type { Kit } from '../dialects/sqlite-kit.ts'

export const limitTables = ({ table, text, count, moment, primaryKey, index }: Kit) => {
  /** How often something was done in the present window. `who` is a keyed hash: no address or network is kept in clear. */
  const limits = table(
    'limits',
    {
      name: text('name').notNull(),
      who: text('who').notNull(),
      count: count('count').notNull(),
      endsAt: moment('ends_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.name, t.who] }), index('limits_by_end').on(t.endsAt)],
  )

  return { limits }
}
