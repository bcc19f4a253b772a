import { forgetObjectors } from '#db/queries/objections.ts'
import { forgetQuestions } from '#db/queries/press-questions.ts'
import { forgetReporters } from '#db/queries/reports.ts'
import { countForgettable, listEndedCampaigns, removeContactsOf, type Forgettable } from '#db/queries/retention.ts'
import { forgetNetworks } from '#db/queries/signature-networks.ts'
import { expireAuthorisations } from '../authorisations/end-asking.ts'
import type { Services } from '../services.ts'
import { expireContacts, expirePendings } from '../signatures/expire-pendings.ts'
import { forgetContacts } from '../signatures/forget-contacts.ts'
import { cutsAt } from './retention.rules.ts'

export type Found = Record<Forgettable, { slug: string; count: number }[]>

/** What would be forgotten now. Changes nothing. */
export const findForgettable = ({ db, now }: Pick<Services, 'db' | 'now'>): Promise<Found> => countForgettable(db, cutsAt(now()))

/** Forgets what is personal and whose time is over. Doing it again changes nothing. */
export async function applyRetention(services: Services): Promise<void> {
  const { db, now } = services
  const { networksBefore, endedBefore } = cutsAt(now())
  const found = await findForgettable(services)
  await expirePendings(services)
  await expireContacts(services)
  await expireAuthorisations(services)
  await forgetContacts(services)
  if (found.networks.length + found.objections.length + found.reports.length + found['press-questions'].length > 0) {
    await db.transaction(async (tx) => {
      await forgetNetworks(tx, networksBefore)
      await forgetObjectors(tx, endedBefore)
      await forgetReporters(tx, endedBefore)
      await forgetQuestions(tx, now())
      tx.announce('erasure')
    })
  }
  const rest = (['contacts', 'authorisations', 'objections', 'invitations', 'import-rows', 'reports', 'press-contacts', 'press-quotes', 'press-questions', 'emails'] as const).some((kind) => found[kind].length > 0)
  if (!rest) return
  for (const { id } of await listEndedCampaigns(db, endedBefore)) await db.transaction((tx) => removeContactsOf(tx, id))
}
