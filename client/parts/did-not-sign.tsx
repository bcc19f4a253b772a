import { useTranslations } from 'use-intl/react'
import { useAddressAt } from './address-at.ts'
import { linkTo } from './rich.tsx'

/** The way out for an organisation that is named and did not sign. */
export function DidNotSign({ slug }: { slug: string }) {
  const t = useTranslations('objector.find')
  const addressAt = useAddressAt()
  return <p className="quiet screen-only">{t.rich('link', { link: linkTo(addressAt(`/campaigns/${slug}/objection`)) })}</p>
}
