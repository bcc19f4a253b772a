import { and, asc, eq } from 'drizzle-orm'
import type { OrganisationKind } from '#contracts/signatures.ts'
import type { Reader, Transaction } from '../database.ts'
import { addedOnce } from './built-once.ts'

export type NewOrganisation = { id: string; name: string; nameFolded: string; website?: string | null; domain?: string | null; country?: string | null; place?: string | null; sector?: string | null; kind?: OrganisationKind | null; logoId?: string | null; createdAt: Date }

export const addOrganisation = addedOnce(({ organisations }) => organisations)

/** Nothing where there is one with this id. */
export async function addOrganisationOnce({ run, tables: { organisations } }: Transaction, row: NewOrganisation) {
  const [added] = await run.insert(organisations).values(row).onConflictDoNothing().returning()
  return added
}

export async function findOwnOrganisation({ run, tables: { organisations, members } }: Reader, { id, accountId }: { id: string; accountId: string }) {
  const [found] = await run
    .select({ organisation: organisations })
    .from(organisations)
    .innerJoin(members, eq(members.organisationId, organisations.id))
    .where(and(eq(organisations.id, id), eq(members.accountId, accountId)))
  return found?.organisation
}

export async function addMember({ run, tables: { members } }: Transaction, row: { organisationId: string; accountId: string; role: 'owner' | 'editor'; since: Date }) {
  await run.insert(members).values(row).onConflictDoNothing()
}

export async function findMember({ run, tables: { members } }: Reader, { organisationId, accountId }: { organisationId: string; accountId: string }) {
  const [found] = await run
    .select()
    .from(members)
    .where(and(eq(members.organisationId, organisationId), eq(members.accountId, accountId)))
  return found
}

export async function listOrganisationsOfAccount({ run, tables: { organisations, members } }: Reader, accountId: string) {
  return run
    .select({ id: organisations.id, name: organisations.name, website: organisations.website, country: organisations.country, role: members.role })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(eq(members.accountId, accountId))
    .orderBy(asc(organisations.name), asc(organisations.id))
}

/** The addresses of everyone who acts for an organisation; who has done so longest comes first. */
export async function listMemberAddresses({ run, tables: { members, accounts } }: Reader, organisationId: string) {
  return run.select({ accountId: accounts.id, email: accounts.email }).from(members).innerJoin(accounts, eq(accounts.id, members.accountId)).where(eq(members.organisationId, organisationId)).orderBy(asc(members.since), asc(accounts.id))
}
