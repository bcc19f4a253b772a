import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listReports, type Report } from '#contracts/host.ts'
import { useFormats } from '#client/language.tsx'
import { asLead } from '../workspace/asking.ts'
import { HostTitle } from './host-layout.tsx'
import { ReportFacts } from './report-facts.tsx'

const day = 86_400_000

export async function loader(args: LoaderFunctionArgs) {
  const settled = new URL(args.request.url).searchParams.has('settled')
  const { reports } = await asLead(args)(listReports, settled ? { settled: 'true' } : {})
  const now = Date.now()
  return { settled, reports: reports.map((report) => ({ ...report, days: Math.floor((now - Date.parse(report.createdAt)) / day) })) }
}

/** What waits for the host, the longest wait first; or what was settled. */
export function Component() {
  const t = useTranslations('host.reports')
  const { settled, reports } = useLoaderData<typeof loader>()
  const title = t(settled ? 'settledTitle' : 'title')
  return (
    <>
      <HostTitle page={title} />
      <h1>{title}</h1>
      {!settled && <p>{reports.length === 0 ? t('none') : t('waiting', { count: reports.length })}</p>}
      {settled && reports.length === 0 && <p>{t('settledNone')}</p>}
      {reports.map((report) => (settled ? <Settled key={report.id} report={report} /> : <Waiting key={report.id} report={report} days={report.days} />))}
      <p>
        <Link to={settled ? '/host' : '/host?settled'}>{t(settled ? 'waitingLink' : 'settledLink')}</Link>
      </p>
    </>
  )
}

function Waiting({ report, days }: { report: Report; days: number }) {
  const t = useTranslations('host.reports')
  const { time } = useFormats()
  const { id, createdAt, campaign } = report
  return (
    <section className="held" aria-labelledby={`report-${id}`}>
      <ReportFacts report={report} />
      <p className="quiet">{t('since', { days, time: time(createdAt) })}</p>
      <p className="actions">
        <Link className="button button-primary" to={`/host/reports/${id}`} aria-label={t('settleNamed', { title: campaign.title })}>
          {t('settle')}
        </Link>
        <a href={`/campaigns/${campaign.slug}`}>{t('look')}</a>
      </p>
    </section>
  )
}

function Settled({ report }: { report: Report }) {
  const t = useTranslations('host.reports')
  const { time } = useFormats()
  const { id, settledAt, outcome, answer } = report
  return (
    <section className="held" aria-labelledby={`report-${id}`}>
      <ReportFacts report={report} />
      {settledAt && outcome && (
        <p className="quiet">
          {t('settledOn', { time: time(settledAt) })}. {t(`outcome.${outcome}`)}.
        </p>
      )}
      <p>{t('answer')}</p>
      <blockquote dir="auto">{answer}</blockquote>
    </section>
  )
}
