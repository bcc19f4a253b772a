import { and, count, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

/** What is personal and is forgotten when its time is over, by where it stands. */
export const forgettable = ['pendings', 'networks', 'signatories', 'contacts', 'authorisations', 'objections', 'invitations', 'import-rows', 'reports', 'press-contacts', 'press-quotes', 'press-questions', 'emails'] as const
export type Forgettable = (typeof forgettable)[number]

type Cuts = { now: Date; networksBefore: Date; endedBefore: Date }
type Counted = { slug: string; count: number }

/** Closed, over, or taken down for good, before that time. */
const hasEnded = ({ campaigns }: Reader['tables'], { endedBefore }: Pick<Cuts, 'endedBefore'>) =>
  or(and(inArray(campaigns.state, ['closed', 'archived']), lte(campaigns.closedAt, endedBefore)), and(eq(campaigns.state, 'taken-down'), lte(campaigns.takenDownAt, endedBefore)))

const holdsAddress = ({ outbox }: Reader['tables']) => and(or(isNotNull(outbox.to), isNotNull(outbox.props), isNotNull(outbox.replyTo)), inArray(outbox.state, ['sent', 'failed', 'bounced', 'cancelled']))
const holdsPerson = ({ invitations }: Reader['tables']) => or(isNotNull(invitations.name), isNotNull(invitations.role), isNotNull(invitations.email))

/** Settled so long ago, or never used for so long; whatever is still to be settled stays with its campaign. */
const objectionIsOver = ({ objections }: Reader['tables'], { endedBefore }: Pick<Cuts, 'endedBefore'>) => or(lte(objections.settledAt, endedBefore), and(isNull(objections.objectedAt), lte(objections.createdAt, endedBefore)))
const holdsObjector = ({ objections }: Reader['tables']) => or(isNotNull(objections.email), isNotNull(objections.words))
const holdsAuthoriser = ({ authorisations }: Reader['tables']) => or(isNotNull(authorisations.name), isNotNull(authorisations.email), isNotNull(authorisations.words))
const holdsPressContact = ({ pressDesks }: Reader['tables']) => or(isNotNull(pressDesks.contactName), isNotNull(pressDesks.contactRole), isNotNull(pressDesks.contactEmail), isNotNull(pressDesks.contactPhone), isNotNull(pressDesks.contactHours))
const unnamed = { email: null, emailFolded: null, words: null } as const

/** How much of each kind would be forgotten now, by campaign. */
export async function countForgettable({ run, tables }: Reader, cuts: Cuts): Promise<Record<Forgettable, Counted[]>> {
  const { campaigns, signatures, signatories, contacts, authorisations, signatureNetworks, objections, invitations, importRows, imports, reports, pressDesks, pressQuotes, pressQuestions, outbox } = tables
  const ended = hasEnded(tables, cuts)
  const counted = { slug: campaigns.slug, count: count() }
  const ofSignatures = () => run.select(counted).from(signatures).innerJoin(campaigns, eq(campaigns.id, signatures.campaignId)).$dynamic()
  return {
    pendings: await ofSignatures().where(and(eq(signatures.state, 'pending'), lte(signatures.expiresAt, cuts.now))).groupBy(campaigns.slug),
    networks: await ofSignatures().innerJoin(signatureNetworks, eq(signatureNetworks.signatureId, signatures.id)).where(lte(signatureNetworks.at, cuts.networksBefore)).groupBy(campaigns.slug),
    signatories: await ofSignatures().innerJoin(signatories, eq(signatories.signatureId, signatures.id)).where(ended).groupBy(campaigns.slug),
    contacts: await ofSignatures().innerJoin(contacts, eq(contacts.signatureId, signatures.id)).where(ended).groupBy(campaigns.slug),
    authorisations: await ofSignatures().innerJoin(authorisations, eq(authorisations.signatureId, signatures.id)).where(and(ended, holdsAuthoriser(tables))).groupBy(campaigns.slug),
    objections: await ofSignatures().innerJoin(objections, eq(objections.signatureId, signatures.id)).where(and(or(ended, objectionIsOver(tables, cuts)), holdsObjector(tables))).groupBy(campaigns.slug),
    invitations: await run.select(counted).from(invitations).innerJoin(campaigns, eq(campaigns.id, invitations.campaignId)).where(and(ended, holdsPerson(tables))).groupBy(campaigns.slug),
    'import-rows': await run.select(counted).from(importRows).innerJoin(imports, eq(imports.id, importRows.importId)).innerJoin(campaigns, eq(campaigns.id, imports.campaignId)).where(ended).groupBy(campaigns.slug),
    reports: await run.select(counted).from(reports).innerJoin(campaigns, eq(campaigns.id, reports.campaignId)).where(and(or(ended, lte(reports.settledAt, cuts.endedBefore)), isNotNull(reports.email))).groupBy(campaigns.slug),
    'press-contacts': await run.select(counted).from(pressDesks).innerJoin(campaigns, eq(campaigns.id, pressDesks.campaignId)).where(and(ended, holdsPressContact(tables))).groupBy(campaigns.slug),
    'press-quotes': await run.select(counted).from(pressQuotes).innerJoin(campaigns, eq(campaigns.id, pressQuotes.campaignId)).where(ended).groupBy(campaigns.slug),
    'press-questions': await run.select(counted).from(pressQuestions).innerJoin(campaigns, eq(campaigns.id, pressQuestions.campaignId)).where(and(or(ended, lte(pressQuestions.expiresAt, cuts.now)), isNotNull(pressQuestions.email))).groupBy(campaigns.slug),
    emails: await run.select(counted).from(outbox).innerJoin(campaigns, eq(campaigns.id, outbox.campaignId)).where(and(ended, holdsAddress(tables))).groupBy(campaigns.slug),
  }
}

export async function listEndedCampaigns({ run, tables }: Reader, endedBefore: Date) {
  return run.select({ id: tables.campaigns.id }).from(tables.campaigns).where(hasEnded(tables, { endedBefore }))
}

/** Everything personal of a campaign but its signatories, who have a history and a place on the list: those go one by one. */
export async function removeContactsOf(tx: Transaction, campaignId: string): Promise<void> {
  const { run, tables } = tx
  const { signatures, contacts, authorisations, objections, invitations, imports, importRows, reports, pressDesks, pressQuotes, pressQuestions, outbox } = tables
  const its = run.select({ id: signatures.id }).from(signatures).where(eq(signatures.campaignId, campaignId))
  const itsImports = run.select({ id: imports.id }).from(imports).where(eq(imports.campaignId, campaignId))
  await run.delete(contacts).where(inArray(contacts.signatureId, its))
  await run.update(authorisations).set({ name: null, role: null, email: null, emailFolded: null, words: null }).where(and(inArray(authorisations.signatureId, its), holdsAuthoriser(tables)))
  await run.update(signatures).set({ vouchedNote: null, basisWords: null }).where(and(eq(signatures.campaignId, campaignId), or(isNotNull(signatures.vouchedNote), isNotNull(signatures.basisWords))))
  await run.update(objections).set(unnamed).where(and(inArray(objections.signatureId, its), holdsObjector(tables)))
  await run.delete(importRows).where(inArray(importRows.importId, itsImports))
  await run.update(invitations).set({ name: null, role: null, email: null, emailFolded: null }).where(and(eq(invitations.campaignId, campaignId), holdsPerson(tables)))
  await run.update(reports).set({ email: null }).where(and(eq(reports.campaignId, campaignId), isNotNull(reports.email)))
  await run.update(pressDesks).set({ contactName: null, contactRole: null, contactEmail: null, contactPhone: null, contactHours: null }).where(and(eq(pressDesks.campaignId, campaignId), holdsPressContact(tables)))
  await run.delete(pressQuotes).where(eq(pressQuotes.campaignId, campaignId))
  await run.delete(pressQuestions).where(eq(pressQuestions.campaignId, campaignId))
  await run.update(outbox).set({ to: null, toName: null, replyTo: null, props: null }).where(and(eq(outbox.campaignId, campaignId), holdsAddress(tables)))
  tx.announce('erasure')
}

/** What is personal of one sign-on beside its people, in whatever table. What it says of the organisation stays. */
export async function removeTracesOf({ run, tables }: Transaction, signatureId: string): Promise<void> {
  const { objections, importRows, invitations, pressQuotes, pressQuestions, outbox } = tables
  await run.delete(pressQuestions).where(eq(pressQuestions.signatureId, signatureId))
  await run.delete(pressQuotes).where(eq(pressQuotes.signatureId, signatureId))
  await run.update(objections).set({ email: null, emailFolded: null }).where(eq(objections.signatureId, signatureId))
  await run.delete(importRows).where(eq(importRows.signatureId, signatureId))
  await run.update(invitations).set({ name: null, role: null, email: null, emailFolded: null }).where(eq(invitations.signatureId, signatureId))
  await run.update(outbox).set({ to: null, toName: null, replyTo: null, props: null }).where(and(eq(outbox.signatureId, signatureId), holdsAddress(tables)))
}

/** Sign-ons of which somebody asked that nothing personal be kept: they must not come back with a backup. */
export async function listErased({ run, tables: { signatures } }: Reader) {
  return run
    .select({ id: signatures.id, state: signatures.state, erasedAt: signatures.erasedAt })
    .from(signatures)
    .where(or(isNotNull(signatures.erasedAt), eq(signatures.state, 'disowned')))
}

/** When second contacts were removed, by sign-on. */
export async function listContactsRemoved({ run, tables: { signatureHistory } }: Reader) {
  return run.select({ id: signatureHistory.signatureId, at: signatureHistory.at }).from(signatureHistory).where(eq(signatureHistory.event, 'contact-removed'))
}

/** When somebody who was asked to authorise a sign-on said no, or was asked no longer: name and address went then. */
export async function listAuthorisersForgotten({ run, tables: { signatureHistory } }: Reader) {
  return run.select({ id: signatureHistory.signatureId, at: signatureHistory.at }).from(signatureHistory).where(inArray(signatureHistory.event, ['not-authorised', 'authorisation-ended']))
}

/** Of those e-mails, the ones whose signature has nobody any more. */
export async function listOrphanedEmails({ run, tables: { outbox, signatories } }: Reader, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await run
    .select({ id: outbox.id, person: signatories.signatureId })
    .from(outbox)
    .leftJoin(signatories, eq(signatories.signatureId, outbox.signatureId))
    .where(and(inArray(outbox.id, ids), isNotNull(outbox.signatureId)))
  return found.flatMap(({ id, person }) => (person === null ? [id] : []))
}
