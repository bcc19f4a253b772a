import type { PressQuestion } from '#contracts/press-questions.ts'
import { Refusal } from '#contracts/refusals.ts'
import { isAskerReported, markQuestionSent } from '#db/queries/press-questions.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { journalistAsks } from '#emails/letters/journalist-asks.ts'
import { post } from '#emails/post.ts'
import type { Reply } from '../http/caller.ts'
import { refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { manageLink, openLinks } from '../signatures/signature-links.ts'
import { languageOfQuestion, presentQuestion } from './questions.present.ts'
import { canBeAsked, findQuestionByToken, linkOfRecipient, linkToStopQuestions } from './questions.ts'

type Asked = { token: string; lang?: string | undefined; reply: Reply }

/** So long it is known who asked what, to answer a report of abuse. */
const keptFor = 30 * 86_400_000

export async function readQuestion(services: Services, { token, lang, reply }: Asked): Promise<PressQuestion> {
  const opened = await findQuestionByToken(services, services.db, token)
  const language = languageOfQuestion(opened, lang)
  reply.locale = language.locale
  reply.isPrivate = true
  return presentQuestion(opened, language)
}

/** The address is confirmed: the signatory gets the question, with the journalist's address to answer to. A second press changes nothing. */
export async function relayQuestion(services: Services, { token, lang, reply }: Asked): Promise<PressQuestion> {
  const { db, now, newId } = services
  await db.transaction(async (tx) => {
    const seen = await findQuestionByToken(services, tx, token)
    reply.locale = languageOfQuestion(seen, lang).locale
    await lockCampaign(tx, seen.campaign.id)
    const { as, question, signature, signatory, campaign } = await findQuestionByToken(services, tx, token)
    if (as !== 'asker') throw new Refusal('link.unknown')
    if (question.sentAt !== null) return
    const at = now()
    if (!signatory || !(await canBeAsked(tx, { signature, signatory }))) throw new Refusal('question.not-taken')
    await refuseTooOften(tx, services, { name: 'question-organisation', who: signature.id, now: at })
    await refuseTooOften(tx, services, { name: 'question-campaign', who: campaign.id, now: at })
    if (!(await markQuestionSent(tx, { id: question.id, at, keptUntil: new Date(at.getTime() + keptFor) }))) return
    // Whoever was reported meanwhile is told the same, and reaches nobody.
    if (question.emailFolded !== null && (await isAskerReported(tx, question.emailFolded))) return
    const [report, stop] = [linkOfRecipient(question.id), linkToStopQuestions(question.id)]
    await openLinks(tx, services, [report, stop])
    const { name, newsroom, words, answerBy } = question
    await post(tx, journalistAsks, {
      id: newId(),
      key: `journalist-asks:${question.id}`,
      to: { address: signatory.email, name: signatory.name },
      replyTo: question.email,
      locale: localeOfSignOn(signature, campaign),
      props: { organisation: signature.name, title: campaign.title, person: name, newsroom, words, ...(answerBy && { answerBy }), manage: manageLink(signature), report, stop },
      now: at,
      signatureId: signature.id,
      campaignId: campaign.id,
    })
  })
  return readQuestion(services, { token, lang, reply })
}
