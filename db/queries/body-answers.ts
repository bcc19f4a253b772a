import { aliasedTable, and, desc, eq, isNull, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { Signature } from './signatures.ts'

export type BodyAnswerRow = Reader['tables']['bodyAnswers']['$inferSelect']
type NewAnswer = Reader['tables']['bodyAnswers']['$inferInsert']

const sides = ({ signatures }: Reader['tables']) => ({ one: signatures, other: aliasedTable(signatures, 'other_signatures') })

export async function addBodyAnswer({ run, tables: { bodyAnswers } }: Transaction, row: NewAnswer): Promise<void> {
  await run.insert(bodyAnswers).values(row)
}

/** What it changed, once that is done. */
export async function keepWhatChanged({ run, tables: { bodyAnswers } }: Transaction, { id, before }: { id: string; before: NonNullable<BodyAnswerRow['before']> }): Promise<void> {
  await run.update(bodyAnswers).set({ before }).where(eq(bodyAnswers.id, id))
}

/** What stands of what was said about two sign-ons, from whichever side. */
export async function findStandingAnswer({ run, tables: { bodyAnswers } }: Reader, { signatureId, otherId }: { signatureId: string; otherId: string }): Promise<BodyAnswerRow | undefined> {
  const said = (one: string, other: string) => and(eq(bodyAnswers.signatureId, one), eq(bodyAnswers.otherSignatureId, other))
  const [found] = await run
    .select()
    .from(bodyAnswers)
    .where(and(isNull(bodyAnswers.undoneAt), or(said(signatureId, otherId), said(otherId, signatureId))))
    .limit(1)
  return found
}

export type AnswerWithSides = { answer: BodyAnswerRow; signature: Signature; other: Signature }

/** What a lead has said in any of its campaigns and not taken back, with the sign-ons that it was said of; newest first. */
export async function listAnswersOfLead({ run, tables }: Reader, leadId: string): Promise<AnswerWithSides[]> {
  const { one, other } = sides(tables)
  const { bodyAnswers } = tables
  return run
    .select({ answer: bodyAnswers, signature: one, other })
    .from(bodyAnswers)
    .innerJoin(one, eq(one.id, bodyAnswers.signatureId))
    .innerJoin(other, eq(other.id, bodyAnswers.otherSignatureId))
    .where(and(eq(bodyAnswers.leadId, leadId), isNull(bodyAnswers.undoneAt)))
    .orderBy(desc(bodyAnswers.at), desc(bodyAnswers.id))
}

/** Everything that was said in a campaign, taken back or not; newest first. */
export async function listAnswersIn({ run, tables }: Reader, { campaignId, id }: { campaignId: string; id?: string }): Promise<AnswerWithSides[]> {
  const { one, other } = sides(tables)
  const { bodyAnswers } = tables
  return run
    .select({ answer: bodyAnswers, signature: one, other })
    .from(bodyAnswers)
    .innerJoin(one, eq(one.id, bodyAnswers.signatureId))
    .innerJoin(other, eq(other.id, bodyAnswers.otherSignatureId))
    .where(and(eq(bodyAnswers.campaignId, campaignId), id === undefined ? undefined : eq(bodyAnswers.id, id)))
    .orderBy(desc(bodyAnswers.at), desc(bodyAnswers.id))
}

/** Compare-and-set: nothing where it has been taken back before. */
export async function markAnswerUndone({ run, tables: { bodyAnswers } }: Transaction, { id, at, by }: { id: string; at: Date; by: string }) {
  const [undone] = await run
    .update(bodyAnswers)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(bodyAnswers.id, id), isNull(bodyAnswers.undoneAt)))
    .returning({ id: bodyAnswers.id })
  return undone
}
