import type { PressQuestion } from '#contracts/press-questions.ts'
import { Refusal } from '#contracts/refusals.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { markQuestionReported } from '#db/queries/press-questions.ts'
import { addReport } from '#db/queries/reports.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import type { Reply } from '../http/caller.ts'
import { isWithinLimit } from '../limits.ts'
import { tellHosts } from '../reports/report-campaign.ts'
import type { Services } from '../services.ts'
import { languageOfQuestion } from './questions.present.ts'
import { findQuestionByToken } from './questions.ts'
import { readQuestion } from './relay-question.ts'

/** Whoever got a message says that it was abuse: whoever runs the site looks at it, and from that address nothing more is passed on. A second time changes nothing. */
export async function reportQuestion(services: Services, { token, reply }: { token: string; reply: Reply }): Promise<PressQuestion> {
  const { db, now, newId } = services
  await db.transaction(async (tx) => {
    const seen = await findQuestionByToken(services, tx, token)
    reply.locale = languageOfQuestion(seen, undefined).locale
    await lockCampaign(tx, seen.campaign.id)
    const { as, question, signature, campaign } = await findQuestionByToken(services, tx, token)
    if (as !== 'recipient') throw new Refusal('link.unknown')
    const at = now()
    if (!(await markQuestionReported(tx, { id: question.id, at }))) return
    const { name, newsroom } = question
    const words = `${wordsIn(campaign.locale)('domain.reportOfMessage', { organisation: signature.name, name, newsroom })}\n\n${question.words}`
    await addReport(tx, { id: newId(), campaignId: campaign.id, kind: 'abuse', words, email: null, createdAt: at })
    if (await isWithinLimit(tx, services, { name: 'report-campaign', who: campaign.id, now: at })) await tellHosts(tx, services, { campaign, kind: 'abuse', words })
  })
  return readQuestion(services, { token, reply })
}
