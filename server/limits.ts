import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { takeFromLimit } from '#db/queries/limits.ts'
import type { LimitName } from './config.ts'
import type { Services } from './services.ts'

type Doing = { name: LimitName; /** An address or a network; kept only as a keyed hash. */ who: string; now: Date }

const take = (tx: Transaction, { config, secrets }: Services, { name, who, now }: Doing) => {
  const { count, seconds } = config.limits[name]
  return takeFromLimit(tx, { name, who: secrets.pseudonym(who), most: count, window: seconds, now })
}

/** An honest no, with the time after which it may work. */
export async function refuseTooOften(tx: Transaction, services: Services, doing: Doing): Promise<void> {
  const taken = await take(tx, services, doing)
  if (!taken.within) throw new Refusal('limit.reached', { retryAfter: taken.retryAfter })
}

/** For limits of which the caller must not learn. */
export const isWithinLimit = async (tx: Transaction, services: Services, doing: Doing): Promise<boolean> => (await take(tx, services, doing)).within
