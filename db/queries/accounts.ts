import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type Account = { id: string; email: string; host: boolean }

export async function findSession({ run, tables: { sessions, accounts } }: Reader, { tokenHash, now }: { tokenHash: string; now: Date }) {
  const [found] = await run
    .select({ id: accounts.id, email: accounts.email, host: accounts.host, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
  return found
}

/** Sessions roll: each use may prolong them. */
export async function prolongSession({ run, tables: { sessions } }: Transaction, { tokenHash, now, expiresAt }: { tokenHash: string; now: Date; expiresAt: Date }) {
  await run.update(sessions).set({ seenAt: now, expiresAt }).where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
}

export async function findAccountByApiToken({ run, tables: { apiTokens, accounts } }: Reader, { tokenHash, now }: { tokenHash: string; now: Date }) {
  const [found] = await run
    .select({ id: accounts.id, email: accounts.email, host: accounts.host, tokenId: apiTokens.id, lastUsedAt: apiTokens.lastUsedAt, scopes: apiTokens.scopes })
    .from(apiTokens)
    .innerJoin(accounts, eq(accounts.id, apiTokens.accountId))
    .where(and(eq(apiTokens.tokenHash, tokenHash), isNull(apiTokens.endedAt), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now))))
  return found
}

export async function findAccountByEmail({ run, tables: { accounts } }: Reader, emailFolded: string): Promise<Account | undefined> {
  const [found] = await run.select({ id: accounts.id, email: accounts.email, host: accounts.host }).from(accounts).where(eq(accounts.emailFolded, emailFolded))
  return found
}

/** The account of an address, made where there is none. */
export async function findAccountById({ run, tables: { accounts } }: Reader, id: string): Promise<Account | undefined> {
  const [found] = await run.select().from(accounts).where(eq(accounts.id, id))
  return found
}

export async function findOrAddAccount(tx: Transaction, row: { id: string; email: string; emailFolded: string; createdAt: Date }): Promise<Account> {
  const { run, tables } = tx
  await run.insert(tables.accounts).values(row).onConflictDoNothing()
  const account = await findAccountByEmail(tx, row.emailFolded)
  if (!account) throw new Error('The account that was just added is not there')
  return account
}

export async function changeAccountToHost({ run, tables: { accounts } }: Transaction, accountId: string) {
  await run.update(accounts).set({ host: true }).where(eq(accounts.id, accountId))
}

type NewSignInCode = { id: string; emailFolded: string; codeHash: string; browserHash: string; createdAt: Date; expiresAt: Date }

export async function addSignInCode({ run, tables: { signInCodes } }: Transaction, row: NewSignInCode) {
  await run.insert(signInCodes).values(row)
}

/** The newest code that this browser asked for, for this address: an older one stops working when a newer is asked for. */
export async function findSignInCode({ run, tables: { signInCodes } }: Reader, { emailFolded, browserHash }: { emailFolded: string; browserHash: string }) {
  const [found] = await run
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.emailFolded, emailFolded), eq(signInCodes.browserHash, browserHash)))
    .orderBy(desc(signInCodes.createdAt), desc(signInCodes.id))
    .limit(1)
  return found
}

/** Counts a try before it is looked at, so that many at once are not more; nothing where `most` have been counted. */
export async function takeSignInTry({ run, tables: { signInCodes } }: Transaction, { id, most }: { id: string; most: number }) {
  const [taken] = await run
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(and(eq(signInCodes.id, id), lt(signInCodes.tries, most)))
    .returning({ tries: signInCodes.tries })
  return taken
}

/** Nothing where it was used already: a code signs in once. */
export async function changeSignInCodeToUsed({ run, tables: { signInCodes } }: Transaction, { id, usedAt }: { id: string; usedAt: Date }) {
  const [used] = await run.update(signInCodes).set({ usedAt }).where(and(eq(signInCodes.id, id), isNull(signInCodes.usedAt))).returning({ id: signInCodes.id })
  return used
}

export async function addSession({ run, tables: { sessions } }: Transaction, row: { id: string; tokenHash: string; accountId: string; createdAt: Date; seenAt: Date; expiresAt: Date }) {
  await run.insert(sessions).values(row)
}

export async function removeSession({ run, tables: { sessions } }: Transaction, tokenHash: string) {
  await run.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

export async function removeSpentSignIns({ run, tables: { sessions, signInCodes } }: Transaction, { now, codesBefore }: { now: Date; codesBefore: Date }) {
  await run.delete(sessions).where(lt(sessions.expiresAt, now))
  await run.delete(signInCodes).where(lt(signInCodes.expiresAt, codesBefore))
}

/** Nothing where there is one with this id. */
export async function addApiToken({ run, tables: { apiTokens } }: Transaction, row: { id: string; tokenHash: string; accountId: string; name: string; scopes: string[] | null; createdAt: Date; expiresAt: Date | null }) {
  const [added] = await run.insert(apiTokens).values(row).onConflictDoNothing().returning()
  return added
}

/** Nothing where it is somebody else's, has been used, or has ended. */
export async function changeApiTokenHash({ run, tables: { apiTokens } }: Transaction, { id, accountId, tokenHash }: { id: string; accountId: string; tokenHash: string }) {
  const [changed] = await run
    .update(apiTokens)
    .set({ tokenHash })
    .where(and(eq(apiTokens.id, id), eq(apiTokens.accountId, accountId), isNull(apiTokens.lastUsedAt), isNull(apiTokens.endedAt)))
    .returning()
  return changed
}

export async function listApiTokens({ run, tables: { apiTokens } }: Reader, accountId: string) {
  return run
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.accountId, accountId), isNull(apiTokens.endedAt)))
    .orderBy(desc(apiTokens.createdAt))
}

export async function changeApiTokenToEnded({ run, tables: { apiTokens } }: Transaction, { id, accountId, endedAt }: { id: string; accountId: string; endedAt: Date }) {
  const [ended] = await run
    .update(apiTokens)
    .set({ endedAt })
    .where(and(eq(apiTokens.id, id), eq(apiTokens.accountId, accountId), isNull(apiTokens.endedAt)))
    .returning({ id: apiTokens.id })
  return ended
}

export async function changeApiTokenUsed({ run, tables: { apiTokens } }: Transaction, { id, lastUsedAt }: { id: string; lastUsedAt: Date }) {
  await run.update(apiTokens).set({ lastUsedAt }).where(eq(apiTokens.id, id))
}

export async function addLeadInvitation({ run, tables: { leadInvitations } }: Transaction, row: { emailFolded: string; invitedAt: Date }) {
  await run.insert(leadInvitations).values(row).onConflictDoNothing()
}

export async function findLeadInvitation({ run, tables: { leadInvitations } }: Reader, emailFolded: string) {
  const [found] = await run.select().from(leadInvitations).where(eq(leadInvitations.emailFolded, emailFolded))
  return found
}
