import type { Order } from '#contracts/backers.ts'
import { Refusal } from '#contracts/refusals.ts'
import { dateIn, timeIn } from '#contracts/words/formats.ts'
import { languageIn } from '#contracts/words/languages.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { findVersion } from '#db/queries/statements.ts'
import { findBackers } from '../backers/find-backers.ts'
import { readBackerList } from '../backers/read-backer-list.ts'
import type { Services } from '../services.ts'
import { readStatement } from '../statements/markdown.ts'
import { addressLines, closingFor, namesOf, ownSalutation, salutationFor } from './address-letter.ts'
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
  const { locale, title: subject, ask, body, words, spoken, framedIn, isTranslated, says, query } = await wordingIn(db, version, lang)
  const list = await readBackerList(db, campaign, locale)
  const { number, hash, publishedAt } = version
  const { count } = list
  const names = namesOf(addressees, spoken)
  // What the lead wrote once is in the language of the statement: a translation is greeted in its own.
  const greeting = isTranslated ? undefined : ownSalutation(addressees)
  return {
    locale,
    title: addressees.length === 0 ? words('titleOpen', { subject }) : words('title', { subject, names }),
    author: campaign.lead.name,
    letterhead: letterheadOf(campaign),
    date: dateIn(spoken, now),
    datedOn: now.toISOString().slice(0, 10),
    addressees: addressees.map(addressLines),
    ...(framedIn && { framedIn, ...(greeting !== undefined && { greetedIn: locale }) }),
    salutation: greeting ?? salutationFor(addressees, words, spoken),
    subject,
    ask,
    statement: readStatement(body).blocks,
    closing: closingFor(addressees, words),
    signature: [campaign.lead.name, ...(count > 0 ? [words('withBackers', { count })] : [])],
    signedAsOf: words('signedAsOf', { count, time: timeIn(spoken, list.asOf ?? now) }),
    // In words of another language it is not plain whose alphabet is meant.
    order: framedIn ? wordsIn(spoken)('languages.orderedIn', { order: words(`order.${order}`), language: languageIn(spoken, locale) }) : words(`order.${order}`),
    backers: findBackers(list, { order }).map((backer) => letterBacker(backer, locale)),
    pageNumber: pageNumberIn(words),
    wording: says + words('wording', { number: String(number), date: dateIn(spoken, publishedAt), hash }),
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
