import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/press-questions.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldEmail, mailboxOf } from '#contracts/text.ts'
import { addPressQuestion, isAskerReported } from '#db/queries/press-questions.ts'
import { findSignature } from '#db/queries/signatures.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { confirmQuestion } from '#emails/letters/confirm-question.ts'
import { post } from '#emails/post.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { openLink } from '../signatures/signature-links.ts'
import { askedIn } from '../translations/asked-in.rules.ts'
import { refuseUnknownLanguage } from '../translations/read-languages.ts'
import { canBeAsked, linkOfAsker } from './questions.ts'

type Asked = Given<typeof contract.askOrganisation> & { campaign: Campaign; caller: Caller }

const day = 86_400_000
/** So long the link waits for whoever asked. */
const waitsFor = 3 * day

/** The question waits until the address it came from is confirmed. Whatever the address, the answer is the same. */
export async function askOrganisation(services: Services, { campaign, caller, id, name, newsroom, email, words, answerBy, key, lang }: Asked): Promise<Answer<typeof contract.askOrganisation>> {
  const { db, now, newId } = services
  await db.transaction(async (tx) => {
    const at = now()
    await refuseUnknownLanguage(tx, campaign.version, lang)
    const found = await findSignature(tx, id)
    if (!found || found.signature.campaignId !== campaign.id || found.signature.state !== 'listed') throw new Refusal('signature.unknown')
    if (!(await canBeAsked(tx, found))) throw new Refusal('question.not-taken')
    if (answerBy !== undefined && answerBy < at.toISOString().slice(0, 10)) throw new Refusal('input.wrong', { fields: [{ field: 'answerBy', problem: 'question.past' }] })
    await refuseTooOften(tx, services, { name: 'question', who: caller.network, now: at })
    const emailFolded = foldEmail(email)
    if ((await isAskerReported(tx, emailFolded)) || !(await isWithinLimit(tx, services, { name: 'question-asker', who: mailboxOf(email), now: at }))) return
    const asked = key ?? newId()
    const added = await addPressQuestion(tx, { id: asked, campaignId: campaign.id, signatureId: id, name, newsroom, email, emailFolded, words, answerBy: answerBy ?? null, createdAt: at, expiresAt: new Date(at.getTime() + waitsFor) })
    if (!added) return
    await openLink(tx, services, linkOfAsker(asked))
    const { locale, ...page } = askedIn(lang, campaign)
    await post(tx, confirmQuestion, {
      id: newId(),
      key: `confirm-question:${asked}`,
      to: { address: email, name },
      locale,
      props: { organisation: found.signature.name, title: campaign.title, words, confirm: linkOfAsker(asked), until: new Date(at.getTime() + waitsFor).toISOString(), ...page },
      now: at,
      campaignId: campaign.id,
    })
  })
  return { sentTo: email }
}
