import { useTranslations } from 'use-intl/react'
import { useAddressAt } from './address-at.ts'
import { linkTo } from './rich.tsx'

/** At the foot of every public page of a campaign. */
export function ReportLink({ slug }: { slug: string }) {
  const t = useTranslations('objector.report')
  const addressAt = useAddressAt()
  return <p className="quiet screen-only">{t.rich('link', { link: linkTo(addressAt(`/campaigns/${slug}/report`)) })}</p>
}
