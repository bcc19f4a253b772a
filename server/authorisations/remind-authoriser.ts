import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/authorisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCurrentAuthorisation, listAuthorisationsToRemind, takeAuthorisationMail, type Authorisation } from '#db/queries/authorisations.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findSignature } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { ofTheSignatory } from '../signatories/of-the-signatory.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'
import { authoriseCoolDown, mostAuthoriseMails, reminderAfterDays } from './authorisations.rules.ts'
import { postAuthorise } from './post-authorise.ts'

/** The same e-mail once more, by the person who signed: ten minutes apart, five in all. */
export async function remindAuthoriser(services: Services, { token }: Given<typeof contract.remindAuthoriser>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    const authorisation = await findCurrentAuthorisation(tx, signature.id)
    if (!authorisation || authorisation.answer !== null) throw new Refusal('authorisation.over')
    const before = new Date(services.now().getTime() - authoriseCoolDown)
    if (!(await remind(tx, services, { authorisation, before, by: 'signatory' }))) {
      const wait = Math.ceil((authorisation.mailedAt.getTime() - before.getTime()) / 1000)
      throw authorisation.mails >= mostAuthoriseMails ? new Refusal('authorisation.enough-mails') : new Refusal('limit.reached', { retryAfter: Math.max(1, wait) })
    }
  })
}

const atOnce = 100

/** One reminder by itself, where nobody has asked for one before. */
export async function remindAuthorisers(services: Services): Promise<void> {
  const { db, now } = services
  const mailedBefore = new Date(now().getTime() - reminderAfterDays * 86_400_000)
  for (;;) {
    const waiting = await listAuthorisationsToRemind(db, { mailedBefore, most: atOnce })
    if (waiting.length === 0) return
    await db.transaction(async (tx) => {
      for (const authorisation of waiting) await remind(tx, services, { authorisation, before: mailedBefore, by: 'worker' })
    })
  }
}

async function remind(tx: Transaction, services: Services, { authorisation, before, by }: { authorisation: Authorisation; before: Date; by: 'signatory' | 'worker' }): Promise<boolean> {
  const taken = await takeAuthorisationMail(tx, { id: authorisation.id, most: mostAuthoriseMails, before, now: services.now() })
  const found = taken && (await findSignature(tx, taken.signatureId))
  const campaign = found && (await findCampaignById(tx, found.signature.campaignId))
  if (!taken || !campaign) return false
  const { signature, signatory } = found
  await record(tx, services, { signatureId: signature.id, event: 'authorisation-reminded', from: signature.state, to: signature.state, by })
  await postAuthorise(tx, services, { authorisation: taken, signature, signatory, campaign })
  return true
}
