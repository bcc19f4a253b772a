import { countSignaturesByState } from '#db/queries/checking.ts'
import { doubtSending } from '#db/queries/outbox-restored.ts'
import { applyRetention } from '../retention/apply-retention.ts'
import { reapplyErasures } from '../retention/reapply-erasures.ts'
import type { Services } from '../services.ts'
import { sweep } from '../sweep.ts'

export type Settled = { doubted: number; expired: number; /** Forgotten once more, because somebody had asked for it after the backup was made. */ erased: number }

/** As long as a copy waits after a lost answer. */
const copiesAfter = 15 * 60_000

/** What a database from a backup cannot know: that time has passed, and that what was leaving may have arrived. */
export async function settleRestored(services: Services): Promise<Settled> {
  const { db, now } = services
  const doubted = await db.transaction((tx) => doubtSending(tx, { dueAt: new Date(now().getTime() + copiesAfter) }))
  const expiredBefore = (await countSignaturesByState(db)).expired ?? 0
  const erased = await reapplyErasures(services)
  await applyRetention(services)
  await sweep(services)
  await db.scrub()
  return { doubted, expired: ((await countSignaturesByState(db)).expired ?? 0) - expiredBefore, erased }
}
