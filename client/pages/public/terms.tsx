import { useTranslations } from 'use-intl/react'
import { asBefore } from '../as-before.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { mailTo } from '../../parts/rich.tsx'
import { useSite } from '../../site-data.ts'

export const loader = asBefore

export function Component() {
  const t = useTranslations('public.terms')
  const { name, email } = useSite().runBy
  return (
    <article className="measure prose">
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <h2>{t('who')}</h2>
      <p>{t.rich('whoText', { name, email, mail: mailTo(email) })}</p>
      <h2>{t('sign')}</h2>
      <ul>
        <li>{t('signAuthority')}</li>
        <li>{t('signWording')}</li>
        <li>{t('signPublic')}</li>
        <li>{t('signLeave')}</li>
      </ul>
      <h2>{t('lead')}</h2>
      <ul>
        <li>{t('leadTrue')}</li>
        <li>{t('leadData')}</li>
        <li>{t('leadFair')}</li>
      </ul>
      <h2>{t('host')}</h2>
      <ul>
        <li>{t('hostCheck')}</li>
        <li>{t('hostRemove')}</li>
        <li>{t('hostService')}</li>
      </ul>
      <h2>{t('report')}</h2>
      <p>{t.rich('reportText', { email, mail: mailTo(email) })}</p>
      <h2>{t('software')}</h2>
      <p>{t('softwareText')}</p>
    </article>
  )
}
