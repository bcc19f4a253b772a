import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import { builtOnce } from './built-once.ts'

type Table = Transaction['tables']['webhooks']
export type WebhookRow = Table['$inferSelect']
type OfCampaign = { campaignId: string; organisationId: string }

/** Those of one campaign, and those of all campaigns of its lead. */
const isOf = ({ webhooks }: Reader['tables'], { campaignId, organisationId }: OfCampaign) =>
  and(eq(webhooks.organisationId, organisationId), or(isNull(webhooks.campaignId), eq(webhooks.campaignId, campaignId)))

const listening = builtOnce(({ run, tables: { webhooks, campaigns } }) =>
  run
    .select({ id: webhooks.id, topics: webhooks.events })
    .from(campaigns)
    .innerJoin(webhooks, and(eq(webhooks.organisationId, campaigns.organisationId), or(isNull(webhooks.campaignId), eq(webhooks.campaignId, campaigns.id))))
    .where(and(eq(campaigns.id, sql.placeholder('campaignId')), isNull(webhooks.endedAt)))
    .prepare(),
)

/** Whom a change of a campaign is told; what they want to hear is theirs to choose. */
export const listListening = (reader: Reader, campaignId: string) => listening(reader).execute({ campaignId })

/** Nothing where there is one with this id. */
export async function addWebhook({ run, tables: { webhooks } }: Transaction, row: Table['$inferInsert']): Promise<WebhookRow | undefined> {
  const [added] = await run.insert(webhooks).values(row).onConflictDoNothing().returning()
  return added
}

/** Newest first; those that have ended stay, so that one can see what became of them. */
export async function listWebhooks({ run, tables }: Reader, of: OfCampaign): Promise<WebhookRow[]> {
  return run.select().from(tables.webhooks).where(isOf(tables, of)).orderBy(desc(tables.webhooks.createdAt), desc(tables.webhooks.id))
}

export async function findWebhook({ run, tables }: Reader, { id, ...of }: OfCampaign & { id: string }): Promise<WebhookRow | undefined> {
  const [found] = await run.select().from(tables.webhooks).where(and(eq(tables.webhooks.id, id), isOf(tables, of)))
  return found
}

export async function findWebhookById({ run, tables: { webhooks } }: Reader, id: string): Promise<WebhookRow | undefined> {
  const [found] = await run.select().from(webhooks).where(eq(webhooks.id, id))
  return found
}

/** Nothing where it has ended. */
export async function changeWebhook({ run, tables: { webhooks } }: Transaction, { id, ...changes }: { id: string; events?: string[]; pausedAt?: Date | null; endedAt?: Date }): Promise<WebhookRow | undefined> {
  const [changed] = await run
    .update(webhooks)
    .set(changes)
    .where(and(eq(webhooks.id, id), isNull(webhooks.endedAt)))
    .returning()
  return changed
}

/** Counts the secret on: the one before signs nothing more. */
export async function renewSecret({ run, tables: { webhooks } }: Transaction, id: string): Promise<number | undefined> {
  const [renewed] = await run
    .update(webhooks)
    .set({ secretGeneration: sql`${webhooks.secretGeneration} + 1` })
    .where(and(eq(webhooks.id, id), isNull(webhooks.endedAt)))
    .returning({ generation: webhooks.secretGeneration })
  return renewed?.generation
}

/** From the first failure of a row of them on; says since when. */
export async function noteFailing({ run, tables: { webhooks } }: Transaction, { id, now }: { id: string; now: Date }): Promise<Date | undefined> {
  const [failing] = await run
    .update(webhooks)
    .set({ failingSince: sql`coalesce(${webhooks.failingSince}, ${sql.param(now, webhooks.failingSince)})` })
    .where(and(eq(webhooks.id, id), isNull(webhooks.endedAt)))
    .returning({ since: webhooks.failingSince })
  return failing?.since ?? undefined
}

/** It answers well again. */
export async function noteWorking({ run, tables: { webhooks } }: Transaction, id: string): Promise<void> {
  await run.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, id))
}
