import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { CampaignState } from '#contracts/campaigns.ts'
import { useCampaign } from './campaign-layout.tsx'

/** What a lead can do to the state of a campaign. */
export const stateChanges = ['pause', 'resume', 'close', 'reopen', 'launch', 'new-link'] as const
export type StateChange = (typeof stateChanges)[number]

export const changesFrom: Partial<Record<CampaignState, readonly Exclude<StateChange, 'launch' | 'new-link'>[]>> = { open: ['pause', 'close'], paused: ['resume', 'close'], closed: ['reopen'] }

/** Each leads to a page that says what it means; nothing changes before the button there. */
export function StateLinks() {
  const t = useTranslations('workspace.overview')
  const { campaign } = useCampaign()
  const changes = changesFrom[campaign.state] ?? []
  const at = `/workspace/campaigns/${campaign.slug}`
  const mayReopen = !campaign.outcome
  if (campaign.state === 'draft' || (changes.length === 0 && campaign.state !== 'archived')) return null
  return (
    <>
      <h2>{t('takingSignOns')}</h2>
      <p className="actions">
        {campaign.state === 'closed' && (
          <Link className={`button button-${campaign.outcome ? 'secondary' : 'primary'}`} to={`${at}/outcome`}>
            {t(campaign.outcome ? 'correctOutcome' : 'outcome')}
          </Link>
        )}
        {changes.filter((change) => change !== 'reopen' || mayReopen).map((change) => (
          <Link key={change} className="button button-secondary" to={`${at}/state/${change}`}>
            {t(change)}
          </Link>
        ))}
        {(campaign.state === 'closed' || campaign.state === 'archived') && (
          <Link className="button button-secondary" to={`${at}/archiving`}>
            {t('archiving')}
          </Link>
        )}
      </p>
    </>
  )
}
