import { organisationKinds } from '#contracts/signatures.ts'
import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'

export const organisationTables = ({ table, id, text, oneOf, count, moment, index, primaryKey }: Kit, { accounts }: Pick<ReturnType<typeof accountTables>, 'accounts'>) => {
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
      branchOfId: id('branch_of_id'),
      sector: text('sector'),
      /** What kind of body it is: a charity, a public body, … as it or its register says. */
      kind: oneOf('kind', organisationKinds),
      /** The one of `pictures` that stands for it. */
      logoId: id('logo_id'),
      /** Since when it is one with another, by a person's answer or a shared number: that one stands for both until it is undone. */
      joinedToId: id('joined_to_id'),
      joinedAt: moment('joined_at'),
      createdAt: moment('created_at').notNull(),
    },
    (t) => [index('organisations_by_folded_name').on(t.nameFolded), index('organisations_by_domain').on(t.domain), index('organisations_by_trunk').on(t.branchOfId)],
  )

  /** Numbers in registers, as org-id has them: list code and number, `GB-CHC-279417`. */
  const organisationIdentifiers = table(
    'organisation_identifiers',
    {
      organisationId: id('organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      identifier: text('identifier').notNull(),
      since: moment('since').notNull(),
    },
    (t) => [primaryKey({ columns: [t.organisationId, t.identifier] }), index('organisation_identifiers_by_identifier').on(t.identifier)],
  )

  /** What it was called before, or is called as well. */
  const organisationNames = table(
    'organisation_names',
    {
      organisationId: id('organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      nameFolded: text('name_folded').notNull(),
      name: text('name').notNull(),
      kind: oneOf('kind', ['former', 'other']).notNull(),
      since: moment('since').notNull(),
    },
    (t) => [primaryKey({ columns: [t.organisationId, t.nameFolded] }), index('organisation_names_by_folded_name').on(t.nameFolded)],
  )

  /** Logos, and pictures for the press: always encoded anew from what was uploaded. */
  const pictures = table(
    'pictures',
    {
      id: id('id').primaryKey(),
      organisationId: id('organisation_id').references(() => organisations.id, { onDelete: 'restrict' }),
      /** A picture of a campaign's press desk; null where it is an organisation's logo. */
      campaignId: id('campaign_id'),
      /** In words, for those who do not see it. */
      alternative: text('alternative').notNull(),
      credit: text('credit'),
      licence: text('licence'),
      mime: text('mime').notNull(),
      width: count('width').notNull(),
      height: count('height').notNull(),
      /** SHA-256 of the bytes, in hexadecimal. */
      hash: text('hash').notNull(),
      /** In base64. */
      bytes: text('bytes').notNull(),
      createdAt: moment('created_at').notNull(),
      removedAt: moment('removed_at'),
    },
    (t) => [index('pictures_by_organisation').on(t.organisationId), index('pictures_by_campaign').on(t.campaignId)],
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

  return { organisations, organisationIdentifiers, organisationNames, pictures, members }
}
