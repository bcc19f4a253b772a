import { and, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { builtOnce } from './built-once.ts'

export type Contact = Reader['tables']['contacts']['$inferSelect']
type NewContact = Reader['tables']['contacts']['$inferInsert']

/** The second person who looks after a sign-on, whether the address has been confirmed or not. */
export async function findContactOf({ run, tables: { contacts } }: Reader, signatureId: string): Promise<Contact | undefined> {
  const [found] = await run.select().from(contacts).where(eq(contacts.signatureId, signatureId)).limit(1)
  return found
}

export async function findContact({ run, tables: { contacts } }: Reader, id: string): Promise<Contact | undefined> {
  const [found] = await run.select().from(contacts).where(eq(contacts.id, id))
  return found
}

export async function addContact({ run, tables: { contacts } }: Transaction, row: NewContact) {
  await run.insert(contacts).values(row)
}

/** Who offered to look after a sign-on that theirs was joined to, the newest first; whoever was forgotten since is not among them. */
export async function listOffersTo({ run, tables: { signatures, signatories, signatureHistory } }: Reader, { id, campaignId }: { id: string; campaignId: string }) {
  return run
    .select({ signatureId: signatures.id, name: signatories.name, role: signatories.role, email: signatories.email, emailFolded: signatories.emailFolded })
    .from(signatures)
    .innerJoin(signatories, eq(signatories.signatureId, signatures.id))
    .innerJoin(signatureHistory, and(eq(signatureHistory.signatureId, signatures.id), eq(signatureHistory.event, 'contact-offered')))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'joined'), eq(signatures.joinedToId, id)))
    .orderBy(desc(signatureHistory.at), desc(signatureHistory.id))
}

/** Compare-and-set: nothing where the person has confirmed before. */
export async function confirmContact({ run, tables: { contacts } }: Transaction, { id, now }: { id: string; now: Date }) {
  const [confirmed] = await run
    .update(contacts)
    .set({ confirmedAt: now })
    .where(and(eq(contacts.id, id), isNull(contacts.confirmedAt)))
    .returning()
  return confirmed
}

export async function changeContact({ run, tables: { contacts } }: Transaction, { id, ...details }: { id: string; name?: string; role?: string }) {
  if (Object.keys(details).length > 0) await run.update(contacts).set(details).where(eq(contacts.id, id))
}

/** Says whether there was one. */
export async function removeContact(tx: Transaction, id: string): Promise<boolean> {
  const { run, tables: { contacts } } = tx
  tx.announce('erasure')
  const removed = await run.delete(contacts).where(eq(contacts.id, id)).returning({ id: contacts.id })
  return removed.length > 0
}

/** Asked before that time, and not confirmed since. */
export async function listStaleContacts({ run, tables: { contacts } }: Reader, { askedBefore, most }: { askedBefore: Date; most: number }) {
  return run
    .select()
    .from(contacts)
    .where(and(isNull(contacts.confirmedAt), lte(contacts.createdAt, askedBefore)))
    .limit(most)
}

const standingOf = builtOnce(({ run, tables: { contacts, signatures } }) => {
  const [campaignId, nameFolded, emailFolded] = (['campaignId', 'nameFolded', 'emailFolded'] as const).map((name) => sql.placeholder(name))
  return run
    .select({ contact: contacts, signature: signatures })
    .from(contacts)
    .innerJoin(signatures, eq(signatures.id, contacts.signatureId))
    .where(and(eq(contacts.emailFolded, emailFolded!), isNotNull(contacts.confirmedAt), eq(signatures.campaignId, campaignId!), eq(signatures.nameFolded, nameFolded!)))
    .prepare()
})

/** Sign-ons to a campaign under one folded name that somebody with this address looks after as the second contact. */
export async function findSignaturesOfSecondContact(reader: Reader, wanted: { campaignId: string; nameFolded: string; emailFolded: string }) {
  return standingOf(reader).execute(wanted)
}

/** Whoever looks after sign-ons of a campaign as the second contact, and has confirmed. */
export async function listContactsOfCampaign({ run, tables: { contacts, signatures } }: Reader, campaignId: string): Promise<Contact[]> {
  const rows = await run
    .select({ contact: contacts })
    .from(contacts)
    .innerJoin(signatures, eq(signatures.id, contacts.signatureId))
    .where(and(eq(signatures.campaignId, campaignId), isNotNull(contacts.confirmedAt)))
  return rows.map(({ contact }) => contact)
}

/** The same across all campaigns, for one address. */
export async function listSecondContacts({ run, tables: { contacts, signatures } }: Reader, emailFolded: string) {
  return run
    .select({ id: contacts.id, campaignId: signatures.campaignId, name: signatures.name, readIn: signatures.readIn, email: contacts.email, personName: contacts.name })
    .from(contacts)
    .innerJoin(signatures, eq(signatures.id, contacts.signatureId))
    .where(and(eq(contacts.emailFolded, emailFolded), isNotNull(contacts.confirmedAt)))
}
