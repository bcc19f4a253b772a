import { and, asc, count, eq, gt } from 'drizzle-orm'
import type { Reader } from '../database.ts'

/** Every campaign there is, in whatever state. */
export async function listRevisions({ run, tables: { campaigns } }: Reader) {
  return run.select({ id: campaigns.id, slug: campaigns.slug, revision: campaigns.revision }).from(campaigns).orderBy(asc(campaigns.slug))
}

/** Entries after a number, oldest first, each with what its commitment opens to where that is not erased. */
export async function listEntriesToCheck({ run, tables: { log, logOpenings } }: Reader, { campaignId, after, most }: { campaignId: string; after: number; most: number }) {
  return run
    .select({ number: log.number, kind: log.kind, signatureId: log.signatureId, commitment: log.commitment, salt: logOpenings.salt, opening: logOpenings.opening })
    .from(log)
    .leftJoin(logOpenings, and(eq(logOpenings.campaignId, log.campaignId), eq(logOpenings.number, log.number)))
    .where(and(eq(log.campaignId, campaignId), gt(log.number, after)))
    .orderBy(asc(log.number))
    .limit(most)
}

/** Frozen wordings of a campaign, oldest first. */
export async function listVersions({ run, tables: { versions } }: Reader, campaignId: string) {
  return run.select().from(versions).where(eq(versions.campaignId, campaignId)).orderBy(asc(versions.number))
}

/** Some links, as their hashes are kept: whether a secret derives the same ones tells whether it is theirs. */
export async function listLinks({ run, tables: { links } }: Reader, most: number) {
  return run.select().from(links).limit(most)
}

export async function countSignaturesByState({ run, tables: { signatures } }: Reader): Promise<Record<string, number>> {
  const rows = await run.select({ state: signatures.state, count: count() }).from(signatures).groupBy(signatures.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

export async function countCampaignsByState({ run, tables: { campaigns } }: Reader): Promise<Record<string, number>> {
  const rows = await run.select({ state: campaigns.state, count: count() }).from(campaigns).groupBy(campaigns.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}
