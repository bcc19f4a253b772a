import { and, eq, gt, inArray, isNotNull, lte, or } from 'drizzle-orm'
import type { Reader } from '../database.ts'

/** Signatures of a campaign that have an e-mail on its way; one whose time has not come, such as a reminder, is not. */
export async function listWaitingFor({ run, tables: { outbox } }: Reader, { campaignId, now }: { campaignId: string; now: Date }): Promise<string[]> {
  const rows = await run
    .selectDistinct({ signatureId: outbox.signatureId })
    .from(outbox)
    .where(and(eq(outbox.campaignId, campaignId), isNotNull(outbox.signatureId), inArray(outbox.state, ['queued', 'sending', 'ambiguous']), or(lte(outbox.dueAt, now), gt(outbox.attempts, 0))))
  return rows.flatMap(({ signatureId }) => (signatureId === null ? [] : [signatureId]))
}
