import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type Report = Reader['tables']['reports']['$inferSelect']

export async function addReport({ run, tables: { reports } }: Transaction, row: Pick<Report, 'id' | 'campaignId' | 'kind' | 'words' | 'email' | 'createdAt'>) {
  await run.insert(reports).values(row)
}

export async function findReport({ run, tables: { reports } }: Reader, id: string): Promise<Report | undefined> {
  const [found] = await run.select().from(reports).where(eq(reports.id, id))
  return found
}

/** The longest wait first. */
export async function listReportsWaiting({ run, tables: { reports } }: Reader): Promise<Report[]> {
  return run.select().from(reports).where(isNull(reports.settledAt)).orderBy(asc(reports.createdAt), asc(reports.id))
}

export async function listReportsSettled({ run, tables: { reports } }: Reader, most: number): Promise<Report[]> {
  return run.select().from(reports).where(isNotNull(reports.settledAt)).orderBy(desc(reports.settledAt), desc(reports.id)).limit(most)
}

export async function countReportsWaiting({ run, tables: { reports } }: Reader): Promise<Map<string, number>> {
  const rows = await run.select({ campaignId: reports.campaignId, count: count() }).from(reports).where(isNull(reports.settledAt)).groupBy(reports.campaignId)
  return new Map(rows.map((row) => [row.campaignId, row.count]))
}

type Settling = { settledAt: Date; settledBy: string; outcome: 'kept' | 'taken-down'; answer: string }

/** Compare-and-set: those that waited until now. */
export async function changeReportsToSettled({ run, tables: { reports } }: Transaction, which: { id: string } | { campaignId: string }, settling: Settling): Promise<Report[]> {
  const those = 'id' in which ? eq(reports.id, which.id) : eq(reports.campaignId, which.campaignId)
  return run.update(reports).set(settling).where(and(those, isNull(reports.settledAt))).returning()
}

/** Addresses of those whose report has been settled for long. */
export async function forgetReporters({ run, tables: { reports } }: Transaction, before: Date): Promise<void> {
  await run.update(reports).set({ email: null }).where(and(isNotNull(reports.email), lt(reports.settledAt, before)))
}

/** Everybody who hosts this installation. */
export async function listHosts({ run, tables: { accounts } }: Reader): Promise<{ id: string; email: string }[]> {
  return run.select({ id: accounts.id, email: accounts.email }).from(accounts).where(eq(accounts.host, true)).orderBy(asc(accounts.createdAt), asc(accounts.id))
}

/** Organisations that lead: those that somebody acts for, newest first. */
export async function listLeadOrganisations({ run, tables: { organisations, members, accounts } }: Reader) {
  return run
    .select({ id: organisations.id, name: organisations.name, website: organisations.website, country: organisations.country, createdAt: organisations.createdAt, email: accounts.email, role: members.role })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .orderBy(desc(organisations.createdAt), asc(organisations.id), asc(members.since), asc(accounts.id))
}

/** Newest first; `accounts` is null where the address has not signed in yet. */
export async function listInvitations({ run, tables: { leadInvitations, accounts, members } }: Reader) {
  const rows = await run
    .selectDistinct({ email: leadInvitations.emailFolded, invitedAt: leadInvitations.invitedAt, leads: members.organisationId })
    .from(leadInvitations)
    .leftJoin(accounts, eq(accounts.emailFolded, leadInvitations.emailFolded))
    .leftJoin(members, eq(members.accountId, accounts.id))
    .orderBy(desc(leadInvitations.invitedAt), asc(leadInvitations.emailFolded))
  return rows
}

export async function listCampaignIdsOf({ run, tables: { campaigns } }: Reader, organisationIds: string[]) {
  if (organisationIds.length === 0) return []
  return run.select({ id: campaigns.id, organisationId: campaigns.organisationId }).from(campaigns).where(inArray(campaigns.organisationId, organisationIds))
}
