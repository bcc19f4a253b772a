import type { Transaction } from '../database.ts'

type NewEmail = Transaction['tables']['outbox']['$inferInsert']

/** Adds nothing where the same happening has already posted it; says whether it was added. */
export async function addEmail({ run, tables: { outbox } }: Transaction, email: NewEmail): Promise<boolean> {
  const [added] = await run.insert(outbox).values(email).onConflictDoNothing().returning({ id: outbox.id })
  return added !== undefined
}
