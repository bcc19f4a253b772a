import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { openPreview } from '#contracts/press-embargo.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Contact, Facts, Quotes } from '../public/press.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const preview = await context.get(api)(openPreview, { token: params.token! })
  if (preview.state === 'public') throw redirect(`/campaigns/${preview.slug}/press`)
  return { locale: preview.state === 'over' ? preview.locale : preview.press.locale, preview }
}

/** A campaign under embargo: what it will say, and until when nobody is to say so. */
export function Component() {
  const t = useTranslations('press.preview')
  const { timeInZone } = useFormats()
  const { preview } = useLoaderData<typeof loader>()
  const time = timeInZone(preview.embargo.until, preview.embargo.zone)
  if (preview.state === 'over') {
    return (
      <div className="measure">
        <PageTitle>{t('over')}</PageTitle>
        <h1>{t('over')}</h1>
        <p className="lede">{t('overMore', { time })}</p>
      </div>
    )
  }
  const { press, statement } = preview
  return (
    <div className="press">
      <PageTitle>{t('title')}</PageTitle>
      <Notice title={t('until', { time })} look="care">
        <p>{t(statement.frozen ? 'frozen' : 'draft')}</p>
      </Notice>
      <h1>{t('title')}</h1>
      <Wording version={statement} locale={statement.locale} />
      <Facts press={press} />
      <Contact press={press} />
      {press.quotes.length > 0 && <Quotes press={press} linked={false} />}
    </div>
  )
}
