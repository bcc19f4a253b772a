import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Reader, Transaction } from '../database.ts'

export type InvalidationRow = Reader['tables']['invalidations']['$inferSelect']

type Wanted = { campaignId: string; states: readonly SignatureState[]; ids?: string[] | undefined; network?: string | undefined; from?: Date | undefined; to?: Date | undefined }

/** Sign-ons of a campaign in those states that fit; with their addresses, for what SQL is not asked. Oldest first. */
export async function listTargets({ run, tables: { signatures, signatories, signatureNetworks } }: Reader, { campaignId, states, ids, network, from, to }: Wanted) {
  const fromNetwork = network === undefined ? undefined : inArray(signatures.id, run.select({ id: signatureNetworks.signatureId }).from(signatureNetworks).where(eq(signatureNetworks.network, network)))
  return run
    .select({ id: signatures.id, name: signatures.name, state: signatures.state, submittedAt: signatures.submittedAt, confirmedAt: signatures.confirmedAt, email: signatories.email, emailFolded: signatories.emailFolded })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(
      and(
        eq(signatures.campaignId, campaignId),
        inArray(signatures.state, [...states]),
        ids && inArray(signatures.id, ids),
        fromNetwork,
        from && gte(signatures.submittedAt, from),
        to && lt(signatures.submittedAt, to),
      ),
    )
    .orderBy(asc(signatures.submittedAt), asc(signatures.id))
}
export type Target = Awaited<ReturnType<typeof listTargets>>[number]

export async function addInvalidation({ run, tables: { invalidations } }: Transaction, row: Omit<InvalidationRow, 'undoneAt' | 'undoneBy'>) {
  await run.insert(invalidations).values(row)
}

/** Newest first. */
export async function listInvalidationsOf({ run, tables: { invalidations } }: Reader, campaignId: string): Promise<InvalidationRow[]> {
  return run.select().from(invalidations).where(eq(invalidations.campaignId, campaignId)).orderBy(desc(invalidations.at), desc(invalidations.id))
}

export async function findInvalidation({ run, tables: { invalidations } }: Reader, { campaignId, id }: { campaignId: string; id: string }): Promise<InvalidationRow | undefined> {
  const [found] = await run.select().from(invalidations).where(and(eq(invalidations.campaignId, campaignId), eq(invalidations.id, id)))
  return found
}

/** Compare-and-set: false where it is undone already. */
export async function markUndone({ run, tables: { invalidations } }: Transaction, { id, at, by }: { id: string; at: Date; by: string }): Promise<boolean> {
  const [marked] = await run
    .update(invalidations)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(invalidations.id, id), isNull(invalidations.undoneAt)))
    .returning({ id: invalidations.id })
  return marked !== undefined
}

/** What an invalidation took off and is still off by it, oldest first. */
export async function listStillOff({ run, tables: { signatures, signatories } }: Reader, { campaignId, invalidationId }: { campaignId: string; invalidationId: string }) {
  return run
    .select({ signature: signatures, signatory: signatories })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'invalidated'), eq(signatures.invalidationId, invalidationId)))
    .orderBy(asc(signatures.submittedAt), asc(signatures.id))
}

export async function countStillOff({ run, tables: { signatures } }: Reader, campaignId: string): Promise<Map<string, number>> {
  const rows = await run
    .select({ id: signatures.invalidationId, count: count() })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'invalidated'), isNotNull(signatures.invalidationId)))
    .groupBy(signatures.invalidationId)
  return new Map(rows.flatMap(({ id, count }) => (id === null ? [] : [[id, count] as const])))
}
