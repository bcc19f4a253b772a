import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { Settings } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { SummaryList, type SummaryRow } from '#client/ui/summary-list.tsx'
import { useCampaign } from './campaign-layout.tsx'
import { daysBetween } from './day-count.ts'

type Given = { today: string; settings: Settings }

/** What waits, what is on its way, what went wrong, and until when. */
export function OverviewFacts(given: Given) {
  const t = useTranslations('workspace.overview')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  const arriving = useArriving(given.today)
  const rows: SummaryRow[] = [
    ...(campaign.state === 'draft' ? [] : arriving),
    useDeadline(given.today),
    usePolicy(given.settings),
    ...(campaign.version ? [{ key: 'wording', label: t('wording'), value: t('versionLine', { number: campaign.version.number, time: time(campaign.version.publishedAt) }) }] : []),
  ]
  return <SummaryList rows={rows} />
}

function useArriving(today: string): SummaryRow[] {
  const t = useTranslations('workspace.overview')
  const { number } = useFormats()
  const { campaign, totals, waiting, oldest, undelivered, asking, quotes } = useCampaign()
  const at = `/workspace/campaigns/${campaign.slug}`
  const held = (
    <>
      <Link to={`${at}/queue`}>{number(waiting)}</Link>
      {oldest && <span className="quiet">{t('oldest', { days: daysBetween(oldest, today) })}</span>}
    </>
  )
  return [
    { key: 'held', label: t('held'), value: <span className="fact">{waiting > 0 ? held : t('heldNone')}</span> },
    { key: 'pending', label: t('pending'), value: totals.pending ? <Link to={`${at}/signatures?state=pending`}>{number(totals.pending)}</Link> : number(0) },
    ...(asking > 0 ? [{ key: 'asking', label: t('asking'), value: <Link to={`${at}/signatures?state=asking`}>{number(asking)}</Link> }] : []),
    ...(quotes > 0 ? [{ key: 'quotes', label: t('quotes'), value: <Link to={`${at}/press/quotes`}>{number(quotes)}</Link> }] : []),
    {
      key: 'undelivered',
      label: t('undelivered'),
      value: undelivered > 0 ? <Link className="care" to={`${at}/signatures?state=undelivered`}>{t('undeliveredSome', { count: undelivered })}</Link> : t('undeliveredNone'),
    },
  ]
}

function useDeadline(today: string): SummaryRow {
  const t = useTranslations('workspace.overview')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  const { closesAt, state, slug } = campaign
  const days = closesAt ? daysBetween(today, closesAt) : -1
  const counts = days >= 0 && (state === 'open' || state === 'paused' || state === 'draft')
  return {
    key: 'deadline',
    label: t('deadline'),
    value: (
      <span className="fact">
        <span>{closesAt ? time(closesAt) : t('noDeadline')}</span>
        {counts && <span className="quiet">{t('daysLeft', { days })}</span>}
      </span>
    ),
    action: (
      <Link to={`/workspace/campaigns/${slug}/deadline`} aria-label={t('changeDeadline')}>
        {t('change')}
      </Link>
    ),
  }
}

function usePolicy({ policy }: Given['settings']): SummaryRow {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  return {
    key: 'policy',
    label: t('overview.policy'),
    value: t(`policy.short.${policy}`),
    action: (
      <Link to={`/workspace/campaigns/${campaign.slug}/policy`} aria-label={t('overview.changePolicy')}>
        {t('overview.change')}
      </Link>
    ),
  }
}
