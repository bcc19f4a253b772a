import { useTranslations } from 'use-intl/react'
import type { CampaignSummary } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { Deadline } from './deadline.tsx'
import { asTyped } from './rich.tsx'

/** A campaign in a list: what it asks, who leads it, how many stand behind it. */
export function CampaignCard({ campaign }: { campaign: CampaignSummary }) {
  const t = useTranslations('public')
  const { number } = useFormats()
  const { slug, title, ask, lead, count, closesAt, state, locale } = campaign
  return (
    <li className="campaign-card">
      <h2 lang={locale} dir="auto">
        <a href={`/campaigns/${slug}`}>{title}</a>
      </h2>
      <p className="campaign-card-ask" lang={locale} dir="auto">
        {ask}
      </p>
      <p className="quiet">{t.rich('campaign.ledBy', { lead: lead.name, name: asTyped })}</p>
      <p>{t('home.count', { count, shown: number(count) })}</p>
      {state === 'open' && closesAt && (
        <p className="quiet">
          <Deadline closesAt={closesAt} />
        </p>
      )}
    </li>
  )
}
