import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { builtOnce } from './built-once.ts'

export type Body = Reader['tables']['organisations']['$inferSelect']
export type KnownName = { name: string; kind: 'former' | 'other' }

/** Two questions in one, so that each can use its index. */
const byFoldedName = builtOnce(({ run, tables: { organisations, organisationNames } }) => {
  const nameFolded = sql.placeholder('nameFolded')
  const called = run.select(getTableColumns(organisations)).from(organisations).where(eq(organisations.nameFolded, nameFolded))
  return called.union(run.select(getTableColumns(organisations)).from(organisations).innerJoin(organisationNames, eq(organisationNames.organisationId, organisations.id)).where(eq(organisationNames.nameFolded, nameFolded))).prepare()
})

/** Bodies that are called so, were, or are called so as well; who has been known longest comes first. */
export async function listBodiesCalled(reader: Reader, nameFolded: string): Promise<Body[]> {
  const rows = await byFoldedName(reader).execute({ nameFolded })
  return rows.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

const byId = builtOnce(({ run, tables: { organisations } }) => run.select().from(organisations).where(eq(organisations.id, sql.placeholder('id'))).prepare())

export async function findBody(reader: Reader, id: string): Promise<Body | undefined> {
  const [found] = await byId(reader).execute({ id })
  return found
}

export async function listIdentifiers({ run, tables: { organisationIdentifiers } }: Reader, organisationIds: string[]) {
  if (organisationIds.length === 0) return []
  return run
    .select({ organisationId: organisationIdentifiers.organisationId, identifier: organisationIdentifiers.identifier })
    .from(organisationIdentifiers)
    .where(inArray(organisationIdentifiers.organisationId, organisationIds))
    .orderBy(asc(organisationIdentifiers.since), asc(organisationIdentifiers.identifier))
}

export async function addIdentifier({ run, tables: { organisationIdentifiers } }: Transaction, row: { organisationId: string; identifier: string; since: Date }) {
  await run.insert(organisationIdentifiers).values(row).onConflictDoNothing()
}

export async function removeIdentifier({ run, tables: { organisationIdentifiers } }: Transaction, { organisationId, identifier }: { organisationId: string; identifier: string }) {
  await run.delete(organisationIdentifiers).where(and(eq(organisationIdentifiers.organisationId, organisationId), eq(organisationIdentifiers.identifier, identifier)))
}

export async function listKnownNames({ run, tables: { organisationNames } }: Reader, organisationId: string) {
  return run.select({ name: organisationNames.name, nameFolded: organisationNames.nameFolded, kind: organisationNames.kind }).from(organisationNames).where(eq(organisationNames.organisationId, organisationId)).orderBy(asc(organisationNames.since), asc(organisationNames.name))
}

/** Under one folded name a body is known once: what it is called now is no other name of its. */
export async function addKnownName({ run, tables: { organisationNames } }: Transaction, row: KnownName & { organisationId: string; nameFolded: string; since: Date }) {
  await run.insert(organisationNames).values(row).onConflictDoUpdate({ target: [organisationNames.organisationId, organisationNames.nameFolded], set: { name: row.name, kind: row.kind } })
}

export async function removeKnownName({ run, tables: { organisationNames } }: Transaction, { organisationId, nameFolded }: { organisationId: string; nameFolded: string }) {
  await run.delete(organisationNames).where(and(eq(organisationNames.organisationId, organisationId), eq(organisationNames.nameFolded, nameFolded)))
}

type Mended = Partial<Pick<Body, 'name' | 'nameFolded' | 'website' | 'domain' | 'country' | 'place' | 'sector' | 'kind' | 'logoId'>>

export async function changeBody({ run, tables: { organisations } }: Transaction, { id, ...mended }: Mended & { id: string }) {
  if (Object.keys(mended).length > 0) await run.update(organisations).set(mended).where(eq(organisations.id, id))
}

/** Compare-and-set: nothing where it is a branch of another by now. */
export async function changeTrunk({ run, tables: { organisations } }: Transaction, { id, from, to }: { id: string; from: string | null; to: string | null }) {
  const [changed] = await run
    .update(organisations)
    .set({ branchOfId: to })
    .where(and(eq(organisations.id, id), from === null ? isNull(organisations.branchOfId) : eq(organisations.branchOfId, from)))
    .returning({ id: organisations.id })
  return changed
}

/** Compare-and-set: nothing where it stands for another by now, or no longer. */
export async function changeJoined({ run, tables: { organisations } }: Transaction, { id, from, to, at }: { id: string; from: string | null; to: string | null; at: Date | null }) {
  const [changed] = await run
    .update(organisations)
    .set({ joinedToId: to, joinedAt: at })
    .where(and(eq(organisations.id, id), from === null ? isNull(organisations.joinedToId) : eq(organisations.joinedToId, from)))
    .returning({ id: organisations.id })
  return changed
}

export async function listBranches({ run, tables: { organisations } }: Reader, id: string) {
  return run.select({ id: organisations.id, name: organisations.name }).from(organisations).where(eq(organisations.branchOfId, id)).orderBy(asc(organisations.name), asc(organisations.id))
}

/** Whether a sign-on of it stands in a campaign of another lead: then its record is not one lead's alone. */
export async function standsElsewhere({ run, tables: { campaigns, signatures } }: Reader, { organisationId, leadId }: { organisationId: string; leadId: string }): Promise<boolean> {
  const [found] = await run
    .select({ id: signatures.id })
    .from(signatures)
    .innerJoin(campaigns, eq(campaigns.id, signatures.campaignId))
    .where(and(eq(signatures.organisationId, organisationId), inArray(signatures.state, ['held', 'listed']), sql`${campaigns.organisationId} <> ${leadId}`))
    .limit(1)
  return found !== undefined
}
