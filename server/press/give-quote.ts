import { Refusal } from '#contracts/refusals.ts'
import { changeDigestDue } from '#db/queries/campaigns.ts'
import { addPressQuote, findQuoteOf, removeQuotesOf } from '#db/queries/press-quotes.ts'
import type { Services } from '../services.ts'
import { ofTheSignatory } from '../signatories/of-the-signatory.ts'
import { correct } from '../signatures/correct-signature.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'
import { digestDelay } from '../signatures/signatures.rules.ts'

/** The signatory lets the press use these words, with name and role: so both stand on the list too. Other words wait for the lead anew. */
export async function giveQuote(services: Services, { token, words }: { token: string; words: string }): Promise<void> {
  const { db, newId, now } = services
  await db.transaction(async (tx) => {
    const opened = await openByToken(tx, token, ['manage'])
    const { signature } = ofTheSignatory(opened)
    if (signature.state !== 'listed' && signature.state !== 'held') throw new Refusal('signature.wrong-state')
    await correct(tx, services, opened, { quote: words, showSignatory: true })
    if (await findQuoteOf(tx, signature.id)) return
    await addPressQuote(tx, { id: newId(), campaignId: signature.campaignId, signatureId: signature.id, words, speaker: null, role: null, createdAt: now(), clearedAt: null, clearedBy: null })
    await record(tx, services, { signatureId: signature.id, event: 'quote-given', from: signature.state, to: signature.state, by: 'signatory' })
    await changeDigestDue(tx, { id: signature.campaignId, dueAt: new Date(now().getTime() + digestDelay) })
    tx.announce(`campaign:${signature.campaignId}`)
  })
}

/** Whatever state the sign-on is in. A second time changes nothing. */
export async function takeBackQuote(services: Services, { token }: { token: string }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature } = ofTheSignatory(await openByToken(tx, token, ['manage']))
    if (!(await findQuoteOf(tx, signature.id))) return
    await removeQuotesOf(tx, signature.id)
    await record(tx, services, { signatureId: signature.id, event: 'quote-taken-back', from: signature.state, to: signature.state, by: 'signatory' })
    tx.announce(`campaign:${signature.campaignId}`)
  })
}
