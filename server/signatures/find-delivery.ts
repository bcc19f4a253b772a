import type { Reader } from '#db/database.ts'
import { findDeliverySince } from '#db/queries/log.ts'
import type { listHistory } from '#db/queries/signature-history.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { listedSince } from './steps.rules.ts'

/** When the statement was last delivered while this sign-on stood on the list. */
export async function findDelivery(reader: Reader, { campaignId, state }: Pick<Signature, 'campaignId' | 'state'>, history: Awaited<ReturnType<typeof listHistory>>): Promise<Date | undefined> {
  const since = listedSince(history)
  const until = state === 'listed' ? undefined : history.findLast(({ from, to }) => from === 'listed' && to !== 'listed')?.at
  return since ? findDeliverySince(reader, { campaignId, since, until }) : undefined
}
