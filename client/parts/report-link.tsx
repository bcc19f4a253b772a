import { useTranslations } from 'use-intl/react'
import { linkTo } from './rich.tsx'

/** At the foot of every public page of a campaign. */
export function ReportLink({ slug }: { slug: string }) {
  const t = useTranslations('objector.report')
  return <p className="quiet screen-only">{t.rich('link', { link: linkTo(`/campaigns/${slug}/report`) })}</p>
}
