import { useTranslations } from 'use-intl/react'
import type { CampaignState } from '#contracts/campaigns.ts'

/** Where a campaign stands, in a word; the colour only helps. */
export function StatePill({ state }: { state: CampaignState }) {
  const t = useTranslations('domain.campaignState')
  return <span className={`pill pill-${state}`}>{t(state)}</span>
}
