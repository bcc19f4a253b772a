import { Refusal } from '#contracts/refusals.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findLink } from '#db/queries/links.ts'
import { findPressQuestion, takesQuestions, type PressQuestionRow } from '#db/queries/press-questions.ts'
import { findSignature, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Services } from '../services.ts'
import { hashToken, type LinkRef } from '../secrets.ts'

type Asked = { signature: Signature; signatory: Signatory | null }

/** To confirm with, for whoever asked. */
export const linkOfAsker = (id: string): LinkRef => ({ purpose: 'question', rowId: id, generation: 1 })
/** To report with, for whoever got it. */
export const linkOfRecipient = (id: string): LinkRef => ({ purpose: 'question', rowId: id, generation: 2 })
/** To get no more of them, in one press. */
export const linkToStopQuestions = (id: string): LinkRef => ({ purpose: 'unsubscribe', rowId: id, generation: 1 })

/** Where nobody reads, or nobody wants to, it says so beforehand. Which of the two, nobody learns. */
export const canBeAsked = async (reader: Reader, { signature, signatory }: Asked): Promise<boolean> => signature.state === 'listed' && signature.erasedAt === null && signatory !== null && (await takesQuestions(reader, signature.id))

type Question = PressQuestionRow & { name: string; newsroom: string; email: string; words: string }
export type OpenedQuestion = Asked & { as: 'asker' | 'recipient'; question: Question; campaign: Campaign }

/** What a link about a question opens; nothing once it is forgotten. */
export async function findQuestionByToken({ now }: Pick<Services, 'now'>, reader: Reader, token: string): Promise<OpenedQuestion> {
  const link = await findLink(reader, hashToken(token))
  const question = link?.purpose === 'question' ? await findPressQuestion(reader, link.rowId) : undefined
  if (!link || !question) throw new Refusal('link.unknown')
  if (!isKnown(question) || question.expiresAt <= now()) throw new Refusal('question.over')
  const [found, campaign] = await Promise.all([findSignature(reader, question.signatureId), findCampaignById(reader, question.campaignId)])
  if (!found || !campaign) throw new Refusal('link.unknown')
  refuseTakenDown(campaign)
  return { ...found, campaign, question, as: link.generation === 1 ? 'asker' : 'recipient' }
}

const isKnown = (row: PressQuestionRow): row is Question => row.name !== null && row.newsroom !== null && row.email !== null && row.words !== null
