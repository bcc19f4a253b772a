import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { campaignTables } from './campaigns.ts'
import type { signatureTables } from './signatures.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> & Pick<ReturnType<typeof campaignTables>, 'campaigns'> & Pick<ReturnType<typeof signatureTables>, 'signatures'>

export const importTables = ({ table, id, text, oneOf, count, moment, json, index, uniqueIndex, primaryKey }: Kit, { accounts, campaigns, signatures }: Needs) => {
  /** A table that a lead has brought: organisations to invite, or older sign-ons to be confirmed anew. */
  const imports = table(
    'imports',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      kind: oneOf('kind', ['invitations', 'sign-ons']).notNull(),
      filename: text('filename').notNull(),
      /** What was found out about the file: its encoding, delimiter or sheet. */
      found: json<Record<string, string>>('found').notNull(),
      columns: json<string[]>('columns').notNull(),
      /** Our field → the number of its column. */
      mapping: json<Record<string, number>>('mapping').notNull(),
      state: oneOf('state', ['mapping', 'checking', 'checked', 'sending', 'done', 'cancelled']).notNull(),
      rows: count('rows').notNull(),
      createdAt: moment('created_at').notNull(),
      createdBy: id('created_by')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      finishedAt: moment('finished_at'),
    },
    (t) => [index('imports_by_campaign').on(t.campaignId, t.createdAt)],
  )

  /** An organisation that the lead asks to sign. Name and address are personal, deletable. */
  const invitations = table(
    'invitations',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      organisation: text('organisation').notNull(),
      nameFolded: text('name_folded').notNull(),
      website: text('website'),
      country: text('country'),
      place: text('place'),
      name: text('name'),
      role: text('role'),
      email: text('email'),
      /** Once it wants no more e-mails, a keyed hash of lead and address instead, which must outlast the erasure of addresses. */
      emailFolded: text('email_folded'),
      invitedAt: moment('invited_at').notNull(),
      /** The sign-on that came of it. */
      signatureId: id('signature_id').references(() => signatures.id, { onDelete: 'restrict' }),
      /** Since when no more is to be written to it. */
      stoppedAt: moment('stopped_at'),
    },
    (t) => [uniqueIndex('invitations_one_each').on(t.campaignId, t.emailFolded, t.nameFolded), index('invitations_by_campaign').on(t.campaignId, t.invitedAt)],
  )

  /** A row of the table as it stood in the file. Personal, deletable. */
  const importRows = table(
    'import_rows',
    {
      importId: id('import_id')
        .notNull()
        .references(() => imports.id, { onDelete: 'restrict' }),
      /** Of the file, the first of several where a cell holds line feeds. Line 0 is the file itself, in base64, until the list is sent or dropped. */
      line: count('line').notNull(),
      cells: json<string[]>('cells').notNull(),
      state: oneOf('state', ['waiting', 'wrong', 'asked', 'left-out', 'written']).notNull(),
      /** Codes of what is wrong with it, by our fields. */
      problems: json<{ field: string; problem: string }[]>('problems').notNull(),
      /** Whom it resembles: names, of this file or of the campaign. */
      resembles: json<string[]>('resembles').notNull(),
      signatureId: id('signature_id').references(() => signatures.id, { onDelete: 'restrict' }),
      invitationId: id('invitation_id').references(() => invitations.id, { onDelete: 'restrict' }),
    },
    (t) => [primaryKey({ columns: [t.importId, t.line] }), index('import_rows_by_state').on(t.importId, t.state)],
  )

  return { imports, invitations, importRows }
}
