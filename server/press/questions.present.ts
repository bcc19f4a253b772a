import type { PressQuestion } from '#contracts/press-questions.ts'
import type { OpenedQuestion } from './questions.ts'

/** What either side of a question may see of it: never the other's address. */
export const presentQuestion = ({ as, question, signature, campaign }: OpenedQuestion): PressQuestion => ({
  as,
  state: question.sentAt === null ? 'waiting' : 'sent',
  organisation: signature.name,
  campaign: { slug: campaign.slug, title: campaign.title, locale: campaign.locale, lead: campaign.lead.name },
  backer: signature.id,
  name: question.name,
  newsroom: question.newsroom,
  words: question.words,
  ...(question.answerBy && { answerBy: question.answerBy }),
  reported: as === 'recipient' && question.reportedAt !== null,
})
