import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { changeCampaignSettings, type Campaign } from '#db/queries/campaigns.ts'
import { changeDraft, findDraft } from '#db/queries/statements.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { presentDraft } from './drafts.present.ts'

type Asked = Given<typeof contract.saveDraft> & { campaign: Campaign; account: Account }

/** Saves what was typed, unless somebody saved something newer than what was edited: then the newer draft is told, and nothing is lost. */
export async function saveDraft({ db, now }: Services, { campaign, account, title, ask, body, locale, closesAt, revision }: Asked): Promise<Answer<typeof contract.saveDraft>> {
  return db.transaction(async (tx) => {
    const before = await findDraft(tx, campaign.id)
    if (!before) throw new Refusal('campaign.unknown')
    const edited = revision ?? before.revision
    const draft = await changeDraft(tx, { campaignId: campaign.id, edited, title, ask, body, locale: locale ?? before.locale, updatedAt: now(), updatedBy: account.id })
    // The same save sent twice: what it brought is there.
    if (!draft && isSaved(before, { title, ask, body, edited, by: account.id })) return { draft: presentDraft(before, campaign.closesAt) }
    if (!draft) throw new Refusal('draft.changed', { details: { revision: before.revision } })
    // Before it opens, the deadline is part of what is being prepared; later it is changed where backers are told.
    const deadline = closesAt === undefined || campaign.state !== 'draft' ? campaign.closesAt : closesAt === null ? null : new Date(closesAt)
    if (deadline?.getTime() !== campaign.closesAt?.getTime()) await changeCampaignSettings(tx, { id: campaign.id, closesAt: deadline })
    return { draft: presentDraft(draft, deadline) }
  })
}

const isSaved = (draft: Wording & { revision: number; updatedBy: string }, { edited, by, ...sent }: Wording & { edited: number; by: string }): boolean =>
  draft.revision === edited + 1 && draft.updatedBy === by && draft.title === sent.title && draft.ask === sent.ask && draft.body === sent.body

type Wording = { title: string; ask: string; body: string }
