import { and, count, eq, inArray, lt } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

export async function addSignatureNetwork({ run, tables: { signatureNetworks } }: Transaction, row: { signatureId: string; network: string; at: Date }) {
  await run.insert(signatureNetworks).values(row).onConflictDoNothing()
}

/** The keyed hash of the network that a sign-on of a campaign was sent from, as long as it is kept. */
export async function findNetworkOf({ run, tables: { signatures, signatureNetworks } }: Reader, { campaignId, signatureId }: { campaignId: string; signatureId: string }): Promise<string | undefined> {
  const [found] = await run
    .select({ network: signatureNetworks.network })
    .from(signatureNetworks)
    .innerJoin(signatures, eq(signatures.id, signatureNetworks.signatureId))
    .where(and(eq(signatureNetworks.signatureId, signatureId), eq(signatures.campaignId, campaignId)))
  return found?.network
}

/** For each of those sign-ons, how many of the campaign were sent from its network, itself among them. */
export async function countByNetworkOf({ run, tables: { signatures, signatureNetworks } }: Reader, { campaignId, ids }: { campaignId: string; ids: string[] }): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const own = await run.select({ id: signatureNetworks.signatureId, network: signatureNetworks.network }).from(signatureNetworks).where(inArray(signatureNetworks.signatureId, ids))
  if (own.length === 0) return new Map()
  const counts = await run
    .select({ network: signatureNetworks.network, count: count() })
    .from(signatureNetworks)
    .innerJoin(signatures, eq(signatures.id, signatureNetworks.signatureId))
    .where(and(eq(signatures.campaignId, campaignId), inArray(signatureNetworks.network, [...new Set(own.map(({ network }) => network))])))
    .groupBy(signatureNetworks.network)
  const byNetwork = new Map(counts.map(({ network, count }) => [network, count]))
  return new Map(own.map(({ id, network }) => [id, byNetwork.get(network) ?? 1]))
}

export async function forgetNetworks({ run, tables: { signatureNetworks } }: Transaction, before: Date) {
  await run.delete(signatureNetworks).where(lt(signatureNetworks.at, before))
}
