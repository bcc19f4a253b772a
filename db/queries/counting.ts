import { and, count, countDistinct, eq, inArray, isNotNull, or, sql, sum } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { builtOnce } from './built-once.ts'

/** What the public is told of a list: organisations, how many of them are branches, and the countries they gave. */
export type Counted = { count: number; branches: number; countries: number }

export const nothingCounted: Counted = { count: 0, branches: 0, countries: 0 }

/**
 * Counted from the rows that are listed, each time: nothing is ever added up on the way. What makes a branch stands in `presentBacker` too: what
 * this campaign's sign-on says, never what another lead has said of the body, which nobody here has heard of.
 */
const columns = ({ tables: { signatures } }: Reader) => {
  const isBranch = or(eq(signatures.capacity, 'branch'), isNotNull(signatures.branchOf))
  return { count: count(), branches: sum(sql`case when ${isBranch} then 1 else 0 end`).mapWith(Number), countries: countDistinct(signatures.country) }
}

const ofOne = builtOnce((reader) => {
  const { signatures } = reader.tables
  return reader.run
    .select(columns(reader))
    .from(signatures)
    .where(and(eq(signatures.campaignId, sql.placeholder('campaignId')), eq(signatures.state, 'listed')))
    .prepare()
})

export async function countListed(reader: Reader, campaignId: string): Promise<Counted> {
  const [found] = await ofOne(reader).execute({ campaignId })
  return asCounted(found)
}

export async function countListedByCampaign(reader: Reader, campaignIds: string[]): Promise<(campaignId: string) => Counted> {
  const { run, tables: { signatures } } = reader
  if (campaignIds.length === 0) return () => nothingCounted
  const rows = await run
    .select({ campaignId: signatures.campaignId, ...columns(reader) })
    .from(signatures)
    .where(and(inArray(signatures.campaignId, campaignIds), eq(signatures.state, 'listed')))
    .groupBy(signatures.campaignId)
  const counted = new Map(rows.map((row) => [row.campaignId, asCounted(row)]))
  return (campaignId) => counted.get(campaignId) ?? nothingCounted
}

/** A sum of nothing is null. */
const asCounted = (row: Counted | undefined): Counted => (row ? { count: row.count, branches: row.branches || 0, countries: row.countries } : nothingCounted)
