import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/authorisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Check } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { answerAuthorisation } from '#db/queries/authorisations.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { changeSignatureState, type Signature } from '#db/queries/signatures.ts'
import { authorised } from '#emails/letters/authorised.ts'
import { post } from '#emails/post.ts'
import { openQuestions } from '../bodies/open-questions.ts'
import { takesConfirmations } from '../campaigns/campaigns.rules.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { changeChecks } from '../signatures/change-checks.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { findResembling } from '../signatures/find-resembling.ts'
import { langOfSignOn, localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { manageLink } from '../signatures/signature-links.ts'
import { holdFor } from '../signatures/signatures.rules.ts'
import { checkOfAuthorisation, settledByAuthorising, withCheck } from './authorisations.rules.ts'
import { openAuthorisationByToken, type OpenedAuthorisation } from './open-authorisation.ts'

/** Somebody else at the organisation presses the button. What waited for that is listed; what is listed says so in public. A second time changes nothing. */
export async function authorise(services: Services, { token }: Given<typeof contract.authorise>): Promise<Answer<typeof contract.authorise>> {
  return services.db.transaction(async (tx) => {
    const opened = await openAuthorisationByToken(tx, token)
    const { authorisation, signature } = opened
    if (authorisation.answer === 'authorised') return { answer: 'authorised', state: signature.state, already: true }
    if (authorisation.answer !== null) throw new Refusal('authorisation.over')
    if (signature.state !== 'held' && signature.state !== 'listed') throw new Refusal('signature.wrong-state')
    const answered = await answerAuthorisation(tx, { id: authorisation.id, answer: 'authorised', words: null, answeredAt: services.now() })
    if (!answered) throw new Refusal('authorisation.over')

    const checks = withCheck(signature.checks, checkOfAuthorisation(authorisation, signature.domain))
    const state = await settle(tx, services, { ...opened, checks })
    await record(tx, services, { signatureId: signature.id, event: 'authorised', from: signature.state, to: state, by: 'holder' })
    await tellSignatory(tx, services, { ...opened, state })
    return { answer: 'authorised', state, already: false }
  })
}

/** Lists what waited for nothing else; compared anew with what has come on the list since. */
async function settle(tx: Transaction, services: Services, { signature, campaign, checks }: OpenedAuthorisation & { checks: Check[] }): Promise<'listed' | 'held'> {
  const { id, heldFor } = signature
  if (signature.state === 'listed' || heldFor === null || !settledByAuthorising.has(heldFor)) {
    await changeChecks(tx, services, { signature, checks })
    return signature.state === 'listed' ? 'listed' : 'held'
  }
  const { isListed, resembles, wasDisputed } = await findResembling(tx, signature)
  const { open } = await openQuestions(tx, { leadId: campaign.organisationId, signature, resembles })
  const isOpen = takesConfirmations(campaign, services.now()) && signature.versionNumber === campaign.currentVersion
  const stillFor = holdFor({ policy: campaign.policy, secondPerson: campaign.secondPerson, checks, resembles: open, isListed, isDisputed: signature.disputed, wasDisputed }) ?? (isOpen ? null : heldFor)
  const changed = await changeSignatureState(tx, { id, from: ['held'], to: stillFor ? 'held' : 'listed', checks, ...(stillFor && { heldFor: stillFor, resembles: open.map((other) => other.id) }) })
  if (!changed) throw new Refusal('signature.wrong-state')
  if (stillFor) return 'held'
  const newest = await findNewestKindOf(tx, id)
  const kind = newest === 'disputed' || newest === 'invalidated' ? 'reinstated' : 'listed'
  await logChange(tx, services, { campaignId: campaign.id, kind, signatureId: id, versionNumber: signature.versionNumber, opening: { name: signature.name } })
  return 'listed'
}

async function tellSignatory(tx: Transaction, services: Services, { authorisation, signature, signatory, campaign, state }: OpenedAuthorisation & { state: Signature['state'] }): Promise<void> {
  if (!signatory) return
  const before = signature.state === 'listed' ? 'before' : state === 'listed' ? 'listed' : 'held'
  await post(tx, authorised, {
    id: services.newId(),
    replyTo: await findReplyTo(tx, campaign),
    key: `authorised:${authorisation.id}`,
    to: { address: signatory.email, name: signatory.name },
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, kind: authorisation.kind, ...(authorisation.name !== null && { person: authorisation.name }), outcome: before, manage: manageLink(signature), slug: campaign.slug, ...langOfSignOn(signature, campaign) },
    now: services.now(),
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
