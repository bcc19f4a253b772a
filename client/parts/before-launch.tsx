import { useTranslations } from 'use-intl/react'
import type { BeforeLaunch } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { Notice } from '../ui/notice.tsx'
import { isolated } from './rich.tsx'

/** Says on every page of a campaign that is behind its private link that it is, and until when. */
export function NotPublicYet({ of: { beforeLaunch, lead } }: { of: { beforeLaunch?: BeforeLaunch | undefined; lead: string } }) {
  const t = useTranslations('public.beforeLaunch')
  const until = useLaunchTime(beforeLaunch)
  if (!beforeLaunch) return null
  return (
    <Notice title={t('title')} look="care">
      <p>{until ? t('until', { time: until }) : t('open', { lead: isolated(lead) })}</p>
    </Notice>
  )
}

/** With date, time and the zone in which it was chosen; nothing where the lead launches by hand. */
export function useLaunchTime(beforeLaunch: BeforeLaunch | undefined): string | undefined {
  const { timeInZone } = useFormats()
  return beforeLaunch?.launchAt ? timeInZone(beforeLaunch.launchAt, beforeLaunch.launchZone ?? 'UTC') : undefined
}
