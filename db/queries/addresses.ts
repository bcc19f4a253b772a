import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/** A changed address waits here until it confirms. Answers how many have been proposed by now; nothing where the person is gone. */
export async function proposeAddress({ run, tables: { signatories } }: Transaction, { signatureId, email }: { signatureId: string; email: string | null }): Promise<number | undefined> {
  const [proposed] = await run
    .update(signatories)
    .set({ proposedEmail: email, addressGeneration: sql`${signatories.addressGeneration} + 1` })
    .where(eq(signatories.signatureId, signatureId))
    .returning({ generation: signatories.addressGeneration })
  return proposed?.generation
}

type Taking = { signatureId: string; generation: number; email: string; emailFolded: string }

/** Compare-and-set: only the newest proposal takes the place of the old address, and the link to the own page is renewed with it. */
export async function takeAddress({ run, tables: { signatories, signatures } }: Transaction, { signatureId, generation, email, emailFolded }: Taking): Promise<number | undefined> {
  const [taken] = await run
    .update(signatories)
    .set({ email, emailFolded, proposedEmail: null })
    .where(and(eq(signatories.signatureId, signatureId), eq(signatories.addressGeneration, generation), eq(signatories.proposedEmail, email)))
    .returning({ signatureId: signatories.signatureId })
  if (!taken) return undefined
  const [renewed] = await run
    .update(signatures)
    .set({ manageGeneration: sql`${signatures.manageGeneration} + 1`, mailFailedAt: null })
    .where(eq(signatures.id, signatureId))
    .returning({ generation: signatures.manageGeneration })
  return renewed?.generation
}
