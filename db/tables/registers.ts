import type { Kit } from '../dialects/sqlite-kit.ts'

/** Registers that the host has imported: the Charity Commission's extract, or a plain list. Public data. */
export const registerTables = ({ table, id, text, sorted, oneOf, count, moment, json, index, primaryKey }: Kit) => {
  /** One reading of a file. */
  const registerImports = table('register_imports', {
    id: id('id').primaryKey(),
    /** List code of the org-id scheme: `GB-CHC`. */
    register: text('register').notNull(),
    filename: text('filename').notNull(),
    state: oneOf('state', ['reading', 'done', 'failed']).notNull(),
    rows: count('rows').notNull().default(0),
    added: count('added').notNull().default(0),
    changed: count('changed').notNull().default(0),
    wrong: count('wrong').notNull().default(0),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  })

  const registerEntries = table(
    'register_entries',
    {
      /** As org-id has it: `GB-CHC-279417`. */
      id: id('id').primaryKey(),
      register: text('register').notNull(),
      /** What other tables of the same extract call it by: the Charity Commission's organisation number. */
      sourceKey: text('source_key'),
      name: text('name').notNull(),
      nameFolded: text('name_folded').notNull(),
      otherNames: json<string[]>('other_names').notNull(),
      website: text('website'),
      domain: text('domain'),
      /** The register's own address for it, where it makes one public. */
      email: text('email'),
      place: text('place'),
      country: text('country'),
      kind: text('kind'),
      status: oneOf('status', ['registered', 'removed']).notNull(),
      /** The entry it is a part of: a linked charity's parent. */
      partOfId: id('part_of_id'),
      /** Other numbers of the same body: its company's. */
      identifiers: json<string[]>('identifiers').notNull(),
      /** Of all the above but the other names, which may come in a file of their own, so that a reading that brings nothing new writes nothing. */
      fingerprint: text('fingerprint').notNull(),
      importId: id('import_id').notNull(),
      changedAt: moment('changed_at').notNull(),
    },
    (t) => [index('register_entries_by_folded_name').on(t.nameFolded), index('register_entries_by_domain').on(t.domain), index('register_entries_by_register').on(t.register, t.sourceKey)],
  )

  /** What a search finds an entry by: its names, folded, from the beginning of each word on; see `register-keys.rules.ts`. */
  const registerKeys = table(
    'register_keys',
    {
      key: sorted('key').notNull(),
      entryId: id('entry_id').notNull(),
    },
    // No index by entry: its keys are known from its names, and a second order would double what is written.
    (t) => [primaryKey({ columns: [t.key, t.entryId] })],
  )

  return { registerImports, registerEntries, registerKeys }
}
