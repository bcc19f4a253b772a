import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { addedOnce } from './built-once.ts'

const adding = addedOnce(({ signatureReferences }) => signatureReferences)

export const addReference = (tx: Transaction, row: { reference: string; signatureId: string; createdAt: Date }) => adding(tx, row)

export async function findReference({ run, tables: { signatureReferences } }: Reader, reference: string) {
  const [found] = await run.select().from(signatureReferences).where(eq(signatureReferences.reference, reference))
  return found
}

/** Counts a wrong code; nothing where `most` have been counted. */
export async function addWrongCode({ run, tables: { signatureReferences } }: Transaction, { reference, most }: { reference: string; most: number }) {
  const [counted] = await run
    .update(signatureReferences)
    .set({ wrongCodes: sql`${signatureReferences.wrongCodes} + 1` })
    .where(and(eq(signatureReferences.reference, reference), lt(signatureReferences.wrongCodes, most)))
    .returning({ wrongCodes: signatureReferences.wrongCodes })
  return counted
}

/** The reference that was given out first, on the page of the answer. */
export async function findFirstReference({ run, tables: { signatureReferences } }: Reader, signatureId: string): Promise<string | undefined> {
  const [first] = await run
    .select({ reference: signatureReferences.reference })
    .from(signatureReferences)
    .where(eq(signatureReferences.signatureId, signatureId))
    .orderBy(asc(signatureReferences.createdAt))
    .limit(1)
  return first?.reference
}
