import { and, count, eq, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
import type { Check, HeldReason, OrganisationKind, SignatureState } from '#contracts/signatures.ts'
import type { Reader, Transaction } from '../database.ts'
import { addedOnce, builtOnce, builtOnceFor, namesIn, placeholdersFor } from './built-once.ts'

export type Signature = Reader['tables']['signatures']['$inferSelect']
export type Signatory = Reader['tables']['signatories']['$inferSelect']
type NewSignature = Reader['tables']['signatures']['$inferInsert']

export async function countSignaturesInStates({ run, tables: { signatures } }: Reader, campaignId: string, states: SignatureState[]): Promise<number> {
  const [found] = await run
    .select({ count: count() })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), inArray(signatures.state, states)))
  return found?.count ?? 0
}

export async function countByState({ run, tables: { signatures } }: Reader, campaignId: string): Promise<Partial<Record<SignatureState, number>>> {
  const rows = await run.select({ state: signatures.state, count: count() }).from(signatures).where(eq(signatures.campaignId, campaignId)).groupBy(signatures.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

const addRow = addedOnce(({ signatures }) => signatures)
const addPerson = addedOnce(({ signatories }) => signatories)

export async function addSignature(tx: Transaction, row: NewSignature, signatory: Pick<Signatory, 'name' | 'role' | 'email' | 'emailFolded'>) {
  await Promise.all([addRow(tx, row), addPerson(tx, { ...signatory, signatureId: row.id })])
}

const byId = builtOnce(({ run, tables: { signatures, signatories } }) =>
  run
    .select({ signature: signatures, signatory: signatories })
    .from(signatures)
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(eq(signatures.id, sql.placeholder('id')))
    .prepare(),
)

/** A signature with its signatory, who is null once erased. */
export async function findSignature(reader: Reader, id: string) {
  const [found] = await byId(reader).execute({ id })
  return found
}

const ofContact = builtOnce(({ run, tables: { signatures, signatories } }) => {
  const [campaignId, nameFolded, emailFolded] = (['campaignId', 'nameFolded', 'emailFolded'] as const).map((name) => sql.placeholder(name))
  return run
    .select({ signature: signatures })
    .from(signatures)
    .innerJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatures.campaignId, campaignId!), eq(signatures.nameFolded, nameFolded!), eq(signatories.emailFolded, emailFolded!), inArray(signatures.state, ['pending', 'held', 'listed'])))
    .prepare()
})

/** Sign-ons to a campaign under one folded name from one address, newest last. */
export async function findSignaturesOfContact(reader: Reader, contact: { campaignId: string; nameFolded: string; emailFolded: string }) {
  const rows = await ofContact(reader).execute(contact)
  return rows.map(({ signature }) => signature)
}

type Settled = {
  organisationId?: string
  heldFor?: HeldReason | null
  resembles?: string[]
  checks?: Check[]
  registerMatch?: string
  kind?: OrganisationKind
  logoId?: string
  reason?: string | null
  confirmedAt?: Date
  disputed?: boolean
  versionId?: string
  versionNumber?: number
  readIn?: string | null
  publicReason?: string | null
  joinedToId?: string | null
  invalidationId?: string | null
}

/** Compare-and-set: nothing where the signature is in another state by now. */
export async function changeSignatureState(tx: Transaction, { id, from, to, ...settled }: Settled & { id: string; from: SignatureState[]; to: SignatureState }) {
  const changes = { state: to, ...settled }
  const [changed] = await changing(tx, { names: namesIn(changes), from }).execute({ ...changes, id })
  return changed
}

const changing = builtOnceFor(({ run, tables: { signatures } }: Transaction, { names, from }: { names: string[]; from: SignatureState[] }) =>
  run
    .update(signatures)
    .set(placeholdersFor(...names))
    .where(and(eq(signatures.id, sql.placeholder('id')), inArray(signatures.state, from)))
    .returning()
    .prepare(),
)

/** The signatory's answer to the lead; nothing where the sign-on is no longer off the list. */
export async function changeReply({ run, tables: { signatures } }: Transaction, { id, reply, repliedAt }: { id: string; reply: string; repliedAt: Date }) {
  const [changed] = await run
    .update(signatures)
    .set({ reply, repliedAt })
    .where(and(eq(signatures.id, id), eq(signatures.state, 'invalidated')))
    .returning({ id: signatures.id })
  return changed
}

