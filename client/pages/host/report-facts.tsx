import { useTranslations } from 'use-intl/react'
import { mailTo } from '#client/parts/rich.tsx'
import type { Report } from '#contracts/host.ts'

/** What was reported, of which campaign, in the reader's own words. */
export function ReportFacts({ report: { id, kind, words, email, campaign } }: { report: Report }) {
  const t = useTranslations('host.reports')
  const kinds = useTranslations('domain.reportKind')
  return (
    <>
      <h2 id={`report-${id}`}>
        <bdi>{campaign.title}</bdi>
      </h2>
      <p className="quiet">
        {t('lead')} <bdi>{campaign.lead}</bdi>
      </p>
      <p>
        <strong>{kinds(kind)}</strong>
      </p>
      <blockquote dir="auto">{words}</blockquote>
      <p>{email ? t.rich('from', { email, mail: mailTo(email) }) : t('fromNobody')}</p>
    </>
  )
}
