import { Refusal } from '#contracts/refusals.ts'
import type { TranslationChoices } from '#contracts/translations.ts'
import type { Transaction } from '#db/database.ts'
import { addVersionTranslations, listDraftTranslations } from '#db/queries/translations.ts'
import { wordingHash } from '../campaigns/campaigns.rules.ts'
import { settleTranslations } from './translations.rules.ts'

type Freezing = { campaignId: string; versionId: string; draft: Parameters<typeof settleTranslations>[1]; choices: TranslationChoices }

/** Freezes the translations of a draft with the version that is made of it, in the same transaction; answers the hash of each by its language. */
export async function freezeTranslations(tx: Transaction, { campaignId, versionId, draft, choices }: Freezing): Promise<Record<string, string>> {
  const { published, problems } = settleTranslations(await listDraftTranslations(tx, campaignId), draft, choices)
  if (problems.length > 0) throw new Refusal('translation.unsettled', { fields: problems })
  const rows = published.map(({ locale, title, ask, body }) => ({ versionId, locale, title, ask, body, hash: wordingHash({ title, ask, body, locale }) }))
  await addVersionTranslations(tx, rows)
  return Object.fromEntries(rows.map(({ locale, hash }) => [locale, hash]))
}
