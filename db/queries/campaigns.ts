import { and, asc, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { CampaignState } from '#contracts/campaigns.ts'
import type { Reader, Transaction } from '../database.ts'
import { builtOnce } from './built-once.ts'

export type Campaign = Awaited<ReturnType<typeof findCampaign>> & {}

const campaignColumns = ({ campaigns, organisations, versions, drafts }: Reader['tables']) => ({
  campaign: campaigns,
  lead: { id: organisations.id, name: organisations.name, website: organisations.website, country: organisations.country },
  version: { id: versions.id, title: versions.title, ask: versions.ask, locale: versions.locale, hash: versions.hash, publishedAt: versions.publishedAt },
  draft: { title: drafts.title, ask: drafts.ask, locale: drafts.locale },
})

const selectCampaigns = ({ run, tables }: Reader) =>
  run
    .select(campaignColumns(tables))
    .from(tables.campaigns)
    .innerJoin(tables.organisations, eq(tables.organisations.id, tables.campaigns.organisationId))
    .innerJoin(tables.drafts, eq(tables.drafts.campaignId, tables.campaigns.id))
    .leftJoin(tables.versions, and(eq(tables.versions.campaignId, tables.campaigns.id), eq(tables.versions.number, tables.campaigns.currentVersion)))
    .$dynamic()

type Row = Awaited<ReturnType<typeof selectCampaigns>>[number]

/** A campaign with its lead and the words in force: those published, or those of the draft before there are any. */
const asCampaign = ({ campaign, lead, version, draft }: Row) => {
  const { title, ask, locale } = version ?? draft
  return { ...campaign, lead, version, title, ask, locale }
}

const bySlug = builtOnce((reader) => selectCampaigns(reader).where(eq(reader.tables.campaigns.slug, sql.placeholder('slug'))).prepare())
const byId = builtOnce((reader) => selectCampaigns(reader).where(eq(reader.tables.campaigns.id, sql.placeholder('id'))).prepare())

export async function findCampaign(reader: Reader, slug: string) {
  const [row] = await bySlug(reader).execute({ slug })
  return row && asCampaign(row)
}

export async function findCampaignById(reader: Reader, id: string) {
  const [row] = await byId(reader).execute({ id })
  return row && asCampaign(row)
}

/** Newest first. */
export async function listCampaignsInStates(reader: Reader, states: CampaignState[]) {
  const { campaigns } = reader.tables
  const rows = await selectCampaigns(reader)
    .where(and(inArray(campaigns.state, states), eq(campaigns.visibility, 'public')))
    .orderBy(desc(campaigns.openedAt), asc(campaigns.id))
  return rows.map(asCampaign)
}

export async function listCampaignsOfAccount(reader: Reader, accountId: string) {
  const { campaigns, members } = reader.tables
  const rows = await selectCampaigns(reader).innerJoin(members, eq(members.organisationId, campaigns.organisationId)).where(eq(members.accountId, accountId)).orderBy(desc(campaigns.createdAt), asc(campaigns.id))
  return rows.map(asCampaign)
}

/** Nothing where the slug is taken. */
export async function addCampaign({ run, tables: { campaigns } }: Transaction, row: { id: string; slug: string; organisationId: string; createdAt: Date }) {
  const [added] = await run.insert(campaigns).values({ ...row, state: 'draft' }).onConflictDoNothing().returning()
  return added
}

/** Compare-and-set: nothing where the campaign is in another state by now. */
export async function changeCampaignState({ run, tables: { campaigns } }: Transaction, { id, from, to, ...stamps }: { id: string; from: CampaignState[]; to: CampaignState; openedAt?: Date; closedAt?: Date | null; closesAt?: Date | null; currentVersion?: number }) {
  const [changed] = await run
    .update(campaigns)
    .set({ state: to, ...stamps })
    .where(and(eq(campaigns.id, id), inArray(campaigns.state, from)))
    .returning({ id: campaigns.id })
  return changed
}

export async function changeCampaignSettings({ run, tables: { campaigns } }: Transaction, { id, ...settings }: { id: string; closesAt?: Date | null; policy?: 'default' | 'own-domain' | 'hold-all' }) {
  if (Object.keys(settings).length > 0) await run.update(campaigns).set(settings).where(eq(campaigns.id, id))
}

/** Takes the number of the next log entry, and with it the campaign's row lock: entries of a campaign are written one after another. */
export async function takeNextRevision({ run, tables: { campaigns } }: Transaction, { id, at }: { id: string; at: Date }): Promise<number> {
  const [taken] = await run
    .update(campaigns)
    .set({ revision: sql`${campaigns.revision} + 1`, asOf: at })
    .where(eq(campaigns.id, id))
    .returning({ revision: campaigns.revision })
  if (!taken) throw new Error('There is no campaign to write a log entry for')
  return taken.revision
}

/** Open or paused campaigns whose deadline has passed. */
export async function listCampaignsPastDeadline({ run, tables: { campaigns } }: Reader, now: Date) {
  return run
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(inArray(campaigns.state, ['open', 'paused']), isNotNull(campaigns.closesAt), lte(campaigns.closesAt, now)))
}

/** Sets when the lead is next written about new sign-ons, unless something is due already. */
export async function changeDigestDue({ run, tables: { campaigns } }: Transaction, { id, dueAt }: { id: string; dueAt: Date }) {
  await run
    .update(campaigns)
    .set({ digestDueAt: sql`coalesce(${campaigns.digestDueAt}, ${sql.param(dueAt, campaigns.digestDueAt)})` })
    .where(eq(campaigns.id, id))
}

export async function listDigestsDue({ run, tables: { campaigns } }: Reader, now: Date) {
  return run.select({ id: campaigns.id }).from(campaigns).where(and(isNotNull(campaigns.digestDueAt), lte(campaigns.digestDueAt, now)))
}

/** Nothing where another worker took it. */
export async function takeDigest({ run, tables: { campaigns } }: Transaction, { id, now }: { id: string; now: Date }) {
  const [before] = await run.select({ digestedAt: campaigns.digestedAt }).from(campaigns).where(eq(campaigns.id, id))
  const [taken] = await run
    .update(campaigns)
    .set({ digestDueAt: null, digestedAt: now })
    .where(and(eq(campaigns.id, id), isNotNull(campaigns.digestDueAt), lte(campaigns.digestDueAt, now)))
    .returning({ id: campaigns.id })
  return taken && { since: before?.digestedAt ?? null }
}
