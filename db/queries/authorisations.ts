import { and, desc, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { builtOnce } from './built-once.ts'

export type Authorisation = Reader['tables']['authorisations']['$inferSelect']
type NewAuthorisation = Reader['tables']['authorisations']['$inferInsert']

export async function addAuthorisation({ run, tables: { authorisations } }: Transaction, row: NewAuthorisation) {
  await run.insert(authorisations).values(row)
}

export async function findAuthorisation({ run, tables: { authorisations } }: Reader, id: string): Promise<Authorisation | undefined> {
  const [found] = await run.select().from(authorisations).where(eq(authorisations.id, id))
  return found
}

const current = builtOnce(({ run, tables: { authorisations } }) =>
  run
    .select()
    .from(authorisations)
    .where(and(eq(authorisations.signatureId, sql.placeholder('signatureId')), isNull(authorisations.endedAt)))
    .orderBy(desc(authorisations.askedAt), desc(authorisations.id))
    .limit(1)
    .prepare(),
)

/** Who was asked last, answered or not. */
export async function findCurrentAuthorisation(reader: Reader, signatureId: string): Promise<Authorisation | undefined> {
  const [found] = await current(reader).execute({ signatureId })
  return found
}

/** Everybody who was ever asked about a sign-on. */
export async function listAuthorisationsOf({ run, tables: { authorisations } }: Reader, signatureId: string): Promise<Authorisation[]> {
  return run.select().from(authorisations).where(eq(authorisations.signatureId, signatureId))
}

/** Of each of those sign-ons, who was asked last. */
export async function listCurrentAuthorisations({ run, tables: { authorisations } }: Reader, signatureIds: string[]): Promise<Map<string, Authorisation>> {
  if (signatureIds.length === 0) return new Map()
  const rows = await run
    .select()
    .from(authorisations)
    .where(and(inArray(authorisations.signatureId, signatureIds), isNull(authorisations.endedAt)))
    .orderBy(authorisations.askedAt, authorisations.id)
  return new Map(rows.map((row) => [row.signatureId, row]))
}

/** Counts one more e-mail, if that is still allowed: at most `most`, and none since `before`. */
export async function takeAuthorisationMail({ run, tables: { authorisations } }: Transaction, { id, most, before, now, askedAt }: { id: string; most: number; before: Date; now: Date; /** Only now, though named before. */ askedAt?: Date }) {
  const [taken] = await run
    .update(authorisations)
    .set({ mails: sql`${authorisations.mails} + 1`, mailedAt: now, ...(askedAt && { askedAt }) })
    .where(and(eq(authorisations.id, id), isNull(authorisations.answeredAt), isNull(authorisations.endedAt), lt(authorisations.mails, most), lte(authorisations.mailedAt, before)))
    .returning()
  return taken
}

/** Compare-and-set: nothing where it has been answered, or somebody else is asked by now. */
export async function answerAuthorisation({ run, tables: { authorisations } }: Transaction, { id, ...answered }: { id: string; answer: 'authorised' | 'declined'; words: string | null; answeredAt: Date }) {
  const [changed] = await run
    .update(authorisations)
    .set(answered)
    .where(and(eq(authorisations.id, id), isNull(authorisations.answeredAt), isNull(authorisations.endedAt)))
    .returning()
  return changed
}

/** Nobody is asked any more; an answer that was given stays. */
export async function endAuthorisation({ run, tables: { authorisations } }: Transaction, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const ended = await run
    .update(authorisations)
    .set({ endedAt: now })
    .where(and(eq(authorisations.id, id), isNull(authorisations.endedAt)))
    .returning({ id: authorisations.id })
  return ended.length > 0
}

/** Of the person no more is kept than what stands for the address, where it must not be written to again. */
export async function forgetAuthoriser(tx: Transaction, { id, standIn = null }: { id: string; standIn?: string | null }) {
  const { run, tables: { authorisations } } = tx
  tx.announce('erasure')
  await run.update(authorisations).set({ name: null, role: null, email: null, emailFolded: standIn }).where(eq(authorisations.id, id))
}

const unanswered = ({ authorisations }: Reader['tables']) => and(isNull(authorisations.answeredAt), isNull(authorisations.endedAt), isNotNull(authorisations.email))

/** Asked once, before that time, and not heard of since. */
export async function listAuthorisationsToRemind({ run, tables }: Reader, { mailedBefore, most }: { mailedBefore: Date; most: number }): Promise<Authorisation[]> {
  const { authorisations, signatures } = tables
  const rows = await run
    .select({ authorisation: authorisations })
    .from(authorisations)
    .innerJoin(signatures, and(eq(signatures.id, authorisations.signatureId), inArray(signatures.state, ['held', 'listed'])))
    .where(and(unanswered(tables), eq(authorisations.mails, 1), lte(authorisations.mailedAt, mailedBefore)))
    .limit(most)
  return rows.map(({ authorisation }) => authorisation)
}

/** Asked before that time, by a sign-on that has been confirmed, and not answered. What is pending goes with its sign-on. */
export async function listStaleAuthorisations({ run, tables }: Reader, { askedBefore, most }: { askedBefore: Date; most: number }): Promise<Authorisation[]> {
  return run
    .select()
    .from(tables.authorisations)
    .where(and(unanswered(tables), lte(tables.authorisations.askedAt, askedBefore), lt(sql`0`, tables.authorisations.mails)))
    .limit(most)
}
