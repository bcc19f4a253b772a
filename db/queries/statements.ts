import { and, desc, eq, max } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

type Wording = { title: string; ask: string; body: string; locale: string }

export async function addDraft({ run, tables: { drafts } }: Transaction, row: Wording & { campaignId: string; updatedAt: Date; updatedBy: string }) {
  await run.insert(drafts).values({ ...row, revision: 1 })
}

export async function findDraft({ run, tables: { drafts } }: Reader, campaignId: string) {
  const [found] = await run.select().from(drafts).where(eq(drafts.campaignId, campaignId))
  return found
}

/** Compare-and-set on the revision that was edited: nothing where somebody saved a newer one. */
export async function changeDraft({ run, tables: { drafts } }: Transaction, { campaignId, edited, ...row }: Wording & { campaignId: string; edited: number; updatedAt: Date; updatedBy: string }) {
  const [changed] = await run
    .update(drafts)
    .set({ ...row, revision: edited + 1 })
    .where(and(eq(drafts.campaignId, campaignId), eq(drafts.revision, edited)))
    .returning()
  return changed
}

type NewVersion = Wording & { id: string; campaignId: string; number: number; hash: string; publishedAt: Date; publishedBy: string }

/** Nothing where that number exists already. A version is never changed after this: the database refuses. */
export async function addVersion({ run, tables: { versions } }: Transaction, row: NewVersion) {
  const [added] = await run.insert(versions).values(row).onConflictDoNothing().returning()
  return added
}

export async function findVersion({ run, tables: { versions } }: Reader, { campaignId, number }: { campaignId: string; number: number }) {
  const [found] = await run
    .select()
    .from(versions)
    .where(and(eq(versions.campaignId, campaignId), eq(versions.number, number)))
  return found
}

export async function findVersionById({ run, tables: { versions } }: Reader, id: string) {
  const [found] = await run.select().from(versions).where(eq(versions.id, id))
  return found
}

export async function findNewestVersionNumber({ run, tables: { versions } }: Reader, campaignId: string): Promise<number> {
  const [found] = await run.select({ number: max(versions.number) }).from(versions).where(eq(versions.campaignId, campaignId))
  return found?.number ?? 0
}

export async function listVersions({ run, tables: { versions } }: Reader, campaignId: string) {
  return run
    .select({ number: versions.number, hash: versions.hash, publishedAt: versions.publishedAt })
    .from(versions)
    .where(eq(versions.campaignId, campaignId))
    .orderBy(desc(versions.number))
}
