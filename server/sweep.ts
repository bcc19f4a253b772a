import { removeSpentSignIns } from '#db/queries/accounts.ts'
import { forgetEndedLimits } from '#db/queries/limits.ts'
import type { Services } from './services.ts'

const day = 86_400_000

/** Forgets what is over: ended windows of limits, ended sessions, and sign-in codes a day after they ended. */
export async function sweep({ db, now }: Services): Promise<void> {
  const at = now()
  await db.transaction(async (tx) => {
    await forgetEndedLimits(tx, at)
    await removeSpentSignIns(tx, { now: at, codesBefore: new Date(at.getTime() - day) })
  })
}
