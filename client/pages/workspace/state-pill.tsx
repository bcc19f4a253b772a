import { useTranslations } from 'use-intl/react'
import type { BeforeLaunch, CampaignState } from '#contracts/campaigns.ts'

/** Where a campaign stands, in a word; the colour only helps. */
export function StatePill({ state, beforeLaunch }: { state: CampaignState; beforeLaunch?: BeforeLaunch | undefined }) {
  const t = useTranslations('domain')
  return (
    <>
      <span className={`pill pill-${state}`}>{t(`campaignState.${state}`)}</span>
      {beforeLaunch && (
        <>
          {' '}
          <span className="pill pill-private">{t('beforeLaunch')}</span>
        </>
      )}
    </>
  )
}
