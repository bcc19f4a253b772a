import type { OwnPress } from '#contracts/own-press.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { takesQuestions } from '#db/queries/press-questions.ts'
import { findQuoteOf } from '#db/queries/press-quotes.ts'
import type { Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { presentCampaignOf } from '../signatures/campaign-of-sign-on.present.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { findByToken } from '../signatures/signature-links.ts'
import { namedFor } from './press.rules.ts'

/** Nothing of it changes by looking. */
export async function readOwnPress({ db }: Services, { token, reply }: { token: string; reply: Reply }): Promise<OwnPress> {
  const { signature, signatory, contact } = await findByToken(db, token, ['manage'])
  const [campaign, given, takes] = await Promise.all([findCampaignById(db, signature.campaignId), findQuoteOf(db, signature.id), takesQuestions(db, signature.id)])
  if (!campaign) throw new Refusal('link.unknown')
  const locale = localeOfSignOn(signature, campaign)
  reply.locale = locale
  reply.isPrivate = true
  const canGive = signatory !== null && contact === null && (signature.state === 'listed' || signature.state === 'held') && campaign.state !== 'archived' && campaign.state !== 'taken-down'
  // While it is held it is nobody's to show; the agreement stands all the same.
  const stands = given !== undefined && namedFor({ ...given, state: 'listed', disputed: false }) !== undefined
  return {
    locale,
    organisation: signature.name,
    campaign: presentCampaignOf(signature, campaign),
    ...(signature.quote !== null && { quote: signature.quote }),
    signatory: signatory && { name: signatory.name, role: signatory.role },
    viewer: contact ? 'contact' : 'signatory',
    given: !stands ? 'no' : given.clearedAt === null ? 'waiting' : 'cleared',
    canGive,
    takesQuestions: takes,
  }
}
