import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { campaignTables } from './campaigns.ts'
import type { signatureTables } from './signatures.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> & Pick<ReturnType<typeof campaignTables>, 'campaigns'> & Pick<ReturnType<typeof signatureTables>, 'signatures'>

export const pressTables = ({ table, id, text, count, moment, json, index }: Kit, { accounts, campaigns, signatures }: Needs) => {
  /** What a campaign tells journalists beside what is counted: whom to ask, and until when a preview is embargoed. */
  const pressDesks = table('press_desks', {
    campaignId: id('campaign_id')
      .primaryKey()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    contactName: text('contact_name'),
    contactRole: text('contact_role'),
    contactEmail: text('contact_email'),
    contactPhone: text('contact_phone'),
    contactHours: text('contact_hours'),
    /** Facts in the lead's own words: each a label and what it says. */
    facts: json<{ label: string; words: string }[]>('facts').notNull(),
    embargoUntil: moment('embargo_until'),
    /** The IANA zone in which that time was chosen, and is told. */
    embargoZone: text('embargo_zone'),
    /** Counts the preview links given out, so that a new one ends the one before. */
    embargoGeneration: count('embargo_generation').notNull().default(0),
    updatedAt: moment('updated_at').notNull(),
  })

  /** Words that somebody lets the press use. Name and role are personal, deletable. */
  const pressQuotes = table(
    'press_quotes',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      /** The sign-on whose organisation says it; null where the lead does. */
      signatureId: id('signature_id').references(() => signatures.id, { onDelete: 'restrict' }),
      words: text('words').notNull(),
      speaker: text('speaker'),
      role: text('role'),
      createdAt: moment('created_at').notNull(),
      /** By the lead, for the press desk. */
      clearedAt: moment('cleared_at'),
      clearedBy: id('cleared_by').references(() => accounts.id, { onDelete: 'restrict' }),
      withdrawnAt: moment('withdrawn_at'),
    },
    (t) => [index('press_quotes_by_campaign').on(t.campaignId, t.createdAt), index('press_quotes_by_signature').on(t.signatureId)],
  )

  /** A journalist's question to a backer. Who asked what is personal, and forgotten when its time is over. */
  const pressQuestions = table(
    'press_questions',
    {
      id: id('id').primaryKey(),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      name: text('name'),
      newsroom: text('newsroom'),
      email: text('email'),
      emailFolded: text('email_folded'),
      words: text('words'),
      /** A day of the calendar. */
      answerBy: text('answer_by'),
      createdAt: moment('created_at').notNull(),
      /** When who asked what is forgotten: unconfirmed soon, passed on a while later. */
      expiresAt: moment('expires_at').notNull(),
      /** Confirmed by whoever asked, and passed on. */
      sentAt: moment('sent_at'),
      reportedAt: moment('reported_at'),
    },
    (t) => [index('press_questions_by_signature').on(t.signatureId), index('press_questions_by_email').on(t.emailFolded), index('press_questions_by_expiry').on(t.expiresAt)],
  )

  return { pressDesks, pressQuotes, pressQuestions }
}
