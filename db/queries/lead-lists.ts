import { and, count, desc, eq, inArray, isNotNull, max, or, type SQL } from 'drizzle-orm'
import type { SignatureFilter } from '#contracts/signatures.ts'
import type { Reader } from '../database.ts'

type Wanted = { campaignId: string; id?: string | undefined; filter?: SignatureFilter | undefined }

/** In those states an address that could not be reached still matters. */
const standing = ['pending', 'held', 'listed'] as const

const filterOf = ({ signatures }: Reader['tables'], filter: SignatureFilter): SQL | undefined => {
  if (filter === 'undelivered') return and(isNotNull(signatures.mailFailedAt), inArray(signatures.state, [...standing]))
  if (filter === 'waiting') return or(eq(signatures.state, 'held'), and(isNotNull(signatures.proposedName), eq(signatures.state, 'listed')))
  return eq(signatures.state, filter)
}

const wantedOf = (tables: Reader['tables'], { campaignId, id, filter }: Wanted) =>
  and(eq(tables.signatures.campaignId, campaignId), id === undefined ? undefined : eq(tables.signatures.id, id), filter && filterOf(tables, filter))

/** Newest first: all of them, or as many as fit after those that are passed over. */
export async function listSignaturesForLead({ run, tables }: Reader, { limit, offset = 0, ...wanted }: Wanted & { limit?: number; offset?: number }) {
  const { signatures, signatories } = tables
  const rows = run
    .select({ signature: signatures, signatory: signatories })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(wantedOf(tables, wanted))
    .orderBy(desc(signatures.submittedAt), desc(signatures.id))
    .$dynamic()
  return limit === undefined ? rows : rows.limit(limit).offset(offset)
}

/** What searching and sorting look at, of every one; newest first. */
export async function listSignatureKeys({ run, tables }: Reader, wanted: Wanted) {
  const { signatures, signatories } = tables
  return run
    .select({
      id: signatures.id,
      name: signatures.name,
      proposedName: signatures.proposedName,
      place: signatures.place,
      branchOf: signatures.branchOf,
      state: signatures.state,
      submittedAt: signatures.submittedAt,
      confirmedAt: signatures.confirmedAt,
      contactName: signatories.name,
      contactEmail: signatories.email,
    })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(wantedOf(tables, wanted))
    .orderBy(desc(signatures.submittedAt), desc(signatures.id))
}

export type SignatureKeys = Awaited<ReturnType<typeof listSignatureKeys>>[number]

export async function listSignaturesAmong({ run, tables: { signatures, signatories } }: Reader, ids: string[]) {
  if (ids.length === 0) return []
  return run.select({ signature: signatures, signatory: signatories }).from(signatures).leftJoin(signatories, eq(signatories.signatureId, signatures.id)).where(inArray(signatures.id, ids))
}

export async function countSignaturesForLead({ run, tables }: Reader, wanted: Wanted): Promise<number> {
  const [found] = await run.select({ count: count() }).from(tables.signatures).where(wantedOf(tables, wanted))
  return found?.count ?? 0
}

/** What waits for the lead, and since when: the last time that something of it came before a person. */
export async function listWaitingSince({ run, tables }: Reader, campaignId: string) {
  const { signatures, signatureHistory } = tables
  return run
    .select({ id: signatures.id, since: max(signatureHistory.at), confirmedAt: signatures.confirmedAt, submittedAt: signatures.submittedAt })
    .from(signatures)
    .leftJoin(signatureHistory, and(eq(signatureHistory.signatureId, signatures.id), inArray(signatureHistory.event, ['held', 'disputed', 'returned', 'name-proposed'])))
    .where(wantedOf(tables, { campaignId, filter: 'waiting' }))
    .groupBy(signatures.id, signatures.confirmedAt, signatures.submittedAt)
}
