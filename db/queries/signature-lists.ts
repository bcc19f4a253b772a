import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { builtOnce } from './built-once.ts'

const backerColumns = ({ signatures, signatories }: Reader['tables']) => ({
  id: signatures.id,
  name: signatures.name,
  nameFolded: signatures.nameFolded,
  website: signatures.website,
  country: signatures.country,
  place: signatures.place,
  sector: signatures.sector,
  kind: signatures.kind,
  logoId: signatures.logoId,
  branchOf: signatures.branchOf,
  capacity: signatures.capacity,
  confirmedAt: signatures.confirmedAt,
  version: signatures.versionNumber,
  checks: signatures.checks,
  vouchedAt: signatures.vouchedAt,
  registerMatch: signatures.registerMatch,
  registerId: signatures.registerId,
  quote: signatures.quote,
  showSignatory: signatures.showSignatory,
  signatoryName: signatories.name,
  signatoryRole: signatories.role,
})

export type BackerRow = Awaited<ReturnType<typeof listBackers>>[number]

/** Every listed signature of a campaign. The order is the caller's to make: it depends on the page's language. */
export async function listBackers({ run, tables }: Reader, campaignId: string) {
  const { signatures, signatories } = tables
  return run
    .select(backerColumns(tables))
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'listed')))
    .orderBy(asc(signatures.confirmedAt), asc(signatures.id))
}

const listedById = builtOnce(({ run, tables }) => {
  const { signatures, signatories } = tables
  return run
    .select(backerColumns(tables))
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatures.id, sql.placeholder('id')), eq(signatures.state, 'listed')))
    .prepare()
})

/** One signature, if it is listed. */
export async function findBackerRow(reader: Reader, id: string): Promise<BackerRow | undefined> {
  const [found] = await listedById(reader).execute({ id })
  return found
}

/** Every signature of a campaign, on the list or not, as it is now: for entries of the log from before it kept what was seen. */
export async function listRowsOf({ run, tables }: Reader, campaignId: string): Promise<(BackerRow & { listed: boolean })[]> {
  const { signatures, signatories } = tables
  const rows = await run
    .select({ ...backerColumns(tables), state: signatures.state })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(eq(signatures.campaignId, campaignId))
  return rows.map(({ state, ...row }) => ({ ...row, listed: state === 'listed' }))
}

/** Of those signatures, the ones that are listed now. */
export async function listBackersAmong({ run, tables }: Reader, ids: string[]) {
  if (ids.length === 0) return []
  const { signatures, signatories } = tables
  return run
    .select(backerColumns(tables))
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(inArray(signatures.id, ids), eq(signatures.state, 'listed')))
}

/** Whom to tell of what happens to the statement: the signatories of listed and held signatures, less those who want no more of it. */
export async function listContacts({ run, tables: { signatures, signatories } }: Reader, campaignId: string) {
  return run
    .select({ signatureId: signatures.id, manageGeneration: signatures.manageGeneration, organisation: signatures.name, readIn: signatures.readIn, versionNumber: signatures.versionNumber, email: signatories.email, name: signatories.name })
    .from(signatures)
    .innerJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatures.campaignId, campaignId), inArray(signatures.state, ['listed', 'held']), isNull(signatories.newsStoppedAt)))
}

/** Signatures that still have their person although the campaign ended before that time. */
export async function listContactsToForget({ run, tables: { signatures, signatories, campaigns } }: Reader, { endedBefore, most }: { endedBefore: Date; most: number }) {
  return run
    .select({ id: signatures.id, campaignId: signatures.campaignId, state: signatures.state, showSignatory: signatures.showSignatory })
    .from(signatures)
    .innerJoin(signatories, eq(signatories.signatureId, signatures.id))
    .innerJoin(campaigns, eq(campaigns.id, signatures.campaignId))
    .where(or(and(inArray(campaigns.state, ['closed', 'archived']), lte(campaigns.closedAt, endedBefore)), and(eq(campaigns.state, 'taken-down'), lte(campaigns.takenDownAt, endedBefore))))
    .limit(most)
}

/** Changed names that were proposed since a time, or ever, and still wait for the lead. */
export async function listNamesProposedSince({ run, tables: { signatures, signatureHistory } }: Reader, { campaignId, since }: { campaignId: string; since: Date | null }): Promise<string[]> {
  const proposed = and(eq(signatureHistory.event, 'name-proposed'), since ? gt(signatureHistory.at, since) : undefined)
  const rows = await run
    .selectDistinct({ name: signatures.proposedName })
    .from(signatures)
    .innerJoin(signatureHistory, and(eq(signatureHistory.signatureId, signatures.id), proposed))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'listed'), isNotNull(signatures.proposedName)))
    .orderBy(asc(signatures.proposedName))
  return rows.flatMap(({ name }) => name ?? [])
}

/** Names confirmed since a time, or ever, by state, for the lead's digest; oldest first. */
export async function listConfirmedSince({ run, tables: { signatures } }: Reader, { campaignId, since }: { campaignId: string; since: Date | null }) {
  return run
    .select({ name: signatures.name, state: signatures.state })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), inArray(signatures.state, ['listed', 'held']), since ? gt(signatures.confirmedAt, since) : isNotNull(signatures.confirmedAt)))
    .orderBy(asc(signatures.confirmedAt))
}

/** Sign-ons of an address that its holder can still manage, across all campaigns. */
export async function listManageable({ run, tables: { signatures, signatories } }: Reader, emailFolded: string) {
  return run
    .select({ id: signatures.id, manageGeneration: signatures.manageGeneration, campaignId: signatures.campaignId, name: signatures.name, readIn: signatures.readIn, email: signatories.email, personName: signatories.name })
    .from(signatures)
    .innerJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatories.emailFolded, emailFolded), inArray(signatures.state, ['listed', 'held', 'withdrawn', 'invalidated', 'joined']), isNotNull(signatures.confirmedAt)))
    .orderBy(asc(signatures.submittedAt))
}
