import { useTranslations } from 'use-intl/react'
import { keptFor } from '#contracts/retention.ts'
import { asBefore } from '../as-before.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo, mailTo } from '../../parts/rich.tsx'
import { useSite } from '../../site-data.ts'
import { Table } from '../../ui/table.tsx'

const kept = ['Pending', 'Disowned', 'Network', 'Contacts', 'Objections', 'Backups', 'List', 'Accounts'] as const

export const loader = asBefore

export function Component() {
  const t = useTranslations('public.privacy')
  const { runBy } = useSite()
  const { name, email } = runBy
  return (
    <article className="measure prose">
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <h2>{t('who')}</h2>
      <p>{t.rich('whoText', { name, email, mail: mailTo(email) })}</p>
      <h2>{t('public')}</h2>
      <p>{t('publicText')}</p>
      <ul>
        <li>{t('publicOrganisation')}</li>
        <li>{t('publicChecks')}</li>
        <li>{t('publicQuote')}</li>
        <li>{t('publicSignatory')}</li>
      </ul>
      <p>{t('publicLog')}</p>
      <h2>{t('private')}</h2>
      <p>{t('privateText')}</p>
      <p>{t('notice')}</p>
      <p>{t('network')}</p>
      <h2>{t('why')}</h2>
      <p>{t('whyInterest')}</p>
      <p>{t('whyConsent')}</p>
      <p>{t('whyOpinion')}</p>
      <h2>{t('keep')}</h2>
      <Table
        caption={t('keepTable')}
        rows={kept}
        keyOf={(what) => what}
        columns={[
          { key: 'what', title: t('keepWhat'), cell: (what) => t(`keep${what}`) },
          { key: 'how', title: t('keepHow'), cell: (what) => t(`keep${what}Time`, { days: what === 'Network' ? keptFor.networkDays : keptFor.pendingDays, months: keptFor.contactMonths }) },
        ]}
      />
      <h2>{t('cookies')}</h2>
      <p>{t('cookiesText')}</p>
      <h2>{t('others')}</h2>
      <p>{t('othersText', { name })}</p>
      <h2>{t('rights')}</h2>
      <p>{t.rich('rightsText', { email, own: linkTo('/signature-link'), mail: mailTo(email) })}</p>
      <p>{t('rightsComplain')}</p>
    </article>
  )
}
