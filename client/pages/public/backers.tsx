import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { BackerList } from '../../parts/backer-list.tsx'
import { DidNotSign } from '../../parts/did-not-sign.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ReportLink } from '../../parts/report-link.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { Standing } from '../../parts/standing.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { addressFor, askedOf } from './asked.ts'
import { BackerSearch } from './backer-search.tsx'
import { CountryAndOrder } from './country-and-order.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const asked = askedOf(request)
  const { campaign } = await ask(readCampaign, { slug })
  const list = await ask(listBackers, { slug, ...asked, perPage: 1000 })
  return { locale: campaign.locale, title: campaign.title, slug, asked, list }
}

export function Component() {
  const t = useTranslations('public')
  const words = useTranslations('domain')
  const { number } = useFormats()
  const { slug, title, asked, list, locale } = useLoaderData<typeof loader>()
  const path = `/campaigns/${slug}/backers`
  const narrowed = asked.q !== undefined || asked.country !== undefined
  return (
    <>
      <PageTitle>{list.pages > 1 ? t('backers.titlePage', { title, page: list.page, pages: list.pages }) : t('backers.title', { title })}</PageTitle>
      <p className="screen-only">
        <a href={`/campaigns/${slug}`}>{t('backers.back')}</a>
      </p>
      <h1>
        {t('campaign.backers')}{' '}
        <span className="title-of" lang={locale} dir="auto">
          {title}
        </span>
      </h1>
      <Standing count={list.count} branches={list.branches} countries={list.countries} asOf={list.asOf} />
      <BackerSearch action={path} q={asked.q ?? ''}>
        <CountryAndOrder country={asked.country} order={asked.order} />
      </BackerSearch>
      <p className="quiet measure">{t('backers.order', { order: words(`order.${list.order}`) })}</p>
      {narrowed && (
        <output>
          {t('backers.found', { count: list.found, shown: number(list.found) })} <a href={path}>{t('backers.all')}</a>
        </output>
      )}
      <BackerList slug={slug} revision={list.revision} order={list.order} backers={list.backers} whole={!narrowed && list.pages <= 1} here={addressFor(path, asked)} />
      <OwnAddress path={addressFor(path, asked)} />
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => addressFor(path, { ...asked, page })} />
      {list.count > 0 && <DidNotSign slug={slug} />}
      <p className="quiet screen-only">{t.rich('campaign.data', { xlsx: linkTo(`/api${path}.xlsx`), csv: linkTo(`/api${path}.csv`), json: linkTo(`/api${path}.json`) })}</p>
      <ReportLink slug={slug} />
    </>
  )
}
