import { Refusal } from '#contracts/refusals.ts'
import * as contract from '#contracts/translations.ts'
import type { Reader } from '#db/database.ts'
import { findDraft } from '#db/queries/statements.ts'
import { findDraftTranslation, listDraftTranslations, listFrozenTranslations } from '#db/queries/translations.ts'
import { wordingHash } from '../campaigns/campaigns.rules.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { removeTranslation } from './remove-translation.ts'
import { saveTranslation } from './save-translation.ts'
import { presentDraftTranslation } from './translations.present.ts'

/** The languages that a statement is being written in. Only its lead sees them before they are published. */
export const translationRoutes = [
  route(contract.listTranslations, lead, async ({ services: { db }, campaign }) => {
    const [draft, rows, frozen] = await Promise.all([draftOf(db, campaign.id), listDraftTranslations(db, campaign.id), listFrozenTranslations(db, campaign.id)])
    const inForce = new Set(frozen.filter(({ number }) => number === campaign.currentVersion).map(({ hash }) => hash))
    return { authoritative: draft.locale, translations: rows.map((row) => ({ ...presentDraftTranslation(row, draft), isPublished: inForce.has(wordingHash(row)) })) }
  }),
  route(contract.readTranslation, lead, async ({ services: { db }, campaign, input: { locale } }) => {
    const [draft, row] = await Promise.all([draftOf(db, campaign.id), findDraftTranslation(db, { campaignId: campaign.id, locale })])
    if (!row) throw new Refusal('translation.unknown')
    return { translation: presentDraftTranslation(row, draft) }
  }),
  route(contract.saveTranslation, lead, ({ services, input, campaign, account }) => saveTranslation(services, { ...input, campaign, account })),
  route(contract.removeTranslation, lead, ({ services, campaign, input }) => removeTranslation(services, { ...input, campaign })),
]

async function draftOf(db: Reader, campaignId: string) {
  const draft = await findDraft(db, campaignId)
  if (!draft) throw new Refusal('campaign.unknown')
  return draft
}
