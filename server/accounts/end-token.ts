import { Refusal } from '#contracts/refusals.ts'
import { changeApiTokenToEnded } from '#db/queries/accounts.ts'
import type { Services } from '../services.ts'

export async function endToken({ db, now }: Services, { id, accountId }: { id: string; accountId: string }): Promise<null> {
  const ended = await db.transaction((tx) => changeApiTokenToEnded(tx, { id, accountId, endedAt: now() }))
  if (!ended) throw new Refusal('token.unknown')
  return null
}
