import { useTranslations } from 'use-intl/react'
import { useFormats } from '../language.tsx'

/** Until when one can sign, with the time zone. No countdown: nobody is to be hurried. */
export function Deadline({ closesAt, over = false }: { closesAt: string | null; over?: boolean }) {
  const t = useTranslations('public.campaign')
  const { time } = useFormats()
  if (!closesAt) return over ? null : <span>{t('noDeadline')}</span>
  return <time dateTime={closesAt}>{t(over ? 'deadlineOver' : 'deadline', { time: time(closesAt) })}</time>
}
