import { data, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { site } from '../../context.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { CampaignParts } from './campaign-parts.tsx'
import { AnswersShown, ButtonsShown, FieldsShown, NoticesShown, TablesShown, TypeShown } from './shown.tsx'

/** Outside production only. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.get(site).production) throw data(null, { status: 404 })
  return { locale: 'en-GB' }
}

export function Component() {
  const t = useTranslations('design')
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede measure">{t('lede')}</p>
      <ul>
        <li>
          <a href="/design/pages">{t('pages')}</a>
        </li>
        <li>
          <a href="/design/emails">{t('emails')}</a>
        </li>
        <li>
          <a href="/design?scheme=light">{t('light')}</a>
        </li>
        <li>
          <a href="/design?scheme=dark">{t('dark')}</a>
        </li>
      </ul>
      <h2>{t('type')}</h2>
      <TypeShown />
      <h2>{t('buttons')}</h2>
      <ButtonsShown />
      <h2>{t('fields')}</h2>
      <FieldsShown />
      <h2>{t('notices')}</h2>
      <NoticesShown />
      <h2>{t('answers')}</h2>
      <AnswersShown />
      <h2>{t('tables')}</h2>
      <TablesShown />
      <h2>{t('campaign')}</h2>
      <CampaignParts />
    </>
  )
}
