import { and, asc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type PressQuoteRow = Awaited<ReturnType<typeof listPressQuotes>>[number]

/** Of a sign-on, the name and the role are read where they stand: whoever takes them away there takes them away here. */
const columns = ({ pressQuotes, signatures, signatories }: Reader['tables']) => ({
  id: pressQuotes.id,
  signatureId: pressQuotes.signatureId,
  words: pressQuotes.words,
  speaker: pressQuotes.speaker,
  role: pressQuotes.role,
  createdAt: pressQuotes.createdAt,
  clearedAt: pressQuotes.clearedAt,
  organisation: signatures.name,
  state: signatures.state,
  disputed: signatures.disputed,
  quote: signatures.quote,
  showSignatory: signatures.showSignatory,
  signatoryName: signatories.name,
  signatoryRole: signatories.role,
})

async function select(reader: Reader, which: SQL | undefined) {
  const { run, tables } = reader
  const { pressQuotes, signatures, signatories } = tables
  return run
    .select(columns(tables))
    .from(pressQuotes)
    .leftJoin(signatures, eq(signatures.id, pressQuotes.signatureId))
    .leftJoin(signatories, eq(signatories.signatureId, pressQuotes.signatureId))
    .where(and(which, isNull(pressQuotes.withdrawnAt)))
    .orderBy(asc(pressQuotes.createdAt), asc(pressQuotes.id))
}

/** What was given to the press desk and not taken back; oldest first. Which of it may be shown, a rule says. */
export const listPressQuotes = (reader: Reader, campaignId: string) => select(reader, eq(reader.tables.pressQuotes.campaignId, campaignId))

export const listClearedQuotes = (reader: Reader, campaignId: string) => select(reader, and(eq(reader.tables.pressQuotes.campaignId, campaignId), isNotNull(reader.tables.pressQuotes.clearedAt)))

/** What signatories gave and the lead has not put on the press desk, or has taken off it again. */
export const listQuotesNotCleared = (reader: Reader, campaignId: string) =>
  select(reader, and(eq(reader.tables.pressQuotes.campaignId, campaignId), isNotNull(reader.tables.pressQuotes.signatureId), isNull(reader.tables.pressQuotes.clearedAt)))

/** What the signatory of a sign-on has given, and not taken back. */
export async function findQuoteOf(reader: Reader, signatureId: string): Promise<PressQuoteRow | undefined> {
  return (await select(reader, eq(reader.tables.pressQuotes.signatureId, signatureId))).at(-1)
}

type New = { id: string; campaignId: string; signatureId: string | null; words: string; speaker: string | null; role: string | null; createdAt: Date; clearedAt: Date | null; clearedBy: string | null }

/** Nothing where there is one with this id. */
export async function addPressQuote({ run, tables: { pressQuotes } }: Transaction, row: New) {
  const [added] = await run.insert(pressQuotes).values(row).onConflictDoNothing().returning({ id: pressQuotes.id })
  return added
}

/** Compare-and-set: nothing where it is cleared already, or where there is none. */
export async function clearQuote({ run, tables: { pressQuotes } }: Transaction, { id, at, by }: { id: string; at: Date; by: string }) {
  const [cleared] = await run.update(pressQuotes).set({ clearedAt: at, clearedBy: by }).where(and(eq(pressQuotes.id, id), isNull(pressQuotes.withdrawnAt), isNull(pressQuotes.clearedAt))).returning({ id: pressQuotes.id })
  return cleared
}

export async function unclearQuote({ run, tables: { pressQuotes } }: Transaction, id: string) {
  await run.update(pressQuotes).set({ clearedAt: null, clearedBy: null }).where(eq(pressQuotes.id, id))
}

/** With its words: nobody wants them kept who takes them back. */
export async function removePressQuote({ run, tables: { pressQuotes } }: Transaction, { id, campaignId }: { id: string; campaignId: string }) {
  const [removed] = await run.delete(pressQuotes).where(and(eq(pressQuotes.id, id), eq(pressQuotes.campaignId, campaignId))).returning({ id: pressQuotes.id })
  return removed
}

export async function removeQuotesOf({ run, tables: { pressQuotes } }: Transaction, signatureId: string) {
  await run.delete(pressQuotes).where(eq(pressQuotes.signatureId, signatureId))
}
