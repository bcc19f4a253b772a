import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Reader } from '../database.ts'

/** Signatures of a campaign that have an e-mail on its way. */
export async function listWaitingFor({ run, tables: { outbox } }: Reader, campaignId: string): Promise<string[]> {
  const rows = await run
    .selectDistinct({ signatureId: outbox.signatureId })
    .from(outbox)
    .where(and(eq(outbox.campaignId, campaignId), isNotNull(outbox.signatureId), inArray(outbox.state, ['queued', 'sending', 'ambiguous'])))
  return rows.flatMap(({ signatureId }) => (signatureId === null ? [] : [signatureId]))
}
