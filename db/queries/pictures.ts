import { and, asc, count, desc, eq, getTableColumns, gt, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export type PictureRow = Reader['tables']['pictures']['$inferSelect']
/** Without its bytes: what lists are made of. */
export type PictureFacts = Omit<PictureRow, 'bytes'>
export type NewPicture = Omit<PictureRow, 'removedAt'>

function factsOf(pictures: Reader['tables']['pictures']) {
  const { bytes: _, ...facts } = getTableColumns(pictures)
  return facts
}

export async function addPicture({ run, tables: { pictures } }: Transaction, row: NewPicture) {
  await run.insert(pictures).values(row)
}

/** Nothing where it was removed. */
export async function findPicture({ run, tables: { pictures } }: Reader, id: string): Promise<PictureRow | undefined> {
  const [found] = await run.select().from(pictures).where(and(eq(pictures.id, id), isNull(pictures.removedAt)))
  return found
}

/** The same without its bytes. */
export async function findPictureFacts({ run, tables: { pictures } }: Reader, id: string): Promise<PictureFacts | undefined> {
  const [found] = await run.select(factsOf(pictures)).from(pictures).where(and(eq(pictures.id, id), isNull(pictures.removedAt)))
  return found
}

/** Those of a campaign's press desk, oldest first. */
export async function listPicturesOfCampaign({ run, tables: { pictures } }: Reader, campaignId: string): Promise<PictureFacts[]> {
  return run.select(factsOf(pictures)).from(pictures).where(and(eq(pictures.campaignId, campaignId), isNull(pictures.removedAt))).orderBy(asc(pictures.createdAt), asc(pictures.id))
}

export async function countPicturesOfCampaign({ run, tables: { pictures } }: Reader, campaignId: string): Promise<number> {
  const [row] = await run.select({ number: count() }).from(pictures).where(and(eq(pictures.campaignId, campaignId), isNull(pictures.removedAt)))
  return row?.number ?? 0
}

/** Compare-and-set. Its bytes go at once: somebody may be in it who does not want to be. */
export async function removePicture({ run, tables: { pictures } }: Transaction, { id, now }: { id: string; now: Date }) {
  const [removed] = await run.update(pictures).set({ removedAt: now, bytes: '' }).where(and(eq(pictures.id, id), isNull(pictures.removedAt))).returning({ id: pictures.id })
  return removed
}

/** The logos of a campaign's backers, where it shows them; for pages, and for whoever takes them along. Their bytes are read one by one, with `findPicture`. */
export async function listLogosOfBackers({ run, tables: { pictures, signatures, campaigns } }: Reader, campaignId: string): Promise<(PictureFacts & { signatureId: string; name: string })[]> {
  return run
    .select({ ...factsOf(pictures), signatureId: signatures.id, name: signatures.name })
    .from(signatures)
    .innerJoin(pictures, and(eq(pictures.id, signatures.logoId), isNull(pictures.removedAt)))
    .innerJoin(campaigns, and(eq(campaigns.id, signatures.campaignId), eq(campaigns.showsLogos, true)))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'listed')))
    .orderBy(asc(signatures.confirmedAt), asc(signatures.id))
}

/** The sign-ons that bear it, and where. */
export async function listBearersOf({ run, tables: { signatures } }: Reader, logoId: string) {
  return run.select({ campaignId: signatures.campaignId, state: signatures.state }).from(signatures).where(eq(signatures.logoId, logoId))
}

export async function isBorneByAnother({ run, tables: { signatures } }: Reader, { logoId, signatureId }: { logoId: string; signatureId: string }): Promise<boolean> {
  const [found] = await run.select({ id: signatures.id }).from(signatures).where(and(eq(signatures.logoId, logoId), ne(signatures.id, signatureId))).limit(1)
  return found !== undefined
}

export async function isLogoOfAny({ run, tables: { signatures } }: Reader, logoId: string): Promise<boolean> {
  const [found] = await run.select({ id: signatures.id }).from(signatures).where(eq(signatures.logoId, logoId)).limit(1)
  return found !== undefined
}

/** The logos that a body's listed sign-ons bear, the newest first, with who gave each and what was checked of it. */
export async function listLogosOfBody({ run, tables: { pictures, signatures, signatories } }: Reader, organisationId: string) {
  return run
    .select({ logoId: pictures.id, checks: signatures.checks, emailFolded: signatories.emailFolded })
    .from(signatures)
    .innerJoin(pictures, and(eq(pictures.id, signatures.logoId), isNull(pictures.removedAt)))
    .leftJoin(signatories, eq(signatories.signatureId, signatures.id))
    .where(and(eq(signatures.organisationId, organisationId), eq(signatures.state, 'listed')))
    .orderBy(desc(pictures.createdAt), asc(signatures.id))
}

/** Names of those on the list that were given a logo since a time, or ever, and bear one. */
export async function listNewLogosSince({ run, tables: { signatures, signatureHistory } }: Reader, { campaignId, since }: { campaignId: string; since: Date | null }): Promise<string[]> {
  const given = and(eq(signatureHistory.event, 'logo-changed'), since ? gt(signatureHistory.at, since) : undefined)
  const rows = await run
    .selectDistinct({ name: signatures.name })
    .from(signatures)
    .innerJoin(signatureHistory, and(eq(signatureHistory.signatureId, signatures.id), given))
    .where(and(eq(signatures.campaignId, campaignId), eq(signatures.state, 'listed'), isNotNull(signatures.logoId)))
    .orderBy(asc(signatures.name))
  return rows.map(({ name }) => name)
}
