import { sql } from 'drizzle-orm'
import { capacities, heldReasons, organisationKinds, origins, signatureStates, type Check } from '#contracts/signatures.ts'
import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { campaignTables } from './campaigns.ts'
import type { invalidationTables } from './invalidations.ts'
import type { organisationTables } from './organisations.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> &
  Pick<ReturnType<typeof organisationTables>, 'organisations'> &
  Pick<ReturnType<typeof campaignTables>, 'campaigns' | 'versions'> &
  Pick<ReturnType<typeof invalidationTables>, 'invalidations'>

export const signatureTables = ({ table, id, text, oneOf, count, flag, moment, json, index, uniqueIndex, primaryKey }: Kit, { accounts, organisations, campaigns, versions, invalidations }: Needs) => {
  /** One row a try to sign. */
  const signatures = table(
    'signatures',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      /** The wording that was read and consented to. */
      versionId: id('version_id')
        .notNull()
        .references(() => versions.id, { onDelete: 'restrict' }),
      versionNumber: count('version_number').notNull(),
      /** Resolved when the mailbox confirms, not before. */
      organisationId: id('organisation_id').references(() => organisations.id, { onDelete: 'restrict' }),
      state: oneOf('state', signatureStates).notNull(),
      disputed: flag('disputed').notNull().default(false),
      name: text('name').notNull(),
      nameFolded: text('name_folded').notNull(),
      /** A changed name waits here for the lead. */
      proposedName: text('proposed_name'),
      website: text('website'),
      domain: text('domain'),
      country: text('country'),
      place: text('place'),
      sector: text('sector'),
      /** What kind of body it is, as it says or a register does. */
      kind: oneOf('kind', organisationKinds),
      registerId: text('register_id'),
      branchOf: text('branch_of'),
      capacity: oneOf('capacity', capacities).notNull(),
      /** On what basis the signatory may sign, where the campaign asks. */
      basis: oneOf('basis', ['chief-officer', 'board-minute', 'delegated', 'other']),
      basisWords: text('basis_words'),
      /** The language in which the wording was read; null for the version's own. */
      readIn: text('read_in'),
      quote: text('quote'),
      showSignatory: flag('show_signatory').notNull().default(false),
      heldFor: oneOf('held_for', heldReasons),
      /** Signatures it resembled when it was confirmed: ids. */
      resembles: json<string[]>('resembles').notNull(),
      checks: json<Check[]>('checks').notNull(),
      /** The entry of a register that it was matched to when it was confirmed: `GB-CHC-279417`. */
      registerMatch: text('register_match'),
      /** When the lead spoke with somebody at the organisation, and with whom and how: the note is private. */
      vouchedAt: moment('vouched_at'),
      vouchedNote: text('vouched_note'),
      /** The sign-on of the same body that this one was joined to. */
      joinedToId: id('joined_to_id'),
      /** The one of `pictures` that stands beside it where logos are shown: its own, however many bear its name. */
      logoId: id('logo_id'),
      /** The lead's last word on it, which the signatory sees. */
      reason: text('reason'),
      submittedAt: moment('submitted_at').notNull(),
      expiresAt: moment('expires_at').notNull(),
      confirmedAt: moment('confirmed_at'),
      /** Verification e-mails so far, and the last one: for the cool-down and the most that are sent. */
      verifyMails: count('verify_mails').notNull().default(0),
      verifyMailedAt: moment('verify_mailed_at'),
      mailFailedAt: moment('mail_failed_at'),
      /** How it came: the form, what was said at a meeting, or an older list. Each is confirmed by e-mail all the same. */
      origin: oneOf('origin', origins).notNull().default('form'),
      /** "We need to ask first": until when somebody else decides. */
      askingUntil: moment('asking_until'),
      /** Which of the links to the signatory's own page opens it: a new one after each change of address. */
      manageGeneration: count('manage_generation').notNull().default(1),
      /** The invalidation of many that it was taken off with. */
      invalidationId: id('invalidation_id').references(() => invalidations.id, { onDelete: 'restrict' }),
      /** What the log says in public of why it was taken off. */
      publicReason: text('public_reason'),
      /** The signatory's answer to having been taken off, for lead and host. */
      reply: text('reply'),
      repliedAt: moment('replied_at'),
      /** Since when nothing personal is left of it. Beside the state, never a state. */
      erasedAt: moment('erased_at'),
    },
    (t) => [
      uniqueIndex('signatures_one_listed_each')
        .on(t.campaignId, t.organisationId)
        .where(sql`state = 'listed'`),
      index('signatures_by_campaign_state').on(t.campaignId, t.state),
      index('signatures_by_folded_name').on(t.campaignId, t.nameFolded),
      index('signatures_by_domain').on(t.campaignId, t.domain),
      index('signatures_by_organisation').on(t.organisationId),
      index('signatures_by_expiry').on(t.state, t.expiresAt),
      index('signatures_by_logo').on(t.logoId).where(sql`logo_id is not null`),
    ],
  )

  /** The person who signs: all that is personal of a signature, in one row that can be deleted. */
  const signatories = table(
    'signatories',
    {
      signatureId: id('signature_id')
        .primaryKey()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      name: text('name').notNull(),
      role: text('role').notNull(),
      email: text('email').notNull(),
      emailFolded: text('email_folded').notNull(),
      /** Since when this person wants no e-mails about changes to the campaign. Says nothing about the signature. */
      newsStoppedAt: moment('news_stopped_at'),
      /** A changed address waits here until it confirms; the old one stays until then. */
      proposedEmail: text('proposed_email'),
      /** Counts the addresses proposed so far, so that an older link opens nothing. */
      addressGeneration: count('address_generation').notNull().default(0),
    },
    (t) => [index('signatories_by_email').on(t.emailFolded)],
  )

  /** A second person at the organisation who looks after its sign-on, with a link of their own. Personal, deletable. */
  const contacts = table(
    'contacts',
    {
      id: id('id').primaryKey(),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      name: text('name').notNull(),
      role: text('role').notNull(),
      email: text('email').notNull(),
      emailFolded: text('email_folded').notNull(),
      createdAt: moment('created_at').notNull(),
      /** Null until the person has confirmed the address; until then the link opens nothing but that. */
      confirmedAt: moment('confirmed_at'),
    },
    (t) => [index('contacts_by_signature').on(t.signatureId), index('contacts_by_email').on(t.emailFolded)],
  )

  /** From which network a sign-on was sent: a keyed hash, kept for ninety days, to find what was sent from one place. */
  const signatureNetworks = table(
    'signature_networks',
    {
      signatureId: id('signature_id')
        .primaryKey()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      network: text('network').notNull(),
      at: moment('at').notNull(),
    },
    (t) => [index('signature_networks_by_network').on(t.network), index('signature_networks_by_time').on(t.at)],
  )

  /** "Someone signed for you": an address at the organisation that was written to, and what came of it. */
  const objections = table(
    'objections',
    {
      id: id('id').primaryKey(),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      /** Personal, deletable. */
      email: text('email'),
      emailFolded: text('email_folded'),
      /** We wrote to the organisation's public address, or somebody there asked for the link. */
      source: oneOf('source', ['notice', 'asked']).notNull(),
      createdAt: moment('created_at').notNull(),
      objectedAt: moment('objected_at'),
      /** What the objector says about it. */
      words: text('words'),
      settledAt: moment('settled_at'),
      outcome: oneOf('outcome', ['stands', 'removed']),
      /** The lead's reason, which both sides see. */
      reason: text('reason'),
    },
    (t) => [index('objections_by_signature').on(t.signatureId, t.createdAt), index('objections_by_email').on(t.emailFolded)],
  )

  /** References given out on screen; several may lead to one pending signature. */
  const signatureReferences = table(
    'signature_references',
    {
      reference: text('reference').primaryKey(),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      wrongCodes: count('wrong_codes').notNull().default(0),
      createdAt: moment('created_at').notNull(),
    },
    (t) => [index('signature_references_by_signature').on(t.signatureId)],
  )

  /** Names that may mean the same body share a key; see `organisations.rules.ts`. Looked up among listed and held signatures. */
  const nameKeys = table(
    'name_keys',
    {
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      key: text('key').notNull(),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
    },
    (t) => [primaryKey({ columns: [t.campaignId, t.key, t.signatureId] }), index('name_keys_by_signature').on(t.signatureId)],
  )

  /** Private: every transition, with who and when. Rows are only ever added. */
  const signatureHistory = table(
    'signature_history',
    {
      id: id('id').primaryKey(),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      at: moment('at').notNull(),
      event: text('event').notNull(),
      from: oneOf('from_state', signatureStates),
      to: oneOf('to_state', signatureStates).notNull(),
      by: oneOf('by', ['anyone', 'holder', 'signatory', 'lead', 'host', 'worker']).notNull(),
      accountId: id('account_id').references(() => accounts.id, { onDelete: 'restrict' }),
      reason: text('reason'),
    },
    (t) => [index('signature_history_by_signature').on(t.signatureId, t.at)],
  )

  return { signatures, signatories, contacts, signatureNetworks, objections, signatureReferences, nameKeys, signatureHistory }
}
