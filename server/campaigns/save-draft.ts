import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { changeCampaignSettings, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { changeDraft, findDraft } from '#db/queries/statements.ts'
import { findDraftTranslation } from '#db/queries/translations.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { presentDraft } from './drafts.present.ts'

type Asked = Given<typeof contract.saveDraft> & { campaign: Campaign; account: Account }

/** Saves what was typed, unless somebody saved something newer than what was edited: then the newer draft is told, and nothing is lost. */
export async function saveDraft({ db, now }: Services, { campaign: { id }, account, title, ask, body, locale, closesAt, revision }: Asked): Promise<Answer<typeof contract.saveDraft>> {
  return db.transaction(async (tx) => {
    // Locked before it is read: of two saves at once, the second finds what the first has brought.
    await lockCampaign(tx, id)
    const [campaign, before] = [await findCampaignById(tx, id), await findDraft(tx, id)]
    if (!campaign || !before) throw new Refusal('campaign.unknown')
    const edited = revision ?? before.revision
    const wording = { title, ask, body, locale: locale ?? before.locale }
    if (wording.locale !== before.locale && (await findDraftTranslation(tx, { campaignId: id, locale: wording.locale }))) throw new Refusal('input.wrong', { fields: [{ field: 'locale', problem: 'locale.translated' }] })
    const deadline = deadlineOf(campaign, closesAt)
    const draft = await changeDraft(tx, { campaignId: id, edited, ...wording, updatedAt: sameWords(wording, before) ? before.updatedAt : now(), updatedBy: account.id })
    // The same save sent twice: all that it brought is there.
    const isSaved = before.revision === edited + 1 && before.updatedBy === account.id && isSame(wording, before) && isSameTime(deadline, campaign.closesAt)
    if (!draft && isSaved) return { draft: presentDraft(before, deadline) }
    if (!draft) throw new Refusal('draft.changed', { details: { revision: before.revision } })
    if (!isSameTime(deadline, campaign.closesAt)) await changeCampaignSettings(tx, { id, closesAt: deadline })
    return { draft: presentDraft(draft, deadline) }
  })
}

/** Before it opens, the deadline is part of what is being prepared; later it is changed where backers are told. */
function deadlineOf({ state, closesAt }: Campaign, asked: Asked['closesAt']): Date | null {
  if (asked === undefined || state !== 'draft') return closesAt
  return asked === null ? null : new Date(asked)
}

type Wording = { title: string; ask: string; body: string; locale: string }
const isSame = (one: Wording, other: Wording): boolean => sameWords(one, other) && one.locale === other.locale
/** What is saved again as it was makes no translation of it outdated. */
const sameWords = (one: Wording, other: Wording): boolean => (['title', 'ask', 'body'] as const).every((part) => one[part] === other[part])
const isSameTime = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime()
