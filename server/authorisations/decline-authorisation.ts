import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/authorisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { answerAuthorisation, forgetAuthoriser } from '#db/queries/authorisations.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { changeSignatureState } from '#db/queries/signatures.ts'
import { leadNotAuthorised } from '#emails/letters/lead-not-authorised.ts'
import { notAuthorised } from '#emails/letters/not-authorised.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { manageLink } from '../signatures/signature-links.ts'
import { tellLead } from '../signatures/tell-lead.ts'
import { standInFor } from './end-asking.ts'
import { openAuthorisationByToken, type OpenedAuthorisation } from './open-authorisation.ts'

/** "I do not authorise this": nothing is listed by it or taken off, the person is forgotten at once, and both sides are told what was said. */
export async function declineAuthorisation(services: Services, { token, words }: Given<typeof contract.declineAuthorisation>): Promise<Answer<typeof contract.declineAuthorisation>> {
  return services.db.transaction(async (tx) => {
    const opened = await openAuthorisationByToken(tx, token)
    const { authorisation, signature } = opened
    if (authorisation.answer === 'declined') return { answer: 'declined', already: true }
    const answered = await answerAuthorisation(tx, { id: authorisation.id, answer: 'declined', words: words ?? null, answeredAt: services.now() })
    if (!answered) throw new Refusal('authorisation.over')
    const { id, state, heldFor } = signature
    if (state === 'held' && heldFor === 'second-person') await changeSignatureState(tx, { id, from: ['held'], to: 'held', heldFor: 'second-declined' })
    await record(tx, services, { signatureId: id, event: 'not-authorised', from: state, to: state, by: 'holder' })
    if (authorisation.email !== null) {
      await cancelFor(tx, { signatureId: id, to: authorisation.email })
      await forgetAuthoriser(tx, { id: authorisation.id, standIn: standInFor(services, authorisation.email) })
    }
    if (state === 'held' || state === 'listed') await tellBoth(tx, services, { ...opened, words })
    return { answer: 'declined', already: false }
  })
}

async function tellBoth(tx: Transaction, services: Services, { authorisation, signature, signatory, campaign, words }: OpenedAuthorisation & { words: string | undefined }): Promise<void> {
  const { id, kind, name } = authorisation
  const props = { organisation: signature.name, title: campaign.title, kind, isListed: signature.state === 'listed', ...(words && { words }) }
  await tellLead(tx, services, { campaign, letter: leadNotAuthorised, key: `lead-not-authorised:${id}`, props: { ...props, slug: campaign.slug } })
  if (!signatory) return
  await post(tx, notAuthorised, {
    id: services.newId(),
    replyTo: await findReplyTo(tx, campaign),
    key: `not-authorised:${id}`,
    to: { address: signatory.email, name: signatory.name },
    locale: localeOfSignOn(signature, campaign),
    props: { ...props, lead: campaign.lead.name, ...(name !== null && { person: name }), manage: manageLink(signature) },
    now: services.now(),
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
