import { and, eq, inArray, sql, type Placeholder } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { listBodiesCalled } from './bodies.ts'
import { builtOnce, builtOnceFor } from './built-once.ts'

const standing = ['held', 'listed'] as const

const columns = ({ signatures }: Pick<Reader['tables'], 'signatures'>) => ({
  id: signatures.id,
  name: signatures.name,
  nameFolded: signatures.nameFolded,
  domain: signatures.domain,
  website: signatures.website,
  country: signatures.country,
  place: signatures.place,
  registerId: signatures.registerId,
  registerMatch: signatures.registerMatch,
  capacity: signatures.capacity,
  branchOf: signatures.branchOf,
  state: signatures.state,
  disputed: signatures.disputed,
  organisationId: signatures.organisationId,
})

const placeholders = (count: number): Placeholder[] => Array.from({ length: count }, (_, at) => sql.placeholder(`key${at}`))
const filledWith = (keys: string[]) => Object.fromEntries(keys.map((key, at) => [`key${at}`, key]))

const withKeys = builtOnceFor(({ run, tables }: Reader, count: number) =>
  run
    .selectDistinct(columns(tables))
    .from(tables.nameKeys)
    .innerJoin(tables.signatures, eq(tables.signatures.id, tables.nameKeys.signatureId))
    .where(and(eq(tables.nameKeys.campaignId, sql.placeholder('campaignId')), inArray(tables.nameKeys.key, placeholders(count)), inArray(tables.signatures.state, [...standing])))
    .prepare(),
)

const withDomain = builtOnce(({ run, tables }) => {
  const { signatures } = tables
  return run
    .select(columns(tables))
    .from(signatures)
    .where(and(eq(signatures.campaignId, sql.placeholder('campaignId')), eq(signatures.domain, sql.placeholder('domain')), inArray(signatures.state, [...standing])))
    .prepare()
})

/** Listed and held signatures of a campaign that share a name key, or the domain. */
export async function listCandidates(reader: Reader, { campaignId, keys, domain }: { campaignId: string; keys: string[]; domain: string | null }) {
  const [byKey, byDomain] = await Promise.all([withKeys(reader, keys.length).execute({ campaignId, ...filledWith(keys) }), domain === null ? [] : withDomain(reader).execute({ campaignId, domain })])
  return [...new Map([...byKey, ...byDomain].map((row) => [row.id, row])).values()]
}

/** Listed and held signatures of a campaign under one folded name. */
export async function listStandingCalled({ run, tables: { signatures } }: Reader, { campaignId, nameFolded }: { campaignId: string; nameFolded: string }) {
  return run
    .select({ id: signatures.id, organisationId: signatures.organisationId })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.nameFolded, nameFolded), inArray(signatures.state, [...standing])))
}

const disputedOff = builtOnce(({ run, tables: { signatures } }) =>
  run
    .select(columns({ signatures }))
    .from(signatures)
    .where(and(eq(signatures.campaignId, sql.placeholder('campaignId')), inArray(signatures.state, ['invalidated', 'withdrawn']), eq(signatures.disputed, true)))
    .prepare(),
)

/** Sign-ons that were disputed, and were taken off or withdrawn before anybody said that they stand: few. */
export const listDisputedOff = async (reader: Reader, campaignId: string) => disputedOff(reader).execute({ campaignId })

/** Whether an organisation is on the list of a campaign, under whatever name. */
export async function isOrganisationListed(reader: Reader, organisation: { campaignId: string; organisationId: string }): Promise<boolean> {
  const [found] = await listedOf(reader).execute(organisation)
  return found !== undefined
}

const listedOf = builtOnce(({ run, tables: { signatures } }) =>
  run
    .select({ id: signatures.id })
    .from(signatures)
    .where(and(eq(signatures.campaignId, sql.placeholder('campaignId')), eq(signatures.organisationId, sql.placeholder('organisationId')), sql`${signatures.state} = 'listed'`))
    .prepare(),
)

/**
 * Sign-ons on the list of a campaign whose body is, was or is also called so, whatever they signed as; with what its record says. By the name first, which few
 * bodies bear: in one question with the campaign, SQLite would begin with everything on its list.
 */
export async function listKnownAs(reader: Reader, { campaignId, nameFolded }: { campaignId: string; nameFolded: string }) {
  const bodies = new Map((await listBodiesCalled(reader, nameFolded)).map((body) => [body.id, body]))
  if (bodies.size === 0) return []
  const rows = await listedFor(reader, bodies.size).execute({ campaignId, ...filledWith([...bodies.keys()]) })
  return rows.map((row) => {
    const { domain, country, place } = bodies.get(row.organisationId!)!
    return { ...row, bodyDomain: domain, bodyCountry: country, bodyPlace: place }
  })
}

const listedFor = builtOnceFor(({ run, tables }: Reader, count: number) => {
  const { signatures } = tables
  // The state stands in the text, so that the index of what is listed can be used; a placeholder would hide it.
  return run
    .select(columns(tables))
    .from(signatures)
    .where(and(eq(signatures.campaignId, sql.placeholder('campaignId')), inArray(signatures.organisationId, placeholders(count)), sql`${signatures.state} = 'listed'`))
    .prepare()
})

const heldFor = builtOnceFor(({ run, tables }: Reader, count: number) => {
  const { signatures } = tables
  return run.select(columns(tables)).from(signatures).where(and(eq(signatures.campaignId, sql.placeholder('campaignId')), inArray(signatures.organisationId, placeholders(count)), eq(signatures.state, 'held'))).prepare()
})

const withNumber = builtOnceFor(({ run, tables: { organisationIdentifiers } }: Reader, count: number) =>
  run.selectDistinct({ id: organisationIdentifiers.organisationId }).from(organisationIdentifiers).where(inArray(organisationIdentifiers.identifier, placeholders(count))).prepare(),
)

/** Listed and held signatures whose body has one of these numbers in a register. */
export async function listWithNumber(reader: Reader, { campaignId, identifiers }: { campaignId: string; identifiers: string[] }) {
  if (identifiers.length === 0) return []
  const bodies = (await withNumber(reader, identifiers.length).execute(filledWith(identifiers))).map(({ id }) => id)
  if (bodies.length === 0) return []
  const asked = { campaignId, ...filledWith(bodies) }
  return (await Promise.all([listedFor(reader, bodies.length).execute(asked), heldFor(reader, bodies.length).execute(asked)])).flat()
}

const inserting = builtOnceFor(({ run, tables }: Transaction, count: number) => {
  const [campaignId, signatureId] = [sql.placeholder('campaignId'), sql.placeholder('signatureId')]
  return run
    .insert(tables.nameKeys)
    .values(placeholders(count).map((key) => ({ campaignId, signatureId, key })))
    .onConflictDoNothing()
    .prepare()
})

export async function addNameKeys(tx: Transaction, { campaignId, signatureId, keys }: { campaignId: string; signatureId: string; keys: string[] }) {
  await inserting(tx, keys.length).execute({ campaignId, signatureId, ...filledWith(keys) })
}

export async function removeNameKeys({ run, tables: { nameKeys } }: Transaction, signatureId: string) {
  await run.delete(nameKeys).where(eq(nameKeys.signatureId, signatureId))
}

export async function listSignaturesById({ run, tables }: Reader, ids: string[]) {
  return ids.length === 0 ? [] : run.select(columns(tables)).from(tables.signatures).where(inArray(tables.signatures.id, ids))
}
