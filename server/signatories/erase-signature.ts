import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatories.ts'
import type { Transaction } from '#db/database.ts'
import { listAuthorisationsOf } from '#db/queries/authorisations.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findContactOf } from '#db/queries/contacts.ts'
import * as erasing from '#db/queries/erasing.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { removeQuestionsTo } from '#db/queries/press-questions.ts'
import { removeQuotesOf } from '#db/queries/press-quotes.ts'
import { findSignature, lockCampaign, removeSignatory, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { erased } from '#emails/letters/erased.ts'
import { post } from '#emails/post.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { takeLogoAway } from '../logos/remove-logo.ts'
import { parts } from '../record/said-of-backer.ts'
import { takeOut } from '../record/take-out.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { findEvenErased } from '../signatures/signature-links.ts'
import { refuseOtherName, withdraw } from '../signatures/withdraw-signature.ts'
import { namesSomebody } from './erasure.rules.ts'

type By = { by: 'signatory' | 'lead' | 'worker'; accountId?: string }

/** "Erase my data", from the own page. With `alsoWithdraw` the organisation leaves the list first; else it stays where it is. A second time changes nothing. */
export async function eraseSignature(services: Services, { token, name, alsoWithdraw }: Given<typeof contract.eraseSignature>): Promise<Answer<typeof contract.eraseSignature>> {
  return services.db.transaction(async (tx) => {
    const { signature: seen } = await findEvenErased(tx, token, ['manage'])
    await lockCampaign(tx, seen.campaignId)
    const opened = await findEvenErased(tx, token, ['manage'])
    const { signature, contact } = opened
    if (contact) throw new Refusal('contact.not-yours')
    if (signature.erasedAt === null) refuseOtherName(signature, name)
    if (alsoWithdraw && signature.erasedAt === null && (signature.state === 'listed' || signature.state === 'held')) await withdraw(tx, services, opened)
    return { erasedAt: (await erase(tx, services, signature.id, { by: 'signatory' })).toISOString() }
  })
}

/** The lead does it for a signatory who asked there. */
export async function eraseForSignatory(services: Services, { campaign, account, id }: { campaign: Campaign; account: Account; id: string }): Promise<void> {
  await services.db.transaction(async (tx) => {
    await lockCampaign(tx, campaign.id)
    const found = await findSignature(tx, id)
    if (!found || found.signature.campaignId !== campaign.id) throw new Refusal('signature.unknown')
    await erase(tx, services, id, { by: 'lead', accountId: account.id })
  })
}

/**
 * All that is personal of a sign-on goes, once, in the caller's transaction and with the campaign locked: people, addresses, what they wrote, the
 * e-mails about it, and in the log the salts of what names them. The state stays, and so does the organisation's name. Answers since when it is gone.
 */
export async function erase(tx: Transaction, services: Services, id: string, { by, accountId }: By): Promise<Date> {
  const at = services.now()
  const found = await findSignature(tx, id)
  if (!found) throw new Refusal('signature.unknown')
  const { signature, signatory } = found
  const [contact, authorisers] = [await findContactOf(tx, id), await listAuthorisationsOf(tx, id)]
  if (!(await erasing.markErased(tx, { id, now: at }))) return signature.erasedAt ?? at

  const people = [signatory, contact].filter((person) => person !== null && person !== undefined)
  await removeSignatory(tx, id)
  await removeQuotesOf(tx, id)
  await removeQuestionsTo(tx, id)
  await erasing.removeNetwork(tx, id)
  await erasing.forgetOrigins(tx, { signatureId: id, now: at })
  await erasing.forgetObjectors(tx, { signatureId: id, emailsFolded: people.map(({ emailFolded }) => emailFolded) })
  await erasing.clearReasonsNaming(tx, { signatureId: id, names: [...people, ...authorisers].flatMap(({ name, email }) => [name, email]).flatMap((said) => said || []) })
  // Whoever gave it may be in it.
  await takeLogoAway(tx, services, signature, { by, ...(accountId && { accountId }) })
  await cancelFor(tx, { signatureId: id })
  await erasing.cancelLinksTo(tx, people.map(({ email }) => email))
  await redact(tx, services, signature, people.flatMap(({ name, email }) => [name, email]))
  await record(tx, services, { signatureId: id, event: 'erased', from: signature.state, to: signature.state, by, ...(accountId && { accountId }) })
  // The worker does again what was confirmed when it was asked for.
  if (signatory && by !== 'worker') await confirmErasure(tx, services, signature, signatory)
  return at
}

/** Whatever the public has read of it: what is of the person is taken out, the salts of what else names somebody are destroyed, and the log says that something is gone. */
async function redact(tx: Transaction, services: Services, { id, campaignId }: Signature, names: string[]): Promise<void> {
  await takeOut(tx, { signatureId: id, parts })
  const said = [...(await erasing.listOpeningsOf(tx, id)), ...(await erasing.listNotesOf(tx, campaignId))]
  const naming = said.filter(({ opening }) => namesSomebody(opening, names))
  await erasing.destroyOpenings(tx, { campaignId, numbers: naming.map(({ number }) => number) })
  const isKnown = (await findNewestKindOf(tx, id)) !== undefined
  if (isKnown || naming.length > 0) await logChange(tx, services, { campaignId, kind: 'redacted', ...(isKnown && { signatureId: id }) })
}

/** The last e-mail to that address. It belongs to no sign-on any more, and forgets whom it went to once it has left. */
async function confirmErasure(tx: Transaction, services: Services, signature: Signature, { email }: Signatory): Promise<void> {
  const { id, name, campaignId } = signature
  const campaign = await findCampaignById(tx, campaignId)
  const state = (await findSignature(tx, id))?.signature.state
  if (!campaign) return
  await post(tx, erased, {
    id: services.newId(),
    key: `erased:${id}`,
    to: { address: email },
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: name, title: campaign.title, lead: campaign.lead.name, stays: state === 'listed' },
    now: services.now(),
  })
}
