import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import { mostTranslations, type saveTranslation as contract } from '#contracts/translations.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { findDraft } from '#db/queries/statements.ts'
import { addDraftTranslation, changeDraftTranslation, countDraftTranslations, findDraftTranslation } from '#db/queries/translations.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { presentDraftTranslation } from './translations.present.ts'

type Asked = Given<typeof contract> & { campaign: Campaign; account: Account }

/** Saves what was typed, unless somebody saved something newer than what was edited. One that was deleted meanwhile is there again: whoever types loses nothing. */
export async function saveTranslation({ db, now }: Services, { campaign, account, locale, title, ask, body, revision }: Asked): Promise<Answer<typeof contract>> {
  return db.transaction(async (tx) => {
    // The draft's own language must not change to this one meanwhile.
    await lockCampaign(tx, campaign.id)
    const [draft, before] = await Promise.all([findDraft(tx, campaign.id), findDraftTranslation(tx, { campaignId: campaign.id, locale })])
    if (!draft) throw new Refusal('campaign.unknown')
    if (draft.locale === locale) throw new Refusal('input.wrong', { fields: [{ field: 'locale', problem: 'locale.own' }] })
    const words = { campaignId: campaign.id, locale, title, ask, body, updatedAt: now(), updatedBy: account.id }
    if (!before) {
      if ((await countDraftTranslations(tx, campaign.id)) >= mostTranslations) throw new Refusal('translation.too-many', { details: { most: mostTranslations } })
      const added = await addDraftTranslation(tx, { ...words, revision: (revision ?? 0) + 1 })
      if (!added) throw new Refusal('draft.changed')
      return { translation: presentDraftTranslation(added, draft) }
    }
    const edited = revision ?? before.revision
    const saved = await changeDraftTranslation(tx, { ...words, edited })
    // The same save sent twice: what it brought is there.
    const isThere = before.revision === edited + 1 && before.updatedBy === account.id && before.title === title && before.ask === ask && before.body === body
    if (!saved && !isThere) throw new Refusal('draft.changed', { details: { revision: before.revision } })
    return { translation: presentDraftTranslation(saved ?? before, draft) }
  })
}
