import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'

/** A campaign's log from its first entry on, with what its commitments open to where that is not erased. */
export async function listLogToExport({ run, tables: { log, logOpenings } }: Reader, campaignId: string) {
  return run
    .select({ entry: log, opened: logOpenings })
    .from(log)
    .leftJoin(logOpenings, and(eq(logOpenings.campaignId, log.campaignId), eq(logOpenings.number, log.number)))
    .where(eq(log.campaignId, campaignId))
    .orderBy(asc(log.number))
}

/** Every sign-on of a campaign, in whatever state, with its signatory where that is not erased; oldest first. */
export async function listSignaturesToExport({ run, tables: { signatures, signatories } }: Reader, campaignId: string) {
  return run
    .select({ signature: signatures, signatory: signatories })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(eq(signatures.campaignId, campaignId))
    .orderBy(asc(signatures.submittedAt), asc(signatures.id))
}

/** What happened to those sign-ons, oldest first. */
export async function listHistoryToExport({ run, tables: { signatures, signatureHistory } }: Reader, campaignId: string) {
  const rows = await run
    .select({ happened: signatureHistory })
    .from(signatureHistory)
    .innerJoin(signatures, eq(signatures.id, signatureHistory.signatureId))
    .where(eq(signatures.campaignId, campaignId))
    .orderBy(asc(signatureHistory.at), asc(signatureHistory.id))
  return rows.map(({ happened }) => happened)
}
