import { Refusal } from '#contracts/refusals.ts'
import { dateIn } from '#contracts/words/formats.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { findVersion } from '#db/queries/statements.ts'
import type { Services } from '../services.ts'
import { readStatement } from '../statements/markdown.ts'
import { namesOf } from './address-letter.ts'
import type { SheetContent } from './letter-content.ts'
import { letterheadOf, pageNumberIn } from './sheet-parts.ts'
import { wordingIn } from './wording-in.ts'

/** A frozen wording alone, to take to whoever decides. */
export async function writeWording({ db, siteUrl }: Pick<Services, 'db' | 'siteUrl'>, { campaign, number, lang }: { campaign: Campaign; number: number; lang?: string | undefined }): Promise<SheetContent> {
  const version = await findVersion(db, { campaignId: campaign.id, number })
  if (!version) throw new Refusal('version.unknown')
  const { hash, publishedAt } = version
  const { locale, title, ask, body, words, spoken, framedIn, says, query } = await wordingIn(db, version, lang)
  const addressees = await listDecisionMakers(db, campaign.id)
  return {
    kind: 'sheet',
    locale,
    ...(framedIn && { framedIn }),
    title,
    author: campaign.lead.name,
    letterhead: letterheadOf(campaign),
    date: dateIn(spoken, publishedAt),
    datedOn: publishedAt.toISOString().slice(0, 10),
    heading: title,
    lede: [words('wordingSheet.lede', { lead: campaign.lead.name }), ...(addressees.length > 0 ? [words('wordingSheet.to', { names: namesOf(addressees, spoken) })] : [])],
    ask,
    statement: readStatement(body).blocks,
    facts: [],
    notes: [words('wordingSheet.note')],
    pageNumber: pageNumberIn(words),
    wording: says + words('wording', { number: String(number), date: dateIn(spoken, publishedAt), hash }),
    permanentLink: `${siteUrl}/campaigns/${campaign.slug}/versions/${number}${query}`,
  }
}
