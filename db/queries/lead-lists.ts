import { and, count, desc, eq, gte, inArray, isNotNull, max, notExists, or, sql, type SQL } from 'drizzle-orm'
import type { SignatureFilter } from '#contracts/lead-signatures.ts'
import type { Reader } from '../database.ts'

type Wanted = { campaignId: string; id?: string | undefined; filter?: SignatureFilter | undefined }

/** In those states an address that could not be reached still matters. */
const standing = ['pending', 'held', 'listed'] as const

const filterOf = ({ run, tables }: Pick<Reader, 'run' | 'tables'>, filter: SignatureFilter): SQL | undefined => {
  const { signatures } = tables
  if (filter === 'undelivered') return and(isNotNull(signatures.mailFailedAt), inArray(signatures.state, [...standing]))
  if (filter === 'asking') return and(eq(signatures.state, 'pending'), isNotNull(signatures.askingUntil))
  if (filter === 'waiting') return or(eq(signatures.state, 'held'), and(isNotNull(signatures.proposedName), eq(signatures.state, 'listed')), answered({ run, tables }))
  return eq(signatures.state, filter)
}

/** Refused or taken off, and the signatory has answered that since; nobody has looked at the answer. */
const answered = ({ run, tables: { signatures, signatureHistory } }: Pick<Reader, 'run' | 'tables'>) =>
  and(
    eq(signatures.state, 'invalidated'),
    isNotNull(signatures.repliedAt),
    notExists(
      run
        .select({ one: sql`1` })
        .from(signatureHistory)
        .where(and(eq(signatureHistory.signatureId, signatures.id), eq(signatureHistory.event, 'upheld'), gte(signatureHistory.at, signatures.repliedAt))),
    ),
  )

const wantedOf = (reader: Pick<Reader, 'run' | 'tables'>, { campaignId, id, filter }: Wanted) =>
  and(eq(reader.tables.signatures.campaignId, campaignId), id === undefined ? undefined : eq(reader.tables.signatures.id, id), filter && filterOf(reader, filter))

/** Newest first: all of them, or as many as fit after those that are passed over. */
export async function listSignaturesForLead({ run, tables }: Reader, { limit, offset = 0, ...wanted }: Wanted & { limit?: number; offset?: number }) {
  const { signatures, signatories } = tables
  const rows = run
    .select({ signature: signatures, signatory: signatories })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(wantedOf({ run, tables }, wanted))
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
    .where(wantedOf({ run, tables }, wanted))
    .orderBy(desc(signatures.submittedAt), desc(signatures.id))
}

export type SignatureKeys = Awaited<ReturnType<typeof listSignatureKeys>>[number]

export async function listSignaturesAmong({ run, tables: { signatures, signatories } }: Reader, ids: string[]) {
  if (ids.length === 0) return []
  return run.select({ signature: signatures, signatory: signatories }).from(signatures).leftJoin(signatories, eq(signatories.signatureId, signatures.id)).where(inArray(signatures.id, ids))
}

export async function countSignaturesForLead({ run, tables }: Reader, wanted: Wanted): Promise<number> {
  const [found] = await run.select({ count: count() }).from(tables.signatures).where(wantedOf({ run, tables }, wanted))
  return found?.count ?? 0
}

/** What waits for the lead, and since when: the last time that something of it came before a person. */
export async function listWaitingSince({ run, tables }: Reader, campaignId: string) {
  const { signatures, signatureHistory } = tables
  return run
    .select({ id: signatures.id, since: max(signatureHistory.at), confirmedAt: signatures.confirmedAt, submittedAt: signatures.submittedAt })
    .from(signatures)
    .leftJoin(signatureHistory, and(eq(signatureHistory.signatureId, signatures.id), inArray(signatureHistory.event, ['held', 'disputed', 'returned', 'name-proposed', 'replied'])))
    .where(wantedOf({ run, tables }, { campaignId, filter: 'waiting' }))
    .groupBy(signatures.id, signatures.confirmedAt, signatures.submittedAt)
}

/** What says how each sign-on to a campaign may belong with another: its organisation, and the domain of its address. */
export async function listBelongings({ run, tables: { signatures, signatories } }: Reader, campaignId: string) {
  return run
    .select({ id: signatures.id, name: signatures.name, state: signatures.state, submittedAt: signatures.submittedAt, organisationId: signatures.organisationId, emailFolded: signatories.emailFolded })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(eq(signatures.campaignId, campaignId))
    .orderBy(desc(signatures.submittedAt), desc(signatures.id))
}
export type Belonging = Awaited<ReturnType<typeof listBelongings>>[number]

/** What a policy looks at, of every sign-on that was ever confirmed. */
export async function listConfirmed({ run, tables: { signatures } }: Reader, campaignId: string) {
  return run
    .select({ checks: signatures.checks, resembles: signatures.resembles, heldFor: signatures.heldFor })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), isNotNull(signatures.confirmedAt)))
}
