import type { Press } from '#contracts/press.ts'
import { timeIn } from '#contracts/words/formats.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findPressDesk } from '#db/queries/press.ts'
import { listLogosOfBackers, listPicturesOfCampaign } from '#db/queries/pictures.ts'
import { listClearedQuotes } from '#db/queries/press-quotes.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { presentPicture } from '../pictures/pictures.present.ts'
import type { Services } from '../services.ts'
import { presentContact, presentQuote } from './press.present.ts'
import { inRota } from './press.rules.ts'

/** What everybody who writes about a campaign finds in one place. */
export async function readPress(services: Services, campaign: Campaign): Promise<Press> {
  const { db, now, siteUrl } = services
  const [shown, desk, quotes, pictures, logos] = await Promise.all([
    readCampaign(services, campaign),
    findPressDesk(db, campaign.id),
    listClearedQuotes(db, campaign.id),
    listPicturesOfCampaign(db, campaign.id),
    listLogosOfBackers(db, campaign.id),
  ])
  const { slug, title, ask, state, locale, lead, leadChecked, decisionMakers, closesAt, count, branches, countries, revision, asOf, version, languages, beforeLaunch } = shown
  const contact = desk && presentContact(desk)
  const inOther = version && version.locale !== locale ? `&lang=${locale}` : ''
  const permanent = version && asOf ? `${siteUrl}/campaigns/${slug}?at=${revision}${inOther}` : null
  const at = now()
  return {
    slug,
    title,
    ask,
    state,
    locale,
    languages,
    lead,
    decisionMakers,
    closesAt,
    count,
    branches,
    countries,
    revision,
    asOf,
    ...(leadChecked && { leadChecked }),
    ...(beforeLaunch && { beforeLaunch }),
    version: version && { number: version.number, publishedAt: version.publishedAt },
    method: wordsIn(locale)('domain.method'),
    contact: contact && Object.keys(contact).length > 0 ? contact : null,
    facts: desk?.facts ?? [],
    quotes: inRota(quotes.flatMap((row) => presentQuote(row, lead.name) ?? []), { locale, now: at }),
    quotesOn: at.toISOString().slice(0, 10),
    pictures: pictures.map(presentPicture),
    logos: logos.length,
    picturesFile: pictures.length + logos.length > 0 ? `/campaigns/${slug}/press/pictures.zip` : null,
    citation: permanent && asOf ? wordsIn(locale)('press.citation', { title, lead: lead.name, count, time: timeIn(locale, asOf), revision, url: permanent }) : null,
    permanent,
  }
}
