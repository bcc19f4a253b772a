import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/press-desk.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addPressQuote, listPressQuotes, removePressQuote } from '#db/queries/press-quotes.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'

type Asked = Pick<Given<typeof contract.addPressQuote>, 'words' | 'speaker' | 'role' | 'key'> & { campaign: Campaign; account: Account }

/** The lead's own, on the desk at once. Sent a second time, it is there once. */
export async function addQuote({ db, newId, now }: Services, { campaign, account, words, speaker, role, key }: Asked): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now()
    const added = await addPressQuote(tx, { id: key ?? newId(), campaignId: campaign.id, signatureId: null, words, speaker, role, createdAt: at, clearedAt: at, clearedBy: account.id })
    if (added) tx.announce(`campaign:${campaign.id}`)
  })
}

/** With whose name it holds. What a signatory gave is theirs to take back. */
export async function removeQuote({ db }: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const found = (await listPressQuotes(tx, campaign.id)).find((quote) => quote.id === id)
    if (!found || found.signatureId !== null) throw new Refusal('press-quote.unknown')
    await removePressQuote(tx, { id, campaignId: campaign.id })
    tx.announce(`campaign:${campaign.id}`)
  })
}
