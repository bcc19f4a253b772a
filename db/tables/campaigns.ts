import { campaignStates, policies, reportKinds } from '#contracts/campaigns.ts'
import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { organisationTables } from './organisations.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> & Pick<ReturnType<typeof organisationTables>, 'organisations'>

export const campaignTables = ({ table, id, text, oneOf, count, flag, moment, index, uniqueIndex, primaryKey }: Kit, { accounts, organisations }: Needs) => {
  const campaigns = table(
    'campaigns',
    {
      id: id('id').primaryKey(),
      slug: text('slug').notNull().unique(),
      organisationId: id('organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      state: oneOf('state', campaignStates).notNull(),
      /** Public, or behind an invitation key until launch; read by `maySee` alone. */
      visibility: oneOf('visibility', ['public', 'link-only']).notNull().default('public'),
      invitationHash: text('invitation_hash'),
      /** Counts the keys given out, so that a new one ends the one before. */
      invitationGeneration: count('invitation_generation').notNull().default(0),
      /** When a link-only campaign becomes public; from then on it is, whenever the worker gets to it. */
      launchAt: moment('launch_at'),
      /** The IANA zone in which that time was chosen, and is told. */
      launchZone: text('launch_zone'),
      policy: oneOf('policy', policies).notNull().default('default'),
      /** Whether a second person at the organisation is asked to authorise its sign-on. */
      secondPerson: oneOf('second_person', ['no', 'optional', 'required']).notNull().default('no'),
      /** Whether signatories are asked on what basis they may sign. */
      asksBasis: flag('asks_basis').notNull().default(false),
      /** Whether the logos of its backers are shown. */
      showsLogos: flag('shows_logos').notNull().default(true),
      closesAt: moment('closes_at'),
      openedAt: moment('opened_at'),
      closedAt: moment('closed_at'),
      /** Number of the wording in force; 0 before the first publication. */
      currentVersion: count('current_version').notNull().default(0),
      /** Number of the newest log entry. Counted up under the row's lock, so that the log of a campaign has no gaps. */
      revision: count('revision').notNull().default(0),
      /** When the newest log entry was committed; shown as "last changed". */
      asOf: moment('as_of'),
      /** When the lead is next written about new sign-ons; nothing is due where it is null. */
      digestDueAt: moment('digest_due_at'),
      digestedAt: moment('digested_at'),
      /** Taken down by the host: why, since when, and what it was before and returns to. */
      takenDownReason: text('taken_down_reason'),
      takenDownAt: moment('taken_down_at'),
      takenDownFrom: oneOf('taken_down_from', campaignStates),
      /** What came of it, once it is closed: in the campaign's language, Markdown as in a statement. */
      outcome: oneOf('outcome', ['won', 'partly', 'answered', 'not-won']),
      outcomeWords: text('outcome_words'),
      outcomeAt: moment('outcome_at'),
      archivedAt: moment('archived_at'),
      createdAt: moment('created_at').notNull(),
    },
    (t) => [index('campaigns_by_organisation').on(t.organisationId), index('campaigns_by_state').on(t.state), index('campaigns_by_digest').on(t.digestDueAt)],
  )

  /** The wording as it is being written: one a campaign. */
  const drafts = table('drafts', {
    campaignId: id('campaign_id')
      .primaryKey()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    title: text('title').notNull(),
    ask: text('ask').notNull(),
    body: text('body').notNull(),
    locale: text('locale').notNull(),
    revision: count('revision').notNull(),
    updatedAt: moment('updated_at').notNull(),
    updatedBy: id('updated_by')
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  })

  /** Frozen wordings. A trigger refuses any change of a row, on both databases. */
  const versions = table(
    'versions',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      number: count('number').notNull(),
      title: text('title').notNull(),
      ask: text('ask').notNull(),
      body: text('body').notNull(),
      locale: text('locale').notNull(),
      /** SHA-256, in hexadecimal, of the canonical JSON of `{ title, ask, body, locale }`. */
      hash: text('hash').notNull(),
      publishedAt: moment('published_at').notNull(),
      publishedBy: id('published_by')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
    },
    (t) => [uniqueIndex('versions_by_number').on(t.campaignId, t.number)],
  )

  /** The statement in further languages, as they are being written; the draft's own is the authoritative one. */
  const draftTranslations = table(
    'draft_translations',
    {
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      locale: text('locale').notNull(),
      title: text('title').notNull(),
      ask: text('ask').notNull(),
      body: text('body').notNull(),
      revision: count('revision').notNull(),
      updatedAt: moment('updated_at').notNull(),
      updatedBy: id('updated_by')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
    },
    (t) => [primaryKey({ columns: [t.campaignId, t.locale] })],
  )

  /** Frozen together with the version they translate, and like it. A trigger refuses any change of a row. */
  const versionTranslations = table(
    'version_translations',
    {
      versionId: id('version_id')
        .notNull()
        .references(() => versions.id, { onDelete: 'restrict' }),
      locale: text('locale').notNull(),
      title: text('title').notNull(),
      ask: text('ask').notNull(),
      body: text('body').notNull(),
      /** SHA-256, in hexadecimal, of the canonical JSON of `{ title, ask, body, locale }`. */
      hash: text('hash').notNull(),
    },
    (t) => [primaryKey({ columns: [t.versionId, t.locale] })],
  )

  const decisionMakers = table(
    'decision_makers',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      name: text('name').notNull(),
      role: text('role'),
      institution: text('institution'),
      email: text('email'),
      address: text('address'),
      salutation: text('salutation'),
      area: text('area'),
      createdAt: moment('created_at').notNull(),
      removedAt: moment('removed_at'),
    },
    (t) => [index('decision_makers_by_campaign').on(t.campaignId)],
  )

  /** "Report this campaign", for the host. */
  const reports = table(
    'reports',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      kind: oneOf('kind', reportKinds).notNull(),
      words: text('words').notNull(),
      /** Where the host can answer, if the reader gave it. Personal, deletable. */
      email: text('email'),
      createdAt: moment('created_at').notNull(),
      settledAt: moment('settled_at'),
      settledBy: id('settled_by').references(() => accounts.id, { onDelete: 'restrict' }),
      outcome: oneOf('outcome', ['kept', 'taken-down']),
      answer: text('answer'),
    },
    (t) => [index('reports_by_campaign').on(t.campaignId, t.createdAt), index('reports_by_settling').on(t.settledAt, t.createdAt)],
  )

  return { campaigns, drafts, versions, draftTranslations, versionTranslations, decisionMakers, reports }
}
