import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { cancelByKeys } from '#db/queries/outbox.ts'
import { clearQuote as setCleared, listPressQuotes, unclearQuote as setUncleared, type PressQuoteRow } from '#db/queries/press-quotes.ts'
import { findSignature, lockCampaign } from '#db/queries/signatures.ts'
import { quoteCleared } from '#emails/letters/quote-cleared.ts'
import { post } from '#emails/post.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { langOfSignOn, localeOfSignOn } from '../signatures/language.rules.ts'
import { manageLink } from '../signatures/signature-links.ts'
import { namedFor } from './press.rules.ts'

type Asked = { campaign: Campaign; id: string }

/** A press that was a slip is undone in this time, and nobody was told. */
const beforeTelling = 5 * 60_000
const keyOf = (id: string, clearedAt: Date) => `quote-cleared:${id}:${clearedAt.getTime()}`

/** From now on the press may use it, and its speaker is told. A second time changes nothing. */
export async function clearQuote(services: Services, { campaign, account, id }: Asked & { account: Account }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const quote = await findQuote(tx, { campaign, id })
    const at = services.now()
    if (!(await setCleared(tx, { id, at, by: account.id }))) return
    if (quote.signatureId !== null) await tellSpeaker(tx, services, { campaign, quote, signatureId: quote.signatureId, at })
    tx.announce(`campaign:${campaign.id}`)
  })
}

export async function unclearQuote(services: Services, { campaign, id }: Asked): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { clearedAt } = await findQuote(tx, { campaign, id })
    if (clearedAt === null) return
    await setUncleared(tx, id)
    await cancelByKeys(tx, [keyOf(id, clearedAt)])
    tx.announce(`campaign:${campaign.id}`)
  })
}

/** What its speaker has taken back meanwhile is not there any more, for the lead either. */
async function findQuote(tx: Transaction, { campaign, id }: Asked): Promise<PressQuoteRow> {
  await lockCampaign(tx, campaign.id)
  const found = (await listPressQuotes(tx, campaign.id)).find((quote) => quote.id === id)
  if (!found || !namedFor(found)) throw new Refusal('press-quote.unknown')
  return found
}

type Telling = { campaign: Campaign; quote: PressQuoteRow; signatureId: string; at: Date }

async function tellSpeaker(tx: Transaction, { newId, now }: Services, { campaign, quote, signatureId, at }: Telling): Promise<void> {
  const found = await findSignature(tx, signatureId)
  if (!found?.signatory) return
  const { signature, signatory } = found
  await post(tx, quoteCleared, {
    id: newId(),
    key: keyOf(quote.id, at),
    to: { address: signatory.email, name: signatory.name },
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, words: quote.words, speaker: signatory.name, role: signatory.role, manage: manageLink(signature), slug: campaign.slug, ...langOfSignOn(signature, campaign) },
    now: now(),
    dueAt: new Date(now().getTime() + beforeTelling),
    signatureId,
    campaignId: campaign.id,
  })
}
