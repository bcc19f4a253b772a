import { and, asc, count, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

type Words = { title: string; ask: string; body: string }
type Which = { campaignId: string; locale: string }
type Saved = Words & Which & { updatedAt: Date; updatedBy: string }

export async function listDraftTranslations({ run, tables: { draftTranslations } }: Reader, campaignId: string) {
  return run.select().from(draftTranslations).where(eq(draftTranslations.campaignId, campaignId)).orderBy(asc(draftTranslations.locale))
}

export async function findDraftTranslation({ run, tables: { draftTranslations } }: Reader, { campaignId, locale }: Which) {
  const [found] = await run
    .select()
    .from(draftTranslations)
    .where(and(eq(draftTranslations.campaignId, campaignId), eq(draftTranslations.locale, locale)))
  return found
}

export async function countDraftTranslations({ run, tables: { draftTranslations } }: Reader, campaignId: string): Promise<number> {
  const [found] = await run.select({ count: count() }).from(draftTranslations).where(eq(draftTranslations.campaignId, campaignId))
  return found?.count ?? 0
}

/** Nothing where there is one into that language. */
export async function addDraftTranslation({ run, tables: { draftTranslations } }: Transaction, row: Saved & { revision: number }) {
  const [added] = await run.insert(draftTranslations).values(row).onConflictDoNothing().returning()
  return added
}

/** Compare-and-set on the revision that was edited: nothing where somebody saved a newer one. */
export async function changeDraftTranslation({ run, tables: { draftTranslations } }: Transaction, { campaignId, locale, edited, ...row }: Saved & { edited: number }) {
  const [changed] = await run
    .update(draftTranslations)
    .set({ ...row, revision: edited + 1 })
    .where(and(eq(draftTranslations.campaignId, campaignId), eq(draftTranslations.locale, locale), eq(draftTranslations.revision, edited)))
    .returning()
  return changed
}

export async function removeDraftTranslation({ run, tables: { draftTranslations } }: Transaction, { campaignId, locale }: Which) {
  const [removed] = await run
    .delete(draftTranslations)
    .where(and(eq(draftTranslations.campaignId, campaignId), eq(draftTranslations.locale, locale)))
    .returning()
  return removed
}

/** Frozen with their version: the database refuses every change after this. */
export async function addVersionTranslations({ run, tables: { versionTranslations } }: Transaction, rows: (Words & { versionId: string; locale: string; hash: string })[]): Promise<void> {
  if (rows.length > 0) await run.insert(versionTranslations).values(rows)
}

/** Into which languages a version was translated. */
export async function listVersionLanguages({ run, tables: { versionTranslations } }: Reader, versionId: string) {
  return run
    .select({ locale: versionTranslations.locale, title: versionTranslations.title })
    .from(versionTranslations)
    .where(eq(versionTranslations.versionId, versionId))
    .orderBy(asc(versionTranslations.locale))
}

export async function findVersionTranslation({ run, tables: { versionTranslations } }: Reader, { versionId, locale }: { versionId: string; locale: string }) {
  const [found] = await run
    .select()
    .from(versionTranslations)
    .where(and(eq(versionTranslations.versionId, versionId), eq(versionTranslations.locale, locale)))
  return found
}

/** Whole, of every version of a campaign, to be checked or taken along. */
export async function listFrozenTranslations({ run, tables: { versionTranslations, versions } }: Reader, campaignId: string) {
  return run
    .select({ number: versions.number, locale: versionTranslations.locale, title: versionTranslations.title, ask: versionTranslations.ask, body: versionTranslations.body, hash: versionTranslations.hash })
    .from(versionTranslations)
    .innerJoin(versions, eq(versions.id, versionTranslations.versionId))
    .where(eq(versions.campaignId, campaignId))
    .orderBy(asc(versions.number), asc(versionTranslations.locale))
}
