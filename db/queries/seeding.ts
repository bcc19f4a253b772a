import { inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

/** Whether nobody has ever used this database. */
export async function isNew({ run, tables: { accounts, campaigns } }: Reader): Promise<boolean> {
  const [account] = await run.select({ id: accounts.id }).from(accounts).limit(1)
  const [campaign] = await run.select({ id: campaigns.id }).from(campaigns).limit(1)
  return !account && !campaign
}

/** Nobody is to be written to about a demonstration. */
export async function cancelAllEmails({ run, tables: { outbox, campaigns } }: Transaction): Promise<void> {
  await run.update(campaigns).set({ digestDueAt: null })
  await run
    .update(outbox)
    .set({ state: 'cancelled', props: null, to: null, toName: null })
    .where(inArray(outbox.state, ['queued', 'sending']))
}
