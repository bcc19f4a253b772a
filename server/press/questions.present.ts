import type { PressQuestion } from '#contracts/press-questions.ts'
import { presentCampaignOf } from '../signatures/campaign-of-sign-on.present.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import type { OpenedQuestion } from './questions.ts'

/** Whoever got it has signed, and is spoken to as ever. In which language that is, is not for whoever asked. */
export const localeOfQuestion = ({ as, signature, campaign }: Pick<OpenedQuestion, 'as' | 'signature' | 'campaign'>): string => (as === 'recipient' ? localeOfSignOn(signature, campaign) : campaign.locale)

/** What either side of a question may see of it: never the other's address. */
export const presentQuestion = ({ as, question, signature, campaign }: OpenedQuestion): PressQuestion => ({
  locale: localeOfQuestion({ as, signature, campaign }),
  as,
  state: question.sentAt === null ? 'waiting' : 'sent',
  organisation: signature.name,
  campaign: presentCampaignOf(as === 'recipient' ? signature : { ...signature, readIn: null }, campaign),
  backer: signature.id,
  name: question.name,
  newsroom: question.newsroom,
  words: question.words,
  ...(question.answerBy && { answerBy: question.answerBy }),
  reported: as === 'recipient' && question.reportedAt !== null,
})
