import type { Kit } from '../dialects/sqlite-kit.ts'

/** People who act for a lead, or host the installation. Signatories have no accounts. */
export const accountTables = ({ table, id, text, count, flag, moment, json, index, uniqueIndex }: Kit) => {
  const accounts = table('accounts', {
    id: id('id').primaryKey(),
    email: text('email').notNull(),
    emailFolded: text('email_folded').notNull().unique(),
    host: flag('host').notNull().default(false),
    createdAt: moment('created_at').notNull(),
  })

  /** Codes to sign in with, typed in the browser that asked for them. */
  const signInCodes = table(
    'sign_in_codes',
    {
      id: id('id').primaryKey(),
      emailFolded: text('email_folded').notNull(),
      codeHash: text('code_hash').notNull(),
      browserHash: text('browser_hash').notNull(),
      tries: count('tries').notNull().default(0),
      createdAt: moment('created_at').notNull(),
      expiresAt: moment('expires_at').notNull(),
      usedAt: moment('used_at'),
    },
    (t) => [index('sign_in_codes_by_browser').on(t.browserHash, t.emailFolded)],
  )

  const sessions = table(
    'sessions',
    {
      id: id('id').primaryKey(),
      tokenHash: text('token_hash').notNull(),
      accountId: id('account_id')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      createdAt: moment('created_at').notNull(),
      seenAt: moment('seen_at').notNull(),
      expiresAt: moment('expires_at').notNull(),
    },
    (t) => [uniqueIndex('sessions_by_token').on(t.tokenHash), index('sessions_by_account').on(t.accountId)],
  )

  /** Tokens with which a script acts as an account. */
  const apiTokens = table(
    'api_tokens',
    {
      id: id('id').primaryKey(),
      tokenHash: text('token_hash').notNull(),
      accountId: id('account_id')
        .notNull()
        .references(() => accounts.id, { onDelete: 'restrict' }),
      name: text('name').notNull(),
      /** What it may do; null for tokens from before there were scopes, which may do what their account may. */
      scopes: json<string[]>('scopes'),
      createdAt: moment('created_at').notNull(),
      lastUsedAt: moment('last_used_at'),
      /** When it stops working by itself; null where it does not. */
      expiresAt: moment('expires_at'),
      endedAt: moment('ended_at'),
    },
    (t) => [uniqueIndex('api_tokens_by_token').on(t.tokenHash), index('api_tokens_by_account').on(t.accountId)],
  )

  /** Addresses that may found a lead organisation where registration is by invitation. */
  const leadInvitations = table('lead_invitations', {
    emailFolded: text('email_folded').primaryKey(),
    invitedAt: moment('invited_at').notNull(),
  })

  return { accounts, signInCodes, sessions, apiTokens, leadInvitations }
}
