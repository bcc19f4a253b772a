import * as z from 'zod'
import type { Transaction } from '#db/database.ts'
import { addEmail, addEmails } from '#db/queries/outbox.ts'
import type { Lane, Letter } from './letter.ts'
import { Name } from './names.ts'

/** One mailbox and nothing else: no list, no group, no comment, no line end. `someone@localhost` is for development. */
const Address = z.string().max(254).pipe(z.union([z.email(), z.string().regex(/^[\w.+-]+@localhost$/)]))

type Posting<Shape extends z.ZodObject> = {
  id: string
  /** The same happening gives the same key, and is posted once. */
  key: string
  to: { address: string; name?: string | undefined }
  locale: string
  props: z.input<Shape>
  now: Date
  dueAt?: Date | undefined
  /** Where this one is less urgent than its kind. */
  lane?: Lane | undefined
  reference?: string | undefined
  replyTo?: string | undefined
  signatureId?: string | undefined
  campaignId?: string | undefined
}

/**
 * Puts an e-mail in the outbox, in the caller's transaction: it is sent if, and only if, that commits. Says whether it was posted
 * now. Throws where props or address do not fit, which is a fault of the caller.
 */
export async function post<Shape extends z.ZodObject>(tx: Transaction, letter: Letter<Shape>, posting: Posting<Shape>): Promise<boolean> {
  const posted = await addEmail(tx, rowOf(letter, posting))
  if (posted) tx.hint('outbox')
  return posted
}

/** The same for many of one happening. */
export async function postAll<Shape extends z.ZodObject>(tx: Transaction, letter: Letter<Shape>, postings: Posting<Shape>[]): Promise<void> {
  if ((await addEmails(tx, postings.map((posting) => rowOf(letter, posting)))) > 0) tx.hint('outbox')
}

const rowOf = <Shape extends z.ZodObject>(letter: Letter<Shape>, { id, key, to, locale, props, now, dueAt, lane, reference, replyTo, signatureId, campaignId }: Posting<Shape>) => ({
  id,
  key,
  letter: letter.name,
  locale,
  to: Address.parse(to.address),
  toName: to.name === undefined ? null : Name.parse(to.name),
  replyTo: replyTo === undefined ? null : Address.parse(replyTo),
  props: letter.props.parse(props),
  reference: reference ?? null,
  signatureId: signatureId ?? null,
  campaignId: campaignId ?? null,
  lane: lane ?? letter.lane,
  state: 'queued' as const,
  dueAt: dueAt ?? now,
  createdAt: now,
})
