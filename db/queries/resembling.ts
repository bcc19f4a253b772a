import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

const standing = ['held', 'listed'] as const

const columns = ({ signatures }: Reader['tables']) => ({
  id: signatures.id,
  name: signatures.name,
  nameFolded: signatures.nameFolded,
  domain: signatures.domain,
  website: signatures.website,
  country: signatures.country,
  place: signatures.place,
  state: signatures.state,
  disputed: signatures.disputed,
  organisationId: signatures.organisationId,
})

/** Listed and held signatures of a campaign that share a name key, or the domain. */
export async function listCandidates({ run, tables }: Reader, { campaignId, keys, domain }: { campaignId: string; keys: string[]; domain: string | null }) {
  const { signatures, nameKeys } = tables
  const byKey = await run
    .selectDistinct(columns(tables))
    .from(nameKeys)
    .innerJoin(signatures, eq(signatures.id, nameKeys.signatureId))
    .where(and(eq(nameKeys.campaignId, campaignId), inArray(nameKeys.key, keys), inArray(signatures.state, [...standing])))
  if (domain === null) return byKey
  const byDomain = await run
    .select(columns(tables))
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.domain, domain), inArray(signatures.state, [...standing])))
  return [...new Map([...byKey, ...byDomain].map((row) => [row.id, row])).values()]
}

/** Whether an organisation is on the list of a campaign, under whatever name. */
export async function isOrganisationListed({ run, tables: { signatures } }: Reader, { campaignId, organisationId }: { campaignId: string; organisationId: string }): Promise<boolean> {
  const [found] = await run
    .select({ id: signatures.id })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.organisationId, organisationId), eq(signatures.state, 'listed')))
  return found !== undefined
}

export async function addNameKeys({ run, tables: { nameKeys } }: Transaction, { campaignId, signatureId, keys }: { campaignId: string; signatureId: string; keys: string[] }) {
  await run
    .insert(nameKeys)
    .values(keys.map((key) => ({ campaignId, signatureId, key })))
    .onConflictDoNothing()
}

export async function removeNameKeys({ run, tables: { nameKeys } }: Transaction, signatureId: string) {
  await run.delete(nameKeys).where(eq(nameKeys.signatureId, signatureId))
}

export async function listSignaturesById({ run, tables }: Reader, ids: string[]) {
  return ids.length === 0 ? [] : run.select(columns(tables)).from(tables.signatures).where(inArray(tables.signatures.id, ids))
}
