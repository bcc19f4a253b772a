import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readVersion } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ReportLink } from '../../parts/report-link.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { StatementText } from '../../parts/statement-text.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const slug = params.slug!
  const number = Number(params.number)
  if (!/^\d{1,7}$/.test(params.number!) || number < 1 || number > 1_000_000) throw data(null, { status: 404 })
  const { version, current } = await context.get(api)(readVersion, { slug, number })
  return { locale: version.locale, slug, version, current }
}

export function Component() {
  const t = useTranslations('public')
  const { time } = useFormats()
  const { slug, version, current } = useLoaderData<typeof loader>()
  const { number, title, ask, html, hash, publishedAt, locale } = version
  return (
    <article className="measure">
      <PageTitle>{t('version.title', { number, title })}</PageTitle>
      <p className="screen-only">
        <a href={`/campaigns/${slug}`}>{t('backers.back')}</a>
      </p>
      <p className="quiet">{t('version.published', { time: time(publishedAt) })}</p>
      <h1>{t('version.title', { number, title: isolated(title) })}</h1>
      <p>{number === current ? t('version.current') : t.rich('version.superseded', { current, link: linkTo(`/campaigns/${slug}/versions/${current}`) })}</p>
      <p className="ask" lang={locale} dir="auto">
        {ask}
      </p>
      <h2 className="visually-hidden">{t('campaign.statement')}</h2>
      <StatementText html={html} locale={locale} />
      <h2 className="small-heading">{t('version.hash')}</h2>
      <p>
        <code className="hash">{hash}</code>
      </p>
      <p className="quiet">{t('version.hashMore')}</p>
      <OwnAddress path={`/campaigns/${slug}/versions/${number}`} />
      <ReportLink slug={slug} />
    </article>
  )
}
