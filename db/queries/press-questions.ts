import { and, desc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type PressQuestionRow = Reader['tables']['pressQuestions']['$inferSelect']

const forgotten = { name: null, newsroom: null, email: null, emailFolded: null, words: null, answerBy: null } as const

/** Nothing where there is one with this id. */
export async function addPressQuestion({ run, tables: { pressQuestions } }: Transaction, row: Omit<PressQuestionRow, 'sentAt' | 'reportedAt'>) {
  const [added] = await run.insert(pressQuestions).values(row).onConflictDoNothing().returning({ id: pressQuestions.id })
  return added
}

export async function findPressQuestion({ run, tables: { pressQuestions } }: Reader, id: string): Promise<PressQuestionRow | undefined> {
  const [found] = await run.select().from(pressQuestions).where(eq(pressQuestions.id, id))
  return found
}

/** Compare-and-set: nothing where it was passed on before. */
export async function markQuestionSent({ run, tables: { pressQuestions } }: Transaction, { id, at, keptUntil }: { id: string; at: Date; keptUntil: Date }) {
  const [sent] = await run.update(pressQuestions).set({ sentAt: at, expiresAt: keptUntil }).where(and(eq(pressQuestions.id, id), isNull(pressQuestions.sentAt))).returning()
  return sent
}

export async function markQuestionReported({ run, tables: { pressQuestions } }: Transaction, { id, at }: { id: string; at: Date }) {
  const [reported] = await run.update(pressQuestions).set({ reportedAt: at }).where(and(eq(pressQuestions.id, id), isNull(pressQuestions.reportedAt))).returning()
  return reported
}

/** Whether somebody who got a message from there reported it as abuse, as long as that is known. */
export async function isAskerReported({ run, tables: { pressQuestions } }: Reader, emailFolded: string): Promise<boolean> {
  const [found] = await run.select({ id: pressQuestions.id }).from(pressQuestions).where(and(eq(pressQuestions.emailFolded, emailFolded), isNotNull(pressQuestions.reportedAt))).limit(1)
  return found !== undefined
}

/** Those that were never confirmed in time, or were passed on long enough ago: who asked what is forgotten. */
export async function forgetQuestions({ run, tables: { pressQuestions } }: Transaction, now: Date): Promise<void> {
  await run.update(pressQuestions).set(forgotten).where(and(lte(pressQuestions.expiresAt, now), isNotNull(pressQuestions.email)))
}

export async function removeQuestionsTo({ run, tables: { pressQuestions } }: Transaction, signatureId: string): Promise<void> {
  await run.delete(pressQuestions).where(eq(pressQuestions.signatureId, signatureId))
}

/** Whether the signatory wants messages of journalists: what was said last counts. */
export async function takesQuestions({ run, tables: { signatureHistory } }: Reader, signatureId: string): Promise<boolean> {
  const [last] = await run
    .select({ event: signatureHistory.event })
    .from(signatureHistory)
    .where(and(eq(signatureHistory.signatureId, signatureId), inArray(signatureHistory.event, ['questions-stopped', 'questions-resumed'])))
    .orderBy(desc(signatureHistory.at), desc(signatureHistory.id))
    .limit(1)
  return last?.event !== 'questions-stopped'
}
