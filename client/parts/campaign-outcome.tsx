import { useTranslations } from 'use-intl/react'
import type { Outcome } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { StatementText } from './statement-text.tsx'

/** What came of the campaign, in its lead's words: the first thing that a reader of an old page wants to know. */
export function CampaignOutcome({ outcome: { kind, html, at }, locale }: { outcome: Pick<Outcome, 'kind' | 'html' | 'at'>; locale: string }) {
  const t = useTranslations('public.campaign')
  const domain = useTranslations('domain.outcome')
  const { date } = useFormats()
  return (
    <section className="outcome" aria-labelledby="outcome">
      <h2 id="outcome">{domain(kind)}</h2>
      <StatementText html={html} locale={locale} />
      <p className="quiet">{t('outcomeAt', { date: date(at) })}</p>
    </section>
  )
}