type Details = Partial<Pick<Signature, 'name' | 'nameFolded' | 'proposedName' | 'website' | 'domain' | 'country' | 'place' | 'sector' | 'kind' | 'registerId' | 'branchOf' | 'logoId' | 'quote' | 'showSignatory' | 'organisationId' | 'checks' | 'vouchedAt' | 'vouchedNote'>>

/** Nothing where the signature is in none of those states. */
export async function changeSignatureDetails({ run, tables: { signatures } }: Transaction, { id, inStates, details }: { id: string; inStates: SignatureState[]; details: Details }) {
  const mine = and(eq(signatures.id, id), inArray(signatures.state, inStates))
  const [changed] = Object.keys(details).length > 0 ? await run.update(signatures).set(details).where(mine).returning() : await run.select().from(signatures).where(mine)
  return changed
}

export async function changeSignatory({ run, tables: { signatories } }: Transaction, { signatureId, ...details }: { signatureId: string; name?: string; role?: string }) {
  if (Object.keys(details).length > 0) await run.update(signatories).set(details).where(eq(signatories.signatureId, signatureId))
}

/** The person's choice to be told, or no longer, of changes to the campaign. */
export async function changeNews({ run, tables: { signatories } }: Transaction, { signatureId, newsStoppedAt }: { signatureId: string; newsStoppedAt: Date | null }) {
  await run.update(signatories).set({ newsStoppedAt }).where(eq(signatories.signatureId, signatureId))
}

/** Erases the people, whoever signed and whoever looks after it beside them, with what they wrote to the lead and where they wrote from: what is left speaks of the organisation alone. */
export async function removeSignatory(tx: Transaction, signatureId: string) {
  const { run, tables } = tx
  const { signatures, signatories, contacts, signatureNetworks, authorisations } = tables
  tx.announce('erasure')
  await run.update(signatures).set({ reply: null, vouchedNote: null, basisWords: null }).where(and(eq(signatures.id, signatureId), or(isNotNull(signatures.reply), isNotNull(signatures.vouchedNote), isNotNull(signatures.basisWords))))
  await run.update(authorisations).set({ name: null, role: null, email: null, emailFolded: null, words: null }).where(eq(authorisations.signatureId, signatureId))
  await run.delete(signatureNetworks).where(eq(signatureNetworks.signatureId, signatureId))
  await run.delete(contacts).where(eq(contacts.signatureId, signatureId))
  await run.delete(signatories).where(eq(signatories.signatureId, signatureId))
}

/** Counts one more verification e-mail, if that is still allowed: at most `most`, and none since `before`. */
export async function takeVerifyMail({ run, tables: { signatures } }: Transaction, { id, most, before, now }: { id: string; most: number; before: Date; now: Date }) {
  const [taken] = await run
    .update(signatures)
    .set({ verifyMails: sql`${signatures.verifyMails} + 1`, verifyMailedAt: now })
    .where(and(eq(signatures.id, id), eq(signatures.state, 'pending'), sql`${signatures.verifyMails} < ${most}`, lte(signatures.verifyMailedAt, before)))
    .returning({ count: signatures.verifyMails })
  return taken
}

/** Until when somebody else decides, and until when the link works: nothing where it is no longer pending. */
export async function changeAsking({ run, tables: { signatures } }: Transaction, { id, askingUntil, expiresAt }: { id: string; askingUntil: Date; expiresAt: Date }) {
  const [changed] = await run
    .update(signatures)
    .set({ askingUntil, expiresAt })
    .where(and(eq(signatures.id, id), eq(signatures.state, 'pending')))
    .returning()
  return changed
}

export async function listExpired({ run, tables: { signatures } }: Reader, now: Date, most: number) {
  return run
    .select({ id: signatures.id })
    .from(signatures)
    .where(and(eq(signatures.state, 'pending'), lte(signatures.expiresAt, now)))
    .limit(most)
}

/**
 * Locks the campaign's row until the transaction ends, so that what resembles each other is confirmed one after another. By a column that nothing
 * refers to and no index holds: writing its key would make the database look through everything that belongs to the campaign.
 */
export async function lockCampaign(tx: Transaction, campaignId: string) {
  await locking(tx).execute({ campaignId })
}

const locking = builtOnce(({ run, tables: { campaigns } }: Transaction) => run.update(campaigns).set({ revision: sql`${campaigns.revision}` }).where(eq(campaigns.id, sql.placeholder('campaignId'))).prepare())
