import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { ObjectionOutcome } from '#contracts/objections.ts'
import type { Reader, Transaction } from '../database.ts'

export type Objection = Reader['tables']['objections']['$inferSelect']
type NewObjection = Pick<Objection, 'id' | 'signatureId' | 'source' | 'createdAt'> & { email: string; emailFolded: string }

export async function addObjection({ run, tables: { objections } }: Transaction, row: NewObjection) {
  await run.insert(objections).values(row)
}

export async function findObjection({ run, tables: { objections } }: Reader, id: string): Promise<Objection | undefined> {
  const [found] = await run.select().from(objections).where(eq(objections.id, id))
  return found
}

/** Whether the public address of a domain was written to about a campaign, by whichever sign-on. */
export async function wasNoticeWritten({ run, tables: { objections, signatures } }: Reader, { campaignId, domain }: { campaignId: string; domain: string }): Promise<boolean> {
  const [found] = await run
    .select({ id: objections.id })
    .from(signatures)
    .innerJoin(objections, eq(objections.signatureId, signatures.id))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.domain, domain), eq(objections.source, 'notice')))
    .limit(1)
  return found !== undefined
}

/** The link that an address has for a sign-on already, and has not objected with. */
export async function findUnusedObjection({ run, tables: { objections } }: Reader, { signatureId, emailFolded }: { signatureId: string; emailFolded: string }): Promise<Objection | undefined> {
  const [found] = await run
    .select()
    .from(objections)
    .where(and(eq(objections.signatureId, signatureId), eq(objections.emailFolded, emailFolded), isNull(objections.objectedAt)))
    .orderBy(desc(objections.createdAt), desc(objections.id))
    .limit(1)
  return found
}

/** Compare-and-set: nothing where it was made already. */
export async function changeObjectionToMade({ run, tables: { objections } }: Transaction, { id, objectedAt, words }: { id: string; objectedAt: Date; words: string | null }) {
  const [made] = await run.update(objections).set({ objectedAt, words }).where(and(eq(objections.id, id), isNull(objections.objectedAt))).returning({ id: objections.id })
  return made
}

type Settling = { signatureId: string; outcome: ObjectionOutcome; reason: string; settledAt: Date }

/** What was objected to is decided, or decided otherwise than before. Answers those for whom that is news. */
export async function changeObjectionsToSettled({ run, tables: { objections } }: Transaction, { signatureId, outcome, reason, settledAt }: Settling): Promise<Objection[]> {
  return run
    .update(objections)
    .set({ outcome, reason, settledAt })
    .where(and(eq(objections.signatureId, signatureId), isNotNull(objections.objectedAt), or(isNull(objections.outcome), ne(objections.outcome, outcome))))
    .returning()
}

/** How often the lead has decided that a sign-on stands although somebody objected. */
export async function countTimesUpheld({ run, tables: { objections } }: Reader, signatureId: string): Promise<number> {
  const rows = await run
    .selectDistinct({ settledAt: objections.settledAt })
    .from(objections)
    .where(and(eq(objections.signatureId, signatureId), eq(objections.outcome, 'stands')))
  return rows.length
}

/** Whether whoever reads at that address wants no notices. */
export async function wasNoticeStopped({ run, tables: { objections } }: Reader, pseudonym: string): Promise<boolean> {
  const [found] = await run
    .select({ id: objections.id })
    .from(objections)
    .where(and(eq(objections.emailFolded, pseudonym), isNull(objections.email)))
    .limit(1)
  return found !== undefined
}

/** The address is deleted wherever a notice went to it, and `pseudonym`, which outlasts every erasure of addresses, stays in its place. Answers of which notices. */
export async function stopNotices({ run, tables: { objections } }: Transaction, { id, emailFolded, pseudonym }: { id: string; emailFolded: string; pseudonym: string }): Promise<string[]> {
  const stopped = await run
    .update(objections)
    .set({ email: null, emailFolded: pseudonym })
    .where(and(or(eq(objections.id, id), eq(objections.emailFolded, emailFolded)), eq(objections.source, 'notice')))
    .returning({ id: objections.id })
  return stopped.map(({ id }) => id)
}

const mostNamed = 500

/** Notices that were written and objections that were made about those sign-ons of a campaign, oldest first; with what became of the e-mail of a notice. */
export async function listObjectionsOf({ run, tables: { objections, signatures, signatureHistory, outbox } }: Reader, { campaignId, signatureIds }: { campaignId: string; signatureIds: string[] }) {
  if (signatureIds.length === 0) return []
  const rows = await run
    .select({ objection: objections, mail: outbox.state, affirmedAt: signatureHistory.at })
    .from(objections)
    .innerJoin(signatures, eq(signatures.id, objections.signatureId))
    .leftJoin(signatureHistory, and(eq(signatureHistory.signatureId, objections.signatureId), eq(signatureHistory.event, 'affirmed')))
    .leftJoin(outbox, eq(outbox.key, sql`${noticeKey('')} || ${objections.id}`))
    .where(
      and(
        eq(signatures.campaignId, campaignId),
        // Of very many, all are read: a database takes only so many values.
        signatureIds.length <= mostNamed ? inArray(objections.signatureId, signatureIds) : undefined,
        or(eq(objections.source, 'notice'), isNotNull(objections.objectedAt)),
      ),
    )
    .orderBy(asc(objections.createdAt), asc(objections.id))
  return rows.map(({ objection, ...more }) => ({ ...objection, ...more }))
}

/** Under which the e-mail of a notice waits in the outbox. It belongs to no signature there: that its address cannot be reached says nothing about the signatory's. */
export const noticeKey = (objectionId: string): string => `someone-signed:${objectionId}`

/** Addresses and words of links that were never used, and of objections long settled. */
export async function forgetObjectors({ run, tables: { objections } }: Transaction, before: Date): Promise<void> {
  const over = or(and(isNull(objections.objectedAt), lt(objections.createdAt, before)), lt(objections.settledAt, before))
  await run.update(objections).set({ email: null, emailFolded: null, words: null }).where(and(isNotNull(objections.email), over))
}
