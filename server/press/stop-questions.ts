import type { Answer } from '#contracts/endpoint.ts'
import type * as own from '#contracts/own-signatures.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { findPressQuestion, takesQuestions } from '#db/queries/press-questions.ts'
import { findSignature, lockCampaign, type Signature } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { presentCampaignOf } from '../signatures/campaign-of-sign-on.present.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'

type News = Answer<typeof own.readNews>

/** What the link below a journalist's message is about; nothing where the row is none. */
export async function readQuestionNews(reader: Reader, id: string): Promise<News | undefined> {
  const question = await findPressQuestion(reader, id)
  const found = question && (await findSignature(reader, question.signatureId))
  const campaign = question && (await findCampaignById(reader, question.campaignId))
  if (!found || !campaign) return undefined
  return { locale: localeOfSignOn(found.signature, campaign), organisation: found.signature.name, campaign: presentCampaignOf(found.signature, campaign), stopped: !(await takesQuestions(reader, found.signature.id)), questions: true }
}

/** By the link of one message, for all of them. */
export async function chooseQuestionsByMessage(services: Services, { id, take }: { id: string; take: boolean }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const question = await findPressQuestion(tx, id)
    if (!question) throw new Refusal('link.unknown')
    await lockCampaign(tx, question.campaignId)
    const found = await findSignature(tx, question.signatureId)
    if (!found) throw new Refusal('link.unknown')
    await choose(tx, services, { signature: found.signature, take })
  })
}

/** On the page of the own sign-on; the second contact may as well. */
export async function chooseQuestions(services: Services, { token, take }: { token: string; take: boolean }): Promise<void> {
  await services.db.transaction(async (tx) => choose(tx, services, { signature: (await openByToken(tx, token, ['manage'])).signature, take }))
}

/** In the history, and nowhere else: what was said last counts. Saying it twice is no fault. */
async function choose(tx: Transaction, services: Services, { signature: { id, state }, take }: { signature: Signature; take: boolean }): Promise<void> {
  if ((await takesQuestions(tx, id)) === take) return
  await record(tx, services, { signatureId: id, event: take ? 'questions-resumed' : 'questions-stopped', from: state, to: state, by: 'signatory' })
  if (!take) await cancelFor(tx, { signatureId: id, letters: ['journalist-asks'] })
}
