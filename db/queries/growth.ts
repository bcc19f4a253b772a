import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import type { LogKind } from './log.ts'

/** Entries of these kinds about signatures, oldest first. */
export async function listLogOfKinds({ run, tables: { log } }: Reader, { campaignId, kinds }: { campaignId: string; kinds: LogKind[] }) {
  return run
    .select({ at: log.at, kind: log.kind, signatureId: log.signatureId })
    .from(log)
    .where(and(eq(log.campaignId, campaignId), inArray(log.kind, kinds)))
    .orderBy(asc(log.number))
}
