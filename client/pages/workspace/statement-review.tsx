import { useTranslations } from 'use-intl/react'
import type { Draft } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { StatementText } from '#client/parts/statement-text.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { useCampaign } from './campaign-layout.tsx'

/** The statement as everyone will see it, and what goes with it. */
export function StatementReview({ draft, html, language }: { draft: Draft; html: string; language: string }) {
  const t = useTranslations('workspace')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  const addressees = campaign.decisionMakers.map(({ id, name, role, institution }) => (
    <div key={id}>
      <bdi>{[name, role, institution].filter(Boolean).join(', ')}</bdi>
    </div>
  ))
  return (
    <>
      <h2>{t('publish.statement')}</h2>
      <article className="review" lang={draft.locale}>
        <h3>{draft.title}</h3>
        {draft.ask && <p className="ask">{draft.ask}</p>}
        <StatementText html={html} locale={draft.locale} />
      </article>
      <SummaryList
        rows={[
          { key: 'to', label: t('publish.addressees'), value: addressees.length > 0 ? addressees : t('publish.nobody') },
          { key: 'deadline', label: t('publish.deadline'), value: campaign.closesAt ? time(campaign.closesAt) : t('overview.noDeadline') },
          { key: 'language', label: t('publish.language'), value: language },
        ]}
      />
    </>
  )
}
