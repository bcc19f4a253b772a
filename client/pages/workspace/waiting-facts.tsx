import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'
import { SummaryList, type SummaryRow } from '#client/ui/summary-list.tsx'
import { useCampaign } from './campaign-layout.tsx'

/** What else is known of a sign-on that waits: when, which wording, the e-mail, and what others have in common with it. */
export function WaitingFacts({ signature }: { signature: LeadSignature }) {
  const t = useTranslations('workspace.queue')
  const mailWords = useTranslations('domain.mail')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  const { id, submittedAt, confirmedAt, version, mail, related, sameNetwork, register } = signature
  const rows: SummaryRow[] = [
    { key: 'sent', label: t('sent'), value: time(submittedAt) },
    { key: 'confirmed', label: t('confirmed'), value: confirmedAt ? time(confirmedAt) : t('notConfirmed') },
    { key: 'version', label: t('version'), value: t('versionValue', { number: version }) },
    { key: 'mail', label: t('mail'), value: <span className={mail === 'failed' ? 'care' : undefined}>{mailWords(mail)}</span> },
    ...(register ? [{ key: 'register', label: t('register'), value: <span className={register.says === 'match' ? undefined : 'care'}>{register.words.join(' ')}</span> }] : []),
    ...(related ? [{ key: 'related', label: t('related'), value: related.count > 0 ? <Related related={related} /> : t('relatedNone') }] : []),
    ...(sameNetwork === undefined
      ? []
      : [{ key: 'network', label: t('network'), value: sameNetwork > 0 ? <Link to={`/workspace/campaigns/${campaign.slug}/invalidations/new?sameNetworkAs=${id}&look=1`}>{t('sameNetwork', { count: sameNetwork })}</Link> : t('sameNetworkNone') }]),
  ]
  return (
    <div className="waiting-facts">
      <h3>{t('more')}</h3>
      <SummaryList rows={rows} />
    </div>
  )
}

function Related({ related: { count, first } }: { related: NonNullable<LeadSignature['related']> }) {
  const t = useTranslations('workspace')
  return (
    <ul className="plain">
      {first.map(({ id, name, state, by }) => (
        <li key={id}>
          <bdi>{name}</bdi> <span className="quiet">{t('queue.relatedBy', { by: t(`queue.by.${by}`), state: t(`short.${state}`) })}</span>
        </li>
      ))}
      {count > first.length && <li className="quiet">{t('queue.relatedMore', { count: count - first.length })}</li>}
    </ul>
  )
}
