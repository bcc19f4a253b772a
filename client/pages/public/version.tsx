import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readVersion } from '#contracts/campaigns.ts'
import { pathFor } from '#contracts/endpoint.ts'
import { wordingAsPdf } from '#contracts/letters.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { AlternateLanguages, IsTranslation, LanguageLinks, readIn, useLanguageNames } from '../../parts/languages.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ReportLink } from '../../parts/report-link.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { StatementText } from '../../parts/statement-text.tsx'
import { useSite } from '../../site-data.ts'
import { languageOf } from './asked.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const slug = params.slug!
  const number = Number(params.number)
  if (!/^\d{1,7}$/.test(params.number!) || number < 1 || number > 1_000_000) throw data(null, { status: 404 })
  const found = await context.get(api)(readVersion, { slug, number, ...languageOf(new URL(request.url).searchParams) })
  return { ...readIn({ locale: found.version.locale, translation: found.translation }), slug, ...found }
}

export function Component() {
  const t = useTranslations('public')
  const { time } = useFormats()
  const { url } = useSite()
  const several = useTranslations('languages')
  const { slug, version, current, languages, translation, lang } = useLoaderData<typeof loader>()
  const { number, hash, publishedAt } = version
  const { title, ask, html, locale } = translation ?? version
  const nameOf = useLanguageNames(languages)
  const inLanguage = useAddressAt()
  const path = `/campaigns/${slug}/versions/${number}`
  const addressIn = (other: string | undefined) => url + addressAt(path, undefined, other)
  return (
    <article className="measure">
      <PageTitle>{t('version.title', { number, title })}</PageTitle>
      {languages.length > 1 && <link rel="canonical" href={addressIn(lang)} />}
      <AlternateLanguages languages={languages} addressIn={addressIn} />
      <p className="screen-only">
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('backers.back')}</a>
      </p>
      <p className="quiet">{t('version.published', { time: time(publishedAt) })}</p>
      <LanguageLinks languages={languages} shown={locale} hrefIn={(other) => addressAt(path, undefined, other)} />
      <h1>{t('version.title', { number, title: isolated(title) })}</h1>
      <p>{number === current ? t('version.current') : t.rich('version.superseded', { current, link: linkTo(inLanguage(`/campaigns/${slug}/versions/${current}`)) })}</p>
      <IsTranslation translation={translation} languages={languages} href={path} />
      <p className="ask" lang={locale} dir="auto">
        {ask}
      </p>
      <h2 className="visually-hidden">{t('campaign.statement')}</h2>
      <StatementText html={html} locale={locale} />
      <p className="screen-only">
        <a href={inLanguage(pathFor(wordingAsPdf.path, { slug, number }))}>{t('version.pdf')}</a>
      </p>
      {translation && (
        <>
          <h2 className="small-heading">{several('hash')}</h2>
          <p>
            <code className="hash">{translation.hash}</code>
          </p>
        </>
      )}
      <h2 className="small-heading">{translation ? several('signedHash', { language: nameOf(version.locale) }) : t('version.hash')}</h2>
      <p>
        <code className="hash">{hash}</code>
      </p>
      <p className="quiet">{t('version.hashMore')}</p>
      <OwnAddress path={inLanguage(path)} />
      <ReportLink slug={slug} />
    </article>
  )
}
