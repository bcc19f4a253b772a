import { useTranslations } from 'use-intl/react'
import type { Campaign } from '#contracts/campaigns.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { shownIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'

/** Instead of a form: why there is none, and where to go. */
export function NotOpen({ campaign }: { campaign: Campaign }) {
  const t = useTranslations()
  const inLanguage = useAddressAt()
  const { slug, state, translation } = campaign
  const { title, locale } = shownIn(campaign, translation)
  const why = state === 'paused' ? 'refusals.campaign.paused' : state === 'draft' ? 'refusals.campaign.not-open' : 'refusals.campaign.closed'
  return (
    <div className="measure">
      <PageTitle>{t('signer.sign.notOpen')}</PageTitle>
      <h1>{t('signer.sign.notOpen')}</h1>
      <p className="lede" lang={locale} dir="auto">
        {title}
      </p>
      <p>{t(why)}</p>
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('signer.sign.back')}</a>
      </p>
    </div>
  )
}
