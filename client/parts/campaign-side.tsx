import { useTranslations } from 'use-intl/react'
import type { Campaign, Standing as StandingOfCampaign } from '#contracts/campaigns.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useAddressAt } from './address-at.ts'
import { Deadline } from './deadline.tsx'
import { Standing } from './standing.tsx'

/** Stays beside the statement on a wide screen, and comes before it on a telephone. */
export function CampaignSide({ campaign, standing }: { campaign: Campaign; standing: Omit<StandingOfCampaign, 'revision'> }) {
  const t = useTranslations('public.campaign')
  const addressAt = useAddressAt()
  const { slug, state, closesAt } = campaign
  return (
    <aside className="campaign-side">
      <Standing count={standing.count} branches={standing.branches} countries={standing.countries} asOf={standing.asOf} />
      {state === 'open' && campaign.asItStood === undefined && (
        <>
          <ButtonLink href={addressAt(`/campaigns/${slug}/sign`)}>{t('sign')}</ButtonLink>
          <p className="quiet screen-only">{t('signMore')}</p>
        </>
      )}
      {(state === 'open' || state === 'paused' || state === 'closed') && (
        <p>
          <Deadline closesAt={closesAt} over={state === 'closed'} />
        </p>
      )}
    </aside>
  )
}
