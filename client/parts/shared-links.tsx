import { useTranslations } from 'use-intl/react'
import type { Campaign } from '#contracts/campaigns.ts'
import { sharePictureSize } from '#contracts/sharing.ts'
import { useFormats } from '../language.tsx'
import { useSite } from '../site-data.ts'
import { addressAt } from './address-at.ts'
import { describeCampaign } from './campaign-data.ts'
import { AlternateLanguages, langOf, shownIn } from './languages.tsx'

/** For whoever reads a campaign's page without eyes: where it stands for good, what a shared link shows, its data, and the same facts for search engines. */
export function SharedLinks({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('sharing')
  const { number } = useFormats()
  const { url } = useSite()
  const { slug, lead, count, languages, translation } = campaign
  const { title, ask, locale } = shownIn(campaign, translation)
  // Of what only some may see nothing is offered to anybody else.
  if (!campaign.version || campaign.beforeLaunch || campaign.state === 'taken-down') return null
  const addressIn = (lang: string | undefined) => url + addressAt(`/campaigns/${slug}`, undefined, lang)
  const own = addressIn(langOf(translation))
  const versionIn = (lang: string | undefined) => url + addressAt(`/campaigns/${slug}/versions/${campaign.version?.number}`, undefined, lang)
  const api = `${url}/api/campaigns/${slug}`
  const picture = addressAt(`${api}/picture.png`, undefined, langOf(translation))
  const facts = { title, ask, lead: lead.name, count, shown: number(count) }
  const description = t('description', facts)
  const named = { 'og:type': 'website', 'og:site_name': 'Countersign', 'og:title': title, 'og:description': description, 'og:url': own, 'og:locale': locale.replace('-', '_'), 'og:image': picture, 'og:image:type': 'image/png', 'og:image:width': `${sharePictureSize.width}`, 'og:image:height': `${sharePictureSize.height}`, 'og:image:alt': t('pictureAlternative', facts) }
  return (
    <>
      <link rel="canonical" href={own} />
      <AlternateLanguages languages={languages} addressIn={addressIn} />
      <meta name="description" content={description} />
      {Object.entries(named).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      <link rel="alternate" type="text/csv" href={`${api}/backers.csv`} title={t('data', { title })} />
      <link rel="alternate" type="application/json" href={`${api}/backers.json`} title={t('data', { title })} />
      <link rel="alternate" type="application/json+oembed" href={`${url}/api/oembed?url=${encodeURIComponent(own)}&format=json`} title={title} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: describeCampaign(campaign, { own, picture, description, versionIn }) }} />
    </>
  )
}
