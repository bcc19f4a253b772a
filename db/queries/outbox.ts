import { and, asc, count, eq, inArray, lte } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { builtOnceFor, namesIn, placeholdersFor } from './built-once.ts'
import { inParts } from './in-parts.ts'

export type Outbox = Transaction['tables']['outbox']
type NewEmail = Outbox['$inferInsert']
export type Email = Outbox['$inferSelect']
export type EmailState = Email['state']

export const waiting = ['queued', 'ambiguous'] as const
/** What was to be sent and to whom: gone as soon as nothing more is to be sent. */
export const cleared = { props: null, to: null, toName: null, replyTo: null } as const

const adding = builtOnceFor(({ run, tables: { outbox } }: Transaction, names: string[]) =>
  run.insert(outbox).values(placeholdersFor(...names) as never).onConflictDoNothing().returning({ id: outbox.id }).prepare(),
)

/** Adds nothing where the same happening has already posted it; says whether it was added. */
export async function addEmail(tx: Transaction, email: NewEmail): Promise<boolean> {
  const [added] = await adding(tx, namesIn(email)).execute(email)
  return added !== undefined
}

/** Many of one happening. Nothing is added where it has posted before. */
export async function addEmails({ run, tables: { outbox } }: Transaction, emails: NewEmail[]): Promise<number> {
  let added = 0
  for (const part of inParts(emails)) added += (await run.insert(outbox).values(part).onConflictDoNothing().returning({ id: outbox.id })).length
  return added
}

/**
 * Nothing more is sent about a signature, or nothing of these letters, and what was to be sent is forgotten. Of an e-mail that is
 * leaving at this moment the contents go too; it is not sent again.
 */
export async function cancelFor(tx: Transaction, { signatureId, ...which }: { signatureId: string; letters?: string[]; /** What goes to this address alone. */ to?: string }): Promise<void> {
  await cancelForAll(tx, { signatureIds: [signatureId], ...which })
}

export async function cancelForAll({ run, tables: { outbox } }: Transaction, { signatureIds, letters, to }: { signatureIds: string[]; letters?: string[]; to?: string }): Promise<void> {
  for (const part of inParts(signatureIds)) {
    const theirs = and(inArray(outbox.signatureId, part), letters && inArray(outbox.letter, letters), to === undefined ? undefined : eq(outbox.to, to))
    await run.update(outbox).set({ state: 'cancelled', ...cleared }).where(and(theirs, inArray(outbox.state, waiting)))
    await run.update(outbox).set(cleared).where(and(theirs, eq(outbox.state, 'sending')))
  }
}

/** The same for e-mails by the keys under which they were posted. */
export async function cancelByKeys({ run, tables: { outbox } }: Transaction, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  await run.update(outbox).set({ state: 'cancelled', ...cleared }).where(and(inArray(outbox.key, keys), inArray(outbox.state, waiting)))
  await run.update(outbox).set(cleared).where(and(inArray(outbox.key, keys), eq(outbox.state, 'sending')))
}

/** Whether an e-mail of that kind about a signature has reached the mail server, or may have. */
export async function hasLeft({ run, tables: { outbox } }: Reader, { signatureId, letter }: { signatureId: string; letter: string }): Promise<boolean> {
  const [found] = await run
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.signatureId, signatureId), eq(outbox.letter, letter), inArray(outbox.state, ['sending', 'sent', 'ambiguous', 'bounced'])))
    .limit(1)
  return found !== undefined
}

export async function countsByState({ run, tables: { outbox } }: Reader): Promise<Partial<Record<EmailState, number>>> {
  const rows = await run.select({ state: outbox.state, count: count() }).from(outbox).groupBy(outbox.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/** Since when the e-mail that waits longest has been due; nothing where none is. */
export async function oldestDue({ run, tables: { outbox } }: Reader, now: Date): Promise<Date | undefined> {
  const [oldest] = await run
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt))
    .limit(1)
  return oldest?.dueAt
}
