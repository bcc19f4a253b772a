import type { Kit } from '../dialects/sqlite-kit.ts'
import type { campaignTables } from './campaigns.ts'

export const logKinds = [
  'opened', 'published', 'listed', 'withdrawn', 'disputed', 'invalidated', 'reinstated', 'returned', 'renamed', 'corrected',
  'paused', 'resumed', 'closed', 'reopened', 'deadline-changed', 'addressees-changed', 'delivered', 'replied', 'redacted', 'taken-down', 'restored', 'launched', 'checked', 'details-changed', 'joined', 'parted', 'translated', 'outcome', 'archived', 'logo-changed', 'logo-removed', 'logos-shown', 'logos-hidden',
] as const

/** JSON, as an opening holds it. An object in it that has a `salt` is sealed by itself. */
export type Said = string | number | boolean | null | Said[] | { [key: string]: Said }

export const logTables = ({ table, id, text, oneOf, count, moment, json, primaryKey, foreignKey, index }: Kit, { campaigns }: Pick<ReturnType<typeof campaignTables>, 'campaigns'>) => {
  /** Public and append-only (a trigger refuses change): one entry for each change of what the public sees. */
  const log = table(
    'log',
    {
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      number: count('number').notNull(),
      at: moment('at').notNull(),
      kind: oneOf('kind', logKinds).notNull(),
      signatureId: id('signature_id'),
      versionNumber: count('version_number'),
      /** SHA-256 of salt and opening; the opening stands in `log_openings`, from which it can be deleted. */
      commitment: text('commitment').notNull(),
    },
    (t) => [primaryKey({ columns: [t.campaignId, t.number] }), index('log_by_signature').on(t.signatureId)],
  )

  /** What a commitment opens to: names and salts. Deleting a row erases what the log says of somebody, and leaves the log whole. */
  const logOpenings = table(
    'log_openings',
    {
      campaignId: id('campaign_id').notNull(),
      number: count('number').notNull(),
      salt: text('salt').notNull(),
      /** What the entry says, and what the public saw from then on: see `server/record`. */
      opening: json<Record<string, Said>>('opening').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.campaignId, t.number] }),
      foreignKey({ name: 'log_openings_entry', columns: [t.campaignId, t.number], foreignColumns: [log.campaignId, log.number] }).onDelete('restrict'),
    ],
  )

  return { log, logOpenings }
}
