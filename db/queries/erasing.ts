import { and, eq, inArray, isNull, like, or } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import type { Opening } from './log.ts'

const waiting = ['queued', 'ambiguous'] as const
const cleared = { props: null, to: null, toName: null, replyTo: null } as const

/** Compare-and-set: nothing where it has been erased before. What the person wrote goes; what the organisation is called stays. */
export async function markErased({ run, tables: { signatures } }: Transaction, { id, now }: { id: string; now: Date }) {
  const [erased] = await run
    .update(signatures)
    .set({ erasedAt: now, quote: null, reply: null, showSignatory: false, askingUntil: null, mailFailedAt: null })
    .where(and(eq(signatures.id, id), isNull(signatures.erasedAt)))
    .returning()
  return erased
}

export async function removeNetwork({ run, tables: { signatureNetworks } }: Transaction, signatureId: string) {
  await run.delete(signatureNetworks).where(eq(signatureNetworks.signatureId, signatureId))
}

/** Objections stay, for they are somebody else's; an address in one goes where it is one of these. */
export async function forgetObjectors({ run, tables: { objections } }: Transaction, { signatureId, emailsFolded }: { signatureId: string; emailsFolded: string[] }) {
  if (emailsFolded.length === 0) return
  await run
    .update(objections)
    .set({ email: null, emailFolded: null })
    .where(and(eq(objections.signatureId, signatureId), inArray(objections.emailFolded, emailsFolded)))
}

/** What the sign-on came from: the invitation, and the row of a table that the lead brought. */
export async function forgetOrigins({ run, tables: { invitations, importRows } }: Transaction, { signatureId, now }: { signatureId: string; now: Date }) {
  // Of whoever asked for no more e-mails only the hash is left, by which later lists of the lead are checked.
  await run.update(invitations).set({ name: null, role: null, email: null, emailFolded: null, stoppedAt: now }).where(and(eq(invitations.signatureId, signatureId), isNull(invitations.stoppedAt)))
  await run.update(importRows).set({ cells: [] }).where(eq(importRows.signatureId, signatureId))
}

/** E-mails with links to all sign-ons of an address that have not left yet. */
export async function cancelLinksTo({ run, tables: { outbox } }: Transaction, addresses: string[]) {
  if (addresses.length === 0) return
  await run
    .update(outbox)
    .set({ state: 'cancelled', ...cleared })
    .where(and(eq(outbox.letter, 'signature-links'), inArray(outbox.to, addresses), inArray(outbox.state, waiting)))
}

export async function listOpeningsOf({ run, tables: { log, logOpenings } }: Transaction, signatureId: string): Promise<{ campaignId: string; number: number; opening: Opening }[]> {
  return run
    .select({ campaignId: logOpenings.campaignId, number: logOpenings.number, opening: logOpenings.opening })
    .from(logOpenings)
    .innerJoin(log, and(eq(log.campaignId, logOpenings.campaignId), eq(log.number, logOpenings.number)))
    .where(eq(log.signatureId, signatureId))
}

/** What the lead wrote of a campaign in its log, which belongs to no sign-on. */
export async function listNotesOf({ run, tables: { log, logOpenings } }: Transaction, campaignId: string): Promise<{ campaignId: string; number: number; opening: Opening }[]> {
  return run
    .select({ campaignId: logOpenings.campaignId, number: logOpenings.number, opening: logOpenings.opening })
    .from(logOpenings)
    .innerJoin(log, and(eq(log.campaignId, logOpenings.campaignId), eq(log.number, logOpenings.number)))
    .where(and(eq(log.campaignId, campaignId), eq(log.kind, 'corrected'), isNull(log.signatureId)))
}

/** The same opening without something of a person in it; its commitment still holds. */
export async function changeOpening({ run, tables: { logOpenings } }: Transaction, { campaignId, number, opening }: { campaignId: string; number: number; opening: Opening }) {
  await run
    .update(logOpenings)
    .set({ opening })
    .where(and(eq(logOpenings.campaignId, campaignId), eq(logOpenings.number, number)))
}

/** With its salt gone, a commitment can be matched to nobody any more, and the log is whole all the same. */
export async function destroyOpenings({ run, tables: { logOpenings } }: Transaction, { campaignId, numbers }: { campaignId: string; numbers: number[] }) {
  if (numbers.length === 0) return
  await run.delete(logOpenings).where(and(eq(logOpenings.campaignId, campaignId), inArray(logOpenings.number, numbers)))
}

/** Reasons that somebody gave in words of their own: those that name the person go, in the private history too. */
export async function clearReasonsNaming({ run, tables: { signatures, signatureHistory, objections } }: Transaction, { signatureId, names }: { signatureId: string; names: string[] }) {
  for (const name of names) {
    const holding = `%${name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    await run.update(signatureHistory).set({ reason: null }).where(and(eq(signatureHistory.signatureId, signatureId), like(signatureHistory.reason, holding)))
    await run.update(objections).set({ words: null }).where(and(eq(objections.signatureId, signatureId), like(objections.words, holding)))
    await run.update(objections).set({ reason: null }).where(and(eq(objections.signatureId, signatureId), like(objections.reason, holding)))
    await run
      .update(signatures)
      .set({ reason: null, publicReason: null })
      .where(and(eq(signatures.id, signatureId), or(like(signatures.reason, holding), like(signatures.publicReason, holding))))
  }
}
