import type { Order } from '#contracts/backers.ts'
import { Refusal } from '#contracts/refusals.ts'
import { dateIn, timeIn } from '#contracts/words/formats.ts'
import { languageIn } from '#contracts/words/languages.ts'
import { spokenIn, wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { findVersion } from '#db/queries/statements.ts'
import { findBackers } from '../backers/find-backers.ts'
import { readBackerList } from '../backers/read-backer-list.ts'
import type { Services } from '../services.ts'
import { readStatement } from '../statements/markdown.ts'
import { addressLines, closingFor, namesOf, salutationFor } from './address-letter.ts'
import { letterBacker } from './letter-backer.ts'
import type { LetterContent } from './letter-content.ts'
import { letterheadOf, pageNumberIn } from './sheet-parts.ts'
import { wordingIn } from './wording-in.ts'

type Wanted = { campaign: Campaign; /** One addressee; without it, all of them. */ decisionMaker?: string | undefined; order: Order; /** One of the version's languages. */ lang?: string | undefined }

/** The letter as of now: the wording in force and everybody who backs it. */
export async function writeLetter(services: Services, { campaign, decisionMaker, order, lang }: Wanted): Promise<LetterContent> {
  const { db, siteUrl } = services
  const now = services.now()
  const version = await findVersion(db, { campaignId: campaign.id, number: campaign.currentVersion })
  if (!version) throw new Refusal('campaign.not-open')
  const addressees = await findAddressees(db, campaign.id, decisionMaker)
  const { locale, title: subject, ask, body, says, query } = await wordingIn(db, version, lang)
  const list = (await readBackerList(db, campaign)).inLanguage(locale)
  const { number, hash, publishedAt } = version
  const { count } = list
  const words = wordsIn(locale)
  const names = namesOf(addressees, locale)
  return {
    locale,
    title: addressees.length === 0 ? words('letter.titleOpen', { subject }) : words('letter.title', { subject, names }),
    author: campaign.lead.name,
    letterhead: letterheadOf(campaign),
    date: dateIn(locale, now),
    datedOn: now.toISOString().slice(0, 10),
    addressees: addressees.map(addressLines),
    salutation: salutationFor(addressees, words, locale),
    subject,
    ask,
    statement: readStatement(body).blocks,
    closing: closingFor(addressees, words),
    signature: [campaign.lead.name, ...(count > 0 ? [words('letter.withBackers', { count })] : [])],
    signedAsOf: words('letter.signedAsOf', { count, time: timeIn(locale, list.asOf ?? now) }),
    order: says ? words('languages.orderedIn', { order: words(`domain.order.${order}`), language: languageIn(spokenIn(locale), locale) }) : words(`domain.order.${order}`),
    backers: findBackers(list, { order }).map((backer) => letterBacker(backer, locale)),
    pageNumber: pageNumberIn(words),
    wording: says + words('letter.wording', { number: String(number), date: dateIn(locale, publishedAt), hash }),
    permanentLink: `${siteUrl}/campaigns/${campaign.slug}/versions/${number}${query}`,
  }
}

async function findAddressees(db: Services['db'], campaignId: string, id: string | undefined) {
  const all = await listDecisionMakers(db, campaignId)
  if (!id) return all
  const one = all.find((addressee) => addressee.id === id)
  if (!one) throw new Refusal('decision-maker.unknown')
  return [one]
}
