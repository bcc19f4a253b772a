import type { PressQuestion } from '#contracts/press-questions.ts'
import { langOfSignOn, localeOfSignOn } from '../signatures/language.rules.ts'
import { askedIn, type AskedIn } from '../translations/asked-in.rules.ts'
import type { OpenedQuestion } from './questions.ts'

/** Whoever got it has signed, and is spoken to as ever: in which language that is, is not for whoever asked. They read on in the one in which they asked. */
export const languageOfQuestion = ({ as, signature, campaign }: Pick<OpenedQuestion, 'as' | 'signature' | 'campaign'>, lang: string | undefined): AskedIn =>
  as === 'recipient' ? { locale: localeOfSignOn(signature, campaign), ...langOfSignOn(signature, campaign) } : askedIn(lang, campaign)

/** What either side of a question may see of it: never the other's address. */
export const presentQuestion = ({ as, question, signature, campaign }: OpenedQuestion, { locale, ...page }: AskedIn): PressQuestion => ({
  locale,
  as,
  state: question.sentAt === null ? 'waiting' : 'sent',
  organisation: signature.name,
  campaign: { slug: campaign.slug, title: campaign.title, locale: campaign.locale, ...page, lead: campaign.lead.name },
  backer: signature.id,
  name: question.name,
  newsroom: question.newsroom,
  words: question.words,
  ...(question.answerBy && { answerBy: question.answerBy }),
  reported: as === 'recipient' && question.reportedAt !== null,
})
