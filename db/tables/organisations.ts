import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'

export const organisationTables = ({ table, id, text, oneOf, moment, json, index, primaryKey }: Kit, { accounts }: Pick<ReturnType<typeof accountTables>, 'accounts'>) => {
  /** One row a body. A signature keeps the name as it was typed; this is what it resolves to. */
  const organisations = table(
    'organisations',
    {
      id: id('id').primaryKey(),
      name: text('name').notNull(),
      nameFolded: text('name_folded').notNull(),
      website: text('website'),
      domain: text('domain'),
      country: text('country'),
      place: text('place'),
      identifiers: json<string[]>('identifiers').notNull(),
      branchOfId: id('branch_of_id'),
      createdAt: moment('created_at').notNull(),
    },
    (t) => [index('organisations_by_folded_name').on(t.nameFolded), index('organisations_by_domain').on(t.domain)],
  )

  /** Accounts that act for an organisation. */
  const members = table(
    'members',
    {
      organisationId: id('organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      accountId: id('account_id')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      role: oneOf('role', ['owner', 'editor']).notNull(),
      since: moment('since').notNull(),
    },
    (t) => [primaryKey({ columns: [t.organisationId, t.accountId] }), index('members_by_account').on(t.accountId)],
  )

  return { organisations, members }
}
