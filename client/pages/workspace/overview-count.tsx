import { useTranslations } from 'use-intl/react'
import type { GrowthDay } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { useCampaign } from './campaign-layout.tsx'
import { GrowthChart } from '../../parts/growth-chart.tsx'

/** How many, as of when, how that has changed, and how it came about. */
export function OverviewCount({ days }: { days: readonly GrowthDay[] }) {
  const t = useTranslations('workspace')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  return (
    <section className="overview-count" aria-label={t('overview.listed')}>
      <p className="count">
        <strong>{t('organisationsCount', { count: campaign.count })}</strong>
        <span className="quiet">{campaign.asOf ? t('asOf', { time: time(campaign.asOf) }) : t('noChangesYet')}</span>
      </p>
      {campaign.state === 'open' && <Changes days={days} />}
      <GrowthChart days={days} />
    </section>
  )
}

/** Since yesterday and since a week ago, as far back as the campaign goes. */
function Changes({ days }: { days: readonly GrowthDay[] }) {
  const t = useTranslations('workspace.overview')
  const since = (back: number) => (days.length > back ? days.at(-1)!.total - days.at(-1 - back)!.total : undefined)
  const said = (change: number | undefined, than: 'Yesterday' | 'LastWeek') =>
    change === undefined ? [] : [change > 0 ? t(`moreThan${than}`, { count: change }) : change < 0 ? t(`fewerThan${than}`, { count: -change }) : t(`sameAs${than}`)]
  const words = [...said(since(1), 'Yesterday'), ...said(since(7), 'LastWeek')]
  return words.length > 0 ? (
    <ul className="changes">
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null
}
