import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/authorisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import { mailboxOf } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import { endAuthorisation, findCurrentAuthorisation, forgetAuthoriser, listStaleAuthorisations, type Authorisation } from '#db/queries/authorisations.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { findSignature, type Signature } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { ofTheSignatory } from '../signatories/of-the-signatory.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'
import { authorisationDays } from './authorisations.rules.ts'

/** Stands for a mailbox that is not to be asked about this again, so that nothing else of it needs to be kept. */
export const standInFor = ({ secrets }: Pick<Services, 'secrets'>, email: string): string => secrets.pseudonym(`did not authorise ${mailboxOf(email)}`)

type Ending = { authorisation: Authorisation; signature: Pick<Signature, 'id' | 'state'>; by?: 'signatory' | 'worker' }

/** Asked no longer: the person is forgotten, and the link opens nothing any more. An answer that was given stays. */
export async function endAsking(tx: Transaction, services: Services, { authorisation: { id, email, answer, emailFolded }, signature, by = 'signatory' }: Ending): Promise<void> {
  if (!(await endAuthorisation(tx, { id, now: services.now() }))) return
  await forgetAuthoriser(tx, { id, standIn: answer === 'declined' ? emailFolded : null })
  if (email !== null) await cancelFor(tx, { signatureId: signature.id, to: email })
  if (answer === null) await record(tx, services, { signatureId: signature.id, event: 'authorisation-ended', from: signature.state, to: signature.state, by })
}

/** "Ask this person no longer", from the own page. */
export async function stopAuthorisation(services: Services, { token }: Given<typeof contract.stopAuthorisation>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    const authorisation = await findCurrentAuthorisation(tx, signature.id)
    if (authorisation && authorisation.answer !== null) throw new Refusal('authorisation.over')
    if (authorisation) await endAsking(tx, services, { authorisation, signature })
  })
}

const atOnce = 100

/** Whoever was asked and has said nothing for as long as a link works is asked no longer. */
export async function expireAuthorisations(services: Services): Promise<void> {
  const { db, now } = services
  const askedBefore = new Date(now().getTime() - authorisationDays * 86_400_000)
  for (;;) {
    const stale = await listStaleAuthorisations(db, { askedBefore, most: atOnce })
    if (stale.length === 0) return
    await db.transaction(async (tx) => {
      for (const authorisation of stale) {
        const found = await findSignature(tx, authorisation.signatureId)
        if (found) await endAsking(tx, services, { authorisation, signature: found.signature, by: 'worker' })
      }
    })
  }
}
