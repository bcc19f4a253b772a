import { aliasedTable, and, desc, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { Signature } from './signatures.ts'

export type BodyAnswerRow = Reader['tables']['bodyAnswers']['$inferSelect']
type NewAnswer = Reader['tables']['bodyAnswers']['$inferInsert']

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

/** What a lead has said in any of its campaigns and not taken back. */
export const listAnswersOfLead = (reader: Reader, leadId: string): Promise<AnswerWithSides[]> => listAnswers(reader, ({ bodyAnswers }) => and(eq(bodyAnswers.leadId, leadId), isNull(bodyAnswers.undoneAt)))

/** Everything that was said in a campaign, taken back or not. */
export const listAnswersIn = (reader: Reader, { campaignId, id }: { campaignId: string; id?: string }): Promise<AnswerWithSides[]> =>
  listAnswers(reader, ({ bodyAnswers }) => and(eq(bodyAnswers.campaignId, campaignId), id === undefined ? undefined : eq(bodyAnswers.id, id)))

/** With the sign-ons that it was said of; newest first. */
async function listAnswers({ run, tables }: Reader, which: (tables: Reader['tables']) => SQL | undefined): Promise<AnswerWithSides[]> {
  const { signatures, bodyAnswers } = tables
  const other = aliasedTable(signatures, 'other_signatures')
  return run
    .select({ answer: bodyAnswers, signature: signatures, other })
    .from(bodyAnswers)
    .innerJoin(signatures, eq(signatures.id, bodyAnswers.signatureId))
    .innerJoin(other, eq(other.id, bodyAnswers.otherSignatureId))
    .where(which(tables))
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
