import { and, eq, inArray, isNotNull, max } from 'drizzle-orm'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Reader, Transaction } from '../database.ts'
import { inParts } from './in-parts.ts'

type TakenOff = { ids: string[]; from: SignatureState[]; reason: string; publicReason: string | null; invalidationId: string | null }

/** Compare-and-set: answers how many were in one of those states, and are off now. */
export async function changeToInvalidated({ run, tables: { signatures } }: Transaction, { ids, from, ...why }: TakenOff): Promise<number> {
  let changed = 0
  for (const part of inParts(ids)) {
    const rows = await run
      .update(signatures)
      // What is taken off anew can be answered anew.
      .set({ state: 'invalidated', reply: null, repliedAt: null, ...why })
      .where(and(inArray(signatures.id, part), inArray(signatures.state, from)))
      .returning({ id: signatures.id })
    changed += rows.length
  }
  return changed
}

/** Those of which the log has said last that they are disputed. */
export async function listDisputedInPublic({ run, tables: { log } }: Reader, ids: string[]): Promise<Set<string>> {
  const disputed = new Set<string>()
  for (const part of inParts(ids)) {
    const newest = run.select({ signatureId: log.signatureId, campaignId: log.campaignId, number: max(log.number).as('newest') }).from(log).where(inArray(log.signatureId, part)).groupBy(log.signatureId, log.campaignId).as('newest_of_each')
    const rows = await run
      .select({ id: log.signatureId })
      .from(newest)
      .innerJoin(log, and(eq(log.campaignId, newest.campaignId), eq(log.number, newest.number)))
      .where(eq(log.kind, 'disputed'))
    for (const { id } of rows) if (id !== null) disputed.add(id)
  }
  return disputed
}

/** Those that somebody has objected to. */
export async function listObjectedAmong({ run, tables: { objections } }: Reader, ids: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const part of inParts(ids)) {
    const rows = await run.selectDistinct({ id: objections.signatureId }).from(objections).where(and(inArray(objections.signatureId, part), isNotNull(objections.objectedAt)))
    for (const { id } of rows) found.add(id)
  }
  return found
}

/** They are compared with nothing new any more. */
export async function removeNameKeysOf({ run, tables: { nameKeys } }: Transaction, ids: string[]): Promise<void> {
  for (const part of inParts(ids)) await run.delete(nameKeys).where(inArray(nameKeys.signatureId, part))
}
