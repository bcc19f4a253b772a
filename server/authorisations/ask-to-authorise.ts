import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/authorisations.ts'
import { foldEmail, mailboxOf } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import * as authorisations from '#db/queries/authorisations.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { changeSignatureState, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { refuseTooOften } from '../limits.ts'
import { isNoticeStopped } from '../objections/stop-notices.ts'
import type { Services } from '../services.ts'
import { ofTheSignatory } from '../signatories/of-the-signatory.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'
import { isAnotherMailbox, isAuthorised } from './authorisations.rules.ts'
import { endAsking, standInFor } from './end-asking.ts'
import { postAuthorise } from './post-authorise.ts'
import { findRegisterToAsk } from './register-to-ask.ts'

/** A second person at the organisation is asked to authorise its sign-on, by the person who signed. Somebody else who was asked before, and has not answered, is asked no longer. */
export async function askToAuthorise(services: Services, { token, name, role, email }: Given<typeof contract.askToAuthorise>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    if (!isAnotherMailbox(email, signatory)) throw new Refusal('input.wrong', { fields: [{ field: 'email', problem: 'email.samePerson' }] })
    const known = await authorisations.findCurrentAuthorisation(tx, signature.id)
    // Sent twice, it is done once.
    if (known?.answer === null && known.kind === 'second-person' && known.email !== null && mailboxOf(known.email) === mailboxOf(email)) return
    await ask(tx, services, { signature, signatory, by: 'signatory', whom: { kind: 'second-person', name, role, email } })
  })
}

/** Whoever reads the address that a register has is asked, by the signatory. */
export async function askRegisterAddress(services: Services, { token }: Given<typeof contract.askRegisterAddress>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    await askAtRegister(tx, services, { signature, signatory, by: 'signatory' })
  })
}

type Asker = { signature: Signature; signatory: Signatory; by: 'signatory' | 'lead'; accountId?: string }

/** The same by the signatory and by the lead: nobody types this address. Once it has been asked, it is asked no second time. */
export async function askAtRegister(tx: Transaction, services: Services, asker: Asker): Promise<void> {
  const known = await authorisations.findCurrentAuthorisation(tx, asker.signature.id)
  if (known?.answer === null && known.kind === 'register-address') return
  const entry = await findRegisterToAsk(tx, asker)
  if (!entry || (await isNoticeStopped(tx, services, foldEmail(entry.email)))) throw new Refusal('authorisation.no-register')
  await ask(tx, services, { ...asker, whom: { kind: 'register-address', name: null, role: null, email: entry.email } })
}

type Whom = { kind: 'second-person' | 'register-address'; name: string | null; role: string | null; email: string }

async function ask(tx: Transaction, services: Services, { signature, signatory, by, accountId, whom }: Asker & { whom: Whom }): Promise<void> {
  const { id: signatureId, state } = signature
  if ((state !== 'held' && state !== 'listed') || isAuthorised(signature.checks)) throw new Refusal('authorisation.not-needed')
  const at = services.now()
  const before = await authorisations.listAuthorisationsOf(tx, signatureId)
  if (before.some(({ emailFolded }) => emailFolded === standInFor(services, whom.email))) throw new Refusal('input.wrong', { fields: [{ field: 'email', problem: 'email.declined' }] })
  await refuseTooOften(tx, services, { name: 'people', who: signatureId, now: at })
  const campaign = await campaignOf(tx, signature)
  for (const other of before) if (other.endedAt === null) await endAsking(tx, services, { authorisation: other, signature })

  const authorisation = { id: services.newId(), signatureId, ...whom, emailFolded: foldEmail(whom.email), askedAt: at, mails: 1, mailedAt: at }
  await authorisations.addAuthorisation(tx, authorisation)
  if (signature.heldFor === 'second-declined' && state === 'held') await changeSignatureState(tx, { id: signatureId, from: ['held'], to: 'held', heldFor: 'second-person' })
  await record(tx, services, { signatureId, event: 'authorisation-asked', from: state, to: state, by, ...(accountId && { accountId }) })
  await postAuthorise(tx, services, { authorisation: { ...authorisation, answeredAt: null, answer: null, words: null, endedAt: null }, signature, signatory, campaign })
}

/** Whoever was named on the form is written to once the signatory has confirmed, and not before: nobody unknown can have us write to a third. */
export async function askNow(tx: Transaction, services: Services, asking: { authorisation: authorisations.Authorisation; signature: Signature; signatory: Signatory; campaign: Campaign }): Promise<void> {
  const now = services.now()
  const taken = await authorisations.takeAuthorisationMail(tx, { id: asking.authorisation.id, most: 1, before: now, now, askedAt: now })
  if (!taken) return
  await record(tx, services, { signatureId: asking.signature.id, event: 'authorisation-asked', from: asking.signature.state, to: asking.signature.state, by: 'holder' })
  await postAuthorise(tx, services, { ...asking, authorisation: taken })
}

async function campaignOf(tx: Transaction, { campaignId }: Signature): Promise<Campaign> {
  const campaign = await findCampaignById(tx, campaignId)
  if (!campaign) throw new Refusal('link.unknown')
  return campaign
}
