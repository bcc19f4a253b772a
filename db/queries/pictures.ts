import { and, asc, count, eq, getTableColumns, inArray, isNull, lte, or } from 'drizzle-orm'
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

const publicStates = ['open', 'paused', 'closed', 'archived'] as const

/** Whether anything that everybody may see names this organisation: as a lead, or as a backer. */
export async function isShownToEverybody({ run, tables: { campaigns, signatures } }: Reader, { organisationId, now }: { organisationId: string; now: Date }): Promise<boolean> {
  const isPublic = and(inArray(campaigns.state, publicStates), or(eq(campaigns.visibility, 'public'), lte(campaigns.launchAt, now)))
  const [leads, backs] = await Promise.all([
    run.select({ id: campaigns.id }).from(campaigns).where(and(eq(campaigns.organisationId, organisationId), isPublic)).limit(1),
    run
      .select({ id: signatures.id })
      .from(signatures)
      .innerJoin(campaigns, eq(campaigns.id, signatures.campaignId))
      .where(and(eq(signatures.organisationId, organisationId), eq(signatures.state, 'listed'), isPublic))
      .limit(1),
  ])
  return leads.length > 0 || backs.length > 0
}
