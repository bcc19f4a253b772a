import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

type Invitations = Reader['tables']['invitations']
export type InvitationRecord = Invitations['$inferSelect']

/** Nothing where this organisation was invited at this address before. */
export async function addInvitation({ run, tables: { invitations } }: Transaction, row: Invitations['$inferInsert']): Promise<InvitationRecord | undefined> {
  const [added] = await run.insert(invitations).values(row).onConflictDoNothing().returning()
  return added
}

export async function findInvitation({ run, tables: { invitations } }: Reader, id: string): Promise<InvitationRecord | undefined> {
  const [found] = await run.select().from(invitations).where(eq(invitations.id, id))
  return found
}

export async function findInvitationOf({ run, tables: { invitations } }: Reader, { campaignId, emailFolded, nameFolded }: { campaignId: string; emailFolded: string; nameFolded: string }) {
  const [found] = await run
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.campaignId, campaignId), eq(invitations.emailFolded, emailFolded), eq(invitations.nameFolded, nameFolded)))
  return found
}

/** With how far the sign-on is that came of it; newest first. */
export async function listInvitations({ run, tables: { invitations, signatures } }: Reader, campaignId: string) {
  return run
    .select({ invitation: invitations, signatureState: signatures.state })
    .from(invitations)
    .leftJoin(signatures, eq(signatures.id, invitations.signatureId))
    .where(eq(invitations.campaignId, campaignId))
    .orderBy(desc(invitations.invitedAt), desc(invitations.id))
}

/** The first sign-on that came of it stays the one. */
export async function addSignatureToInvitation({ run, tables: { invitations } }: Transaction, { id, signatureId }: { id: string; signatureId: string }) {
  await run
    .update(invitations)
    .set({ signatureId })
    .where(and(eq(invitations.id, id), isNull(invitations.signatureId)))
}

/**
 * Whoever wants no more e-mails is deleted at once, at every organisation that was invited at this address. What stays in place of the address is
 * `pseudonym`, by which the same lead's later lists are checked; it must outlast the erasure of addresses. Answers which invitations that ended.
 */
export async function stopInvitations({ run, tables: { invitations } }: Transaction, { campaignId, emailFolded, at, pseudonym }: { campaignId: string; emailFolded: string; at: Date; pseudonym: string }): Promise<string[]> {
  const stopped = await run
    .update(invitations)
    .set({ stoppedAt: at, email: null, emailFolded: pseudonym, name: null, role: null })
    .where(and(eq(invitations.campaignId, campaignId), eq(invitations.emailFolded, emailFolded), isNull(invitations.stoppedAt)))
    .returning({ id: invitations.id })
  return stopped.map(({ id }) => id)
}

/** Which of these pseudonyms want no more e-mails. */
export async function listStopped({ run, tables: { invitations } }: Reader, pseudonyms: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let from = 0; from < pseudonyms.length; from += 500) {
    const rows = await run
      .selectDistinct({ pseudonym: invitations.emailFolded })
      .from(invitations)
      .where(and(isNotNull(invitations.stoppedAt), inArray(invitations.emailFolded, pseudonyms.slice(from, from + 500))))
    for (const { pseudonym } of rows) if (pseudonym !== null) found.add(pseudonym)
  }
  return found
}

/** E-mails of invitations by the keys under which they were posted. */
export async function listInvitationMails({ run, tables: { outbox } }: Reader, campaignId: string) {
  return run
    .select({ key: outbox.key, state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.campaignId, campaignId), eq(outbox.letter, 'invitation')))
}
