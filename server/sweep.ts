import { removeSpentSignIns } from '#db/queries/accounts.ts'
import { forgetEndedLimits } from '#db/queries/limits.ts'
import { forgetObjectors } from '#db/queries/objections.ts'
import { forgetQuestions } from '#db/queries/press-questions.ts'
import { forgetReporters } from '#db/queries/reports.ts'
import { forgetMessages } from '#db/queries/webhook-messages.ts'
import { forgetNetworks } from '#db/queries/signature-networks.ts'
import { cutsAt } from './retention/retention.rules.ts'
import type { Services } from './services.ts'

const day = 86_400_000

/** Forgets what is over: ended windows of limits, ended sessions, sign-in codes a day after they ended, after ninety days from which network a sign-on was sent and what went to webhooks, after six months who objected or reported, and who asked an organisation something that is over. */
export async function sweep({ db, now }: Services): Promise<void> {
  const at = now()
  const { networksBefore, endedBefore } = cutsAt(at)
  await db.transaction(async (tx) => {
    await forgetEndedLimits(tx, at)
    await forgetNetworks(tx, networksBefore)
    await forgetMessages(tx, networksBefore)
    await removeSpentSignIns(tx, { now: at, codesBefore: new Date(at.getTime() - day) })
    await forgetObjectors(tx, endedBefore)
    await forgetReporters(tx, endedBefore)
    await forgetQuestions(tx, at)
  })
}
