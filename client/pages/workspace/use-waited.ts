import { useTranslations } from 'use-intl/react'

const hour = 3_600_000

/** How long something has waited, in words: hours for two days, then days. */
export function useWaited(now: string): (since: string) => string {
  const t = useTranslations('workspace.queue')
  return (since) => {
    const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / hour))
    return hours < 48 ? t('hours', { hours }) : t('days', { days: Math.floor(hours / 24) })
  }
}
