import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { CampaignState, Draft } from '#contracts/campaigns.ts'
import { useCampaign } from './campaign-layout.tsx'

/** What the lead does next, by where the campaign stands. */
export function NextStep({ draft }: { draft: Draft }) {
  const t = useTranslations('workspace.overview')
  const { campaign, waiting } = useCampaign()
  const at = `/workspace/campaigns/${campaign.slug}`
  if (campaign.state === 'draft') return <BeforePublishing draft={draft} at={at} />
  return (
    <>
      {waiting > 0 && (
        <p>
          {t('nextHeld', { count: waiting })} <Link to={`${at}/queue`}>{t('checkThem')}</Link>
        </p>
      )}
      <p>{t(campaign.beforeLaunch && campaign.state === 'open' ? 'nextFounding' : (wordsFor[campaign.state] ?? 'nextOther'))}</p>
    </>
  )
}

const wordsFor: Partial<Record<CampaignState, 'nextOpen' | 'nextPaused' | 'nextClosed'>> = { open: 'nextOpen', paused: 'nextPaused', closed: 'nextClosed' }

/** What a draft still needs before it can be published. */
export const missingIn = ({ title, ask, body }: Draft): ('title' | 'ask' | 'body')[] => (['title', 'ask', 'body'] as const).filter((part) => ({ title, ask, body })[part].trim() === '')

function BeforePublishing({ draft, at }: { draft: Draft; at: string }) {
  const t = useTranslations('workspace.overview')
  const { campaign } = useCampaign()
  const missing = missingIn(draft)
  const steps = [
    { words: t('hasTitle'), done: !missing.includes('title'), to: 'draft' },
    { words: t('hasAsk'), done: !missing.includes('ask'), to: 'draft' },
    { words: t('hasBody'), done: !missing.includes('body'), to: 'draft' },
    { words: t('hasDecisionMakers'), done: campaign.decisionMakers.length > 0, to: 'decision-makers', optional: true },
    { words: t('hasDeadline'), done: campaign.closesAt !== null, to: 'deadline', optional: true },
  ]
  const next = missing.length > 0 ? { to: 'draft', words: t('writeOn') } : campaign.decisionMakers.length === 0 ? { to: 'decision-makers', words: t('nameThem') } : undefined
  return (
    <>
      <p>{t('nextDraft')}</p>
      <ul className="checklist">
        {steps.map(({ words, done, to, optional }) => (
          <li key={words} className={done ? 'is-done' : undefined}>
            <Link to={`${at}/${to}`}>{words}</Link> <span className="quiet">{done ? t('stepDone') : optional ? t('stepIfWanted') : t('stepOpen')}</span>
          </li>
        ))}
      </ul>
      <p className="actions">
        {next && (
          <Link className="button button-primary" to={`${at}/${next.to}`}>
            {next.words}
          </Link>
        )}
        {missing.length === 0 && (
          <Link className={next ? undefined : 'button button-primary'} to={`${at}/publish`}>
            {t('review')}
          </Link>
        )}
      </p>
    </>
  )
}
