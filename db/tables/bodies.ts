import type { HeldReason, SignatureState } from '#contracts/signatures.ts'
import type { Kit } from '../dialects/sqlite-kit.ts'
import type { accountTables } from './accounts.ts'
import type { campaignTables } from './campaigns.ts'
import type { organisationTables } from './organisations.ts'
import type { signatureTables } from './signatures.ts'

type Needs = Pick<ReturnType<typeof accountTables>, 'accounts'> &
  Pick<ReturnType<typeof organisationTables>, 'organisations'> &
  Pick<ReturnType<typeof campaignTables>, 'campaigns'> &
  Pick<ReturnType<typeof signatureTables>, 'signatures'>

/** How a sign-on stood before somebody said which body it is, or how it has stood since. */
export type Stood = { state: SignatureState; heldFor: HeldReason | null; organisationId: string; branchOf: string | null; joinedToId: string | null; reason: string | null; disputed: boolean }
/** What an answer changed, of the sign-on and of the other. */
export type AnsweredBefore = {
  signature: { was: Stood; is: Stood }
  other: { was: Stood; is: Stood }
  /** The body that came to stand for another, or to be a branch of it, by this answer. */
  body?: { id: string; how: 'joined' | 'branch'; to: string }
  /** Said in an earlier campaign, and applied without asking. */
  remembered?: true
  /** Said by putting the sign-on on the list. */
  approved?: true
}

export const bodyTables = ({ table, id, text, oneOf, moment, json, index }: Kit, { accounts, organisations, campaigns, signatures }: Needs) => {
  /** Whether two sign-ons stand for one body, as the lead said: remembered for its campaigns, and can be undone. */
  const bodyAnswers = table(
    'body_answers',
    {
      id: id('id').primaryKey(),
      /** The lead that said so: another lead decides for itself. */
      leadId: id('lead_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      campaignId: id('campaign_id')
        .notNull()
        .references(() => campaigns.id, { onDelete: 'restrict' }),
      signatureId: id('signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      otherSignatureId: id('other_signature_id')
        .notNull()
        .references(() => signatures.id, { onDelete: 'restrict' }),
      /** The bodies that they stood for when it was said. */
      organisationId: id('organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      otherOrganisationId: id('other_organisation_id')
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      /** `branch`: the first is a branch of the other; `trunk`: the other is a branch of the first. */
      answer: oneOf('answer', ['same', 'branch', 'trunk', 'different']).notNull(),
      reason: text('reason').notNull(),
      /** What the answer changed, as it was before: undoing it puts that back. */
      before: json<AnsweredBefore>('before'),
      at: moment('at').notNull(),
      accountId: id('account_id')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      undoneAt: moment('undone_at'),
      undoneBy: id('undone_by').references(() => accounts.id, { onDelete: 'restrict' }),
    },
    (t) => [index('body_answers_by_signature').on(t.signatureId), index('body_answers_by_campaign').on(t.campaignId, t.at), index('body_answers_by_bodies').on(t.leadId, t.organisationId, t.otherOrganisationId)],
  )

  return { bodyAnswers }
}
