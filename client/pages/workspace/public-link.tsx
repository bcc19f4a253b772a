import { useTranslations } from 'use-intl/react'
import { useSite } from '#client/site-data.ts'
import { useCampaign } from './campaign-layout.tsx'
import { CopyLink } from './copy-link.tsx'

/** The address that is sent to organisations. */
export function PublicLink() {
  const t = useTranslations('workspace.overview')
  const { campaign } = useCampaign()
  const { url } = useSite()
  return campaign.version ? <CopyLink address={`${url}/campaigns/${campaign.slug}`} /> : <p>{t('notPublic')}</p>
}
