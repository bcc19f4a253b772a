import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { Version } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { useSite } from '#client/site-data.ts'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'

/** The wording stands: its link, its number and its fingerprint. */
export function Published({ version: { number, publishedAt, hash } }: { version: Version }) {
  const t = useTranslations('workspace.publish')
  const { time } = useFormats()
  const { url } = useSite()
  const { campaign } = useCampaign()
  const address = `${url}/campaigns/${campaign.slug}`
  return (
    <>
      <CampaignTitle page={t('publishedTitle')} />
      <h1>{t('publishedTitle')}</h1>
      {campaign.beforeLaunch ? (
        <p>
          {t('publishedPrivately', { number, time: time(publishedAt) })} <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('privateLink')}</Link>
        </p>
      ) : (
        <>
          <p>{t('publishedIntro', { number, time: time(publishedAt) })}</p>
          <p>
            <a href={address} className="address">
              {address}
            </a>
          </p>
        </>
      )}
      <SummaryList
        rows={[
          { key: 'number', label: t('number'), value: number },
          { key: 'at', label: t('at'), value: time(publishedAt) },
          {
            key: 'hash',
            label: t('hash'),
            value: (
              <>
                <code className="address">{hash}</code>
                <p className="quiet">{t('hashHint')}</p>
              </>
            ),
          },
        ]}
      />
      <p className="actions">
        <Link to={`/workspace/campaigns/${campaign.slug}/draft`}>{t('change')}</Link>
      </p>
    </>
  )
}
