import { and, asc, desc, eq, gt, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
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

/** Those that everybody may see, newest first. */
export async function listCampaignsInStates(reader: Reader, { states, now }: { states: CampaignState[]; now: Date }) {
  const { campaigns } = reader.tables
  const rows = await selectCampaigns(reader)
    .where(and(inArray(campaigns.state, states), or(eq(campaigns.visibility, 'public'), lte(campaigns.launchAt, now))))
    .orderBy(desc(campaigns.openedAt), asc(campaigns.id))
  return rows.map(asCampaign)
}

/** The newest campaign of an organisation: to speak of what concerns them all. */
export async function findAnyCampaignOf(reader: Reader, organisationId: string) {
  const { campaigns } = reader.tables
  const [row] = await selectCampaigns(reader).where(eq(campaigns.organisationId, organisationId)).orderBy(desc(campaigns.createdAt), asc(campaigns.id)).limit(1)
  return row && asCampaign(row)
}

/** For the host: in whichever state, newest first. */
export async function listAllCampaigns(reader: Reader) {
  const { campaigns } = reader.tables
  const rows = await selectCampaigns(reader).orderBy(desc(campaigns.createdAt), asc(campaigns.id))
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
export async function changeCampaignState({ run, tables: { campaigns } }: Transaction, { id, from, to, ...stamps }: { id: string; from: CampaignState[]; to: CampaignState; openedAt?: Date; closedAt?: Date | null; closesAt?: Date | null; currentVersion?: number; takenDownReason?: string | null; takenDownAt?: Date | null; takenDownFrom?: CampaignState | null; archivedAt?: Date }) {
  const [changed] = await run
    .update(campaigns)
    .set({ state: to, ...stamps })
    .where(and(eq(campaigns.id, id), inArray(campaigns.state, from)))
    .returning({ id: campaigns.id })
  return changed
}

export async function changeCampaignSettings({ run, tables: { campaigns } }: Transaction, { id, ...settings }: { id: string; closesAt?: Date | null; policy?: 'default' | 'own-domain' | 'hold-all'; secondPerson?: 'no' | 'optional' | 'required'; asksBasis?: boolean; showsLogos?: boolean }) {
  if (Object.keys(settings).length > 0) await run.update(campaigns).set(settings).where(eq(campaigns.id, id))
}

const takingRevision = builtOnce(({ run, tables: { campaigns } }: Transaction) =>
  run
    .update(campaigns)
    .set({ revision: sql`${campaigns.revision} + 1`, asOf: sql`${sql.param(sql.placeholder('at'), campaigns.asOf)}` })
    .where(eq(campaigns.id, sql.placeholder('id')))
    .returning({ revision: campaigns.revision, state: campaigns.state })
    .prepare(),
)

/** What came of a campaign, in the lead's words. */
export async function changeOutcome({ run, tables: { campaigns } }: Transaction, { id, ...said }: { id: string; outcome: NonNullable<Campaign['outcome']>; outcomeWords: string; outcomeAt: Date }): Promise<void> {
  await run.update(campaigns).set(said).where(eq(campaigns.id, id))
}

/** Takes the number of the next log entry, and with it the campaign's row lock: entries of a campaign are written one after another. */
export async function takeNextRevision(tx: Transaction, revising: { id: string; at: Date }): Promise<{ revision: number; state: CampaignState }> {
  const [taken] = await takingRevision(tx).execute(revising)
  if (!taken) throw new Error('There is no campaign to write a log entry for')
  return taken
}

/** The same for as many as that, one after another; answers the first of their numbers. */
export async function takeNextRevisions({ run, tables: { campaigns } }: Transaction, { id, at, count }: { id: string; at: Date; count: number }): Promise<{ first: number; state: CampaignState }> {
  const [taken] = await run
    .update(campaigns)
    .set({ revision: sql`${campaigns.revision} + ${count}`, asOf: at })
    .where(eq(campaigns.id, id))
    .returning({ revision: campaigns.revision, state: campaigns.state })
  if (!taken) throw new Error('There is no campaign to write a log entry for')
  return { first: taken.revision - count + 1, state: taken.state }
}

/** Open or paused campaigns whose deadline has passed. */
export async function listCampaignsPastDeadline({ run, tables: { campaigns } }: Reader, now: Date) {
  return run
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(inArray(campaigns.state, ['open', 'paused']), isNotNull(campaigns.closesAt), lte(campaigns.closesAt, now)))
}

/** When the next campaign becomes public by itself; null where none will. */
export async function findNextLaunch({ run, tables: { campaigns } }: Reader, now: Date): Promise<Date | null> {
  const [next] = await run
    .select({ launchAt: campaigns.launchAt })
    .from(campaigns)
    .where(and(eq(campaigns.visibility, 'link-only'), gt(campaigns.launchAt, now)))
    .orderBy(asc(campaigns.launchAt))
    .limit(1)
  return next?.launchAt ?? null
}

/** Link-only campaigns whose time has come; a draft has none, and what was taken down waits until it is restored. */
export async function listCampaignsToLaunch({ run, tables: { campaigns } }: Reader, now: Date) {
  return run.select({ id: campaigns.id }).from(campaigns).where(toLaunch(campaigns, now))
}

const toLaunch = (campaigns: Reader['tables']['campaigns'], now: Date) =>
  and(eq(campaigns.visibility, 'link-only'), lte(campaigns.launchAt, now), inArray(campaigns.state, ['open', 'paused', 'closed', 'archived']))

/** Compare-and-set: nothing where it is public already, or its time has not come. */
export async function takeLaunch({ run, tables: { campaigns } }: Transaction, { id, now }: { id: string; now: Date }) {
  const [taken] = await run
    .update(campaigns)
    .set({ visibility: 'public' })
    .where(and(eq(campaigns.id, id), toLaunch(campaigns, now)))
    .returning({ id: campaigns.id })
  return taken
}

/** How a campaign is to launch, or the key to it until then. */
export async function changeLaunch({ run, tables: { campaigns } }: Transaction, { id, ...launch }: { id: string; visibility?: 'link-only'; launchAt?: Date | null; launchZone?: string | null; invitationHash?: string; invitationGeneration?: number }) {
  if (Object.keys(launch).length > 0) await run.update(campaigns).set(launch).where(eq(campaigns.id, id))
}

/** Of those campaigns, the ones that are to be seen by a private link alone, and until when. */
export async function listLaunches({ run, tables: { campaigns } }: Reader, ids: string[]) {
  if (ids.length === 0) return []
  return run
    .select({ id: campaigns.id, launchAt: campaigns.launchAt, launchZone: campaigns.launchZone })
    .from(campaigns)
    .where(and(inArray(campaigns.id, ids), eq(campaigns.visibility, 'link-only')))
}

export async function listTakenDownAmong({ run, tables: { campaigns } }: Reader, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await run
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(inArray(campaigns.id, ids), eq(campaigns.state, 'taken-down')))
  return rows.map(({ id }) => id)
}

/** Sets when the lead is next written about new sign-ons, unless something is due already. */
export async function changeDigestDue(tx: Transaction, digest: { id: string; dueAt: Date }) {
  await settingDigestDue(tx).execute(digest)
}

const settingDigestDue = builtOnce(({ run, tables: { campaigns } }: Transaction) =>
  run
    .update(campaigns)
    .set({ digestDueAt: sql`coalesce(${campaigns.digestDueAt}, ${sql.param(sql.placeholder('dueAt'), campaigns.digestDueAt)})` })
    .where(eq(campaigns.id, sql.placeholder('id')))
    .prepare(),
)

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
