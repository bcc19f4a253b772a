import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

// Kept beside the windows of limits, in one that never ends: it is no more than a counter, and needs no table of its own.
const [name, who] = ['folding rules', 'names']
const never = new Date('9999-12-31T00:00:00Z')

/** By which rules the names in this database were folded last; 0 where nobody has said. */
export async function foldedBy({ run, tables: { limits } }: Reader): Promise<number> {
  const [found] = await run
    .select({ count: limits.count })
    .from(limits)
    .where(and(eq(limits.name, name), eq(limits.who, who)))
  return found?.count ?? 0
}

export async function sayFoldedBy({ run, tables: { limits } }: Transaction, rules: number): Promise<void> {
  await run
    .insert(limits)
    .values({ name, who, count: rules, endsAt: never })
    .onConflictDoUpdate({ target: [limits.name, limits.who], set: { count: rules, endsAt: never } })
}

export const listCampaignIds = async ({ run, tables: { campaigns } }: Reader) => (await run.select({ id: campaigns.id }).from(campaigns)).map(({ id }) => id)

export const listNamesIn = async ({ run, tables: { signatures } }: Reader, campaignId: string) =>
  run.select({ id: signatures.id, name: signatures.name, nameFolded: signatures.nameFolded, state: signatures.state }).from(signatures).where(eq(signatures.campaignId, campaignId))

export async function changeFoldedName({ run, tables: { signatures } }: Transaction, { id, nameFolded }: { id: string; nameFolded: string }): Promise<void> {
  await run.update(signatures).set({ nameFolded }).where(eq(signatures.id, id))
}

export async function removeNameKeysIn({ run, tables: { nameKeys } }: Transaction, campaignId: string): Promise<void> {
  await run.delete(nameKeys).where(eq(nameKeys.campaignId, campaignId))
}

export const listOrganisationNames = async ({ run, tables: { organisations } }: Reader) => run.select({ id: organisations.id, name: organisations.name, nameFolded: organisations.nameFolded }).from(organisations)

export async function changeFoldedNameOfOrganisation({ run, tables: { organisations } }: Transaction, { id, nameFolded }: { id: string; nameFolded: string }): Promise<void> {
  await run.update(organisations).set({ nameFolded }).where(eq(organisations.id, id))
}

export const listOtherNames = async ({ run, tables: { organisationNames } }: Reader) => run.select({ organisationId: organisationNames.organisationId, name: organisationNames.name, nameFolded: organisationNames.nameFolded }).from(organisationNames)

/** Two that are folded alike by now are one: the older spelling goes. */
export async function changeFoldedOtherName({ run, tables: { organisationNames } }: Transaction, { organisationId, nameFolded, to }: { organisationId: string; nameFolded: string; to: string }): Promise<void> {
  const called = (folded: string) => and(eq(organisationNames.organisationId, organisationId), eq(organisationNames.nameFolded, folded))
  await run.delete(organisationNames).where(called(to))
  await run.update(organisationNames).set({ nameFolded: to }).where(called(nameFolded))
}

export const listInvitedNames = async ({ run, tables: { invitations } }: Reader) => run.select({ id: invitations.id, campaignId: invitations.campaignId, emailFolded: invitations.emailFolded, name: invitations.organisation, nameFolded: invitations.nameFolded }).from(invitations)

export async function changeFoldedNameOfInvitation({ run, tables: { invitations } }: Transaction, { id, nameFolded }: { id: string; nameFolded: string }): Promise<void> {
  await run.update(invitations).set({ nameFolded }).where(eq(invitations.id, id))
}
