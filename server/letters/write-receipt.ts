import { Refusal } from '#contracts/refusals.ts'
import { dateIn, timeIn } from '#contracts/words/formats.ts'
import { languageIn } from '#contracts/words/languages.ts'
import { letterWordsIn } from '#contracts/words/letter-words.ts'
import { languageFor, spokenIn, wordsIn } from '#contracts/words/words.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { listHistory } from '#db/queries/signature-history.ts'
import { findFirstReference } from '#db/queries/signature-references.ts'
import { findVersionById } from '#db/queries/statements.ts'
import type { Services } from '../services.ts'
import { findDelivery } from '../signatures/find-delivery.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { findByToken } from '../signatures/signature-links.ts'
import { checksInWords } from '../signatures/signatures.present.ts'
import { stepsOf } from '../signatures/steps.rules.ts'
import type { SheetContent } from './letter-content.ts'
import { letterheadOf, pageNumberIn } from './sheet-parts.ts'

/** What our records say of a sign-on now, for those who look after it: listed or not. */
export async function writeReceipt(services: Services, token: string): Promise<{ receipt: SheetContent; slug: string }> {
  const { db, siteUrl } = services
  const now = services.now()
  const { signature, signatory } = await findByToken(db, token, ['manage'])
  const [campaign, version, history, reference] = await Promise.all([findCampaignById(db, signature.campaignId), findVersionById(db, signature.versionId), listHistory(db, signature.id), findFirstReference(db, signature.id)])
  if (!campaign || !version) throw new Refusal('link.unknown')
  // In the words that surround it, whatever the statement is written in.
  const locale = spokenIn(localeOfSignOn(signature, campaign))
  const words = wordsIn(locale)
  // A receipt speaks as the pages do, at its foot too.
  const framed = letterWordsIn(languageFor(locale))
  const { name: organisation, versionNumber: number, state } = signature
  const steps = stepsOf({ ...signature, history, deliveredAt: await findDelivery(db, signature, history) })
  const said = (label: 'organisation' | 'signatory' | 'statement' | 'lead' | 'reference' | 'wording' | 'readIn' | 'hash' | 'state' | 'steps' | 'checked' | 'list', ...lines: (string | null | undefined)[]) => {
    const given = lines.filter((line): line is string => Boolean(line))
    return given.length > 0 ? [{ label: words(`letter.receipt.${label}`), lines: given }] : []
  }
  return {
    slug: campaign.slug,
    receipt: {
      kind: 'sheet',
      locale,
      title: words('letter.receipt.title', { organisation, title: campaign.title }),
      author: campaign.lead.name,
      letterhead: letterheadOf(campaign),
      date: dateIn(locale, now),
      datedOn: now.toISOString().slice(0, 10),
      heading: words('letter.receipt.heading'),
      lede: [words('letter.receipt.lede', { organisation, title: campaign.title, time: timeIn(locale, now) })],
      statement: [],
      facts: [
        ...said('organisation', organisation, signature.branchOf, signature.place),
        ...said('signatory', signatory?.name, signatory?.role),
        ...said('state', words(`domain.signatureState.${state}`)),
        ...said('steps', ...steps.flatMap(({ key, at }) => (at ? [words('letter.receipt.step', { step: words(`domain.step.${key}`), time: timeIn(locale, at) })] : []))),
        ...said('checked', ...checksInWords(signature, words, locale)),
        ...said('list', state === 'listed' ? `${siteUrl}/campaigns/${campaign.slug}/backers` : words('letter.receipt.notListed')),
        ...said('statement', version.title),
        ...said('lead', campaign.lead.name),
        ...said('wording', words('letter.receipt.wordingValue', { number, date: dateIn(locale, version.publishedAt) })),
        ...said('readIn', signature.readIn && words('letter.receipt.readInValue', { translation: languageIn(locale, signature.readIn), language: languageIn(locale, version.locale) })),
        ...said('hash', version.hash.slice(0, 32), version.hash.slice(32)),
        ...said('reference', reference),
      ],
      notes: [words('letter.receipt.note'), words('letter.receipt.later')],
      pageNumber: pageNumberIn(framed),
      wording: framed('wording', { number: String(number), date: dateIn(locale, version.publishedAt), hash: version.hash }),
      permanentLink: `${siteUrl}/campaigns/${campaign.slug}/versions/${number}`,
    },
  }
}
