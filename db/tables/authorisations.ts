import type { Kit } from '../dialects/sqlite-kit.ts'
import type { signatureTables } from './signatures.ts'

type Needs = Pick<ReturnType<typeof signatureTables>, 'signatures'>

export const authorisationTables = ({ table, id, text, oneOf, count, moment, index }: Kit, { signatures }: Needs) => {
  /** Somebody else at the organisation who is asked to authorise its sign-on: a second person, or whoever reads the address that a register has. Personal, deletable. */
  const authorisations = table(
    'authorisations',
    {
      id: id('id').primaryKey(),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      kind: oneOf('kind', ['second-person', 'register-address']).notNull(),
      name: text('name'),
      role: text('role'),
      email: text('email'),
      emailFolded: text('email_folded'),
      askedAt: moment('asked_at').notNull(),
      /** E-mails so far, and the last one: for the cool-down and the most that are sent. */
      mails: count('mails').notNull().default(1),
      mailedAt: moment('mailed_at').notNull(),
      answeredAt: moment('answered_at'),
      answer: oneOf('answer', ['authorised', 'declined']),
      words: text('words'),
      /** Another person is asked instead. */
      endedAt: moment('ended_at'),
    },
    (t) => [index('authorisations_by_signature').on(t.signatureId, t.askedAt), index('authorisations_by_email').on(t.emailFolded)],
  )

  return { authorisations }
}
