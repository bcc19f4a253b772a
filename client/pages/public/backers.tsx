import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBackers, readAreas } from '#contracts/backers.ts'
import { readCampaign, readGrowth } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { AsItStood, PermanentLink } from '../../parts/as-it-stood.tsx'
import { BackerList } from '../../parts/backer-list.tsx'
import { DidNotSign } from '../../parts/did-not-sign.tsx'
import { GrowthChart } from '../../parts/growth-chart.tsx'
import { LogoWall } from '../../parts/logo-wall.tsx'
import { LanguageLinks, readIn, shownIn, useLanguageNames } from '../../parts/languages.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ReportLink } from '../../parts/report-link.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { Standing } from '../../parts/standing.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Areas } from './areas.tsx'
import { addressFor, askedOf } from './asked.ts'
import { BackerSearch } from './backer-search.tsx'
import { CountryAndOrder } from './country-and-order.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const asked = askedOf(request)
  const then = asked.at === undefined ? {} : { at: asked.at }
  const lang = asked.lang === undefined ? {} : { lang: asked.lang }
  const [{ campaign }, list, areas, growth] = await Promise.all([ask(readCampaign, { slug, ...then, ...lang }), ask(listBackers, { slug, ...asked, perPage: 1000 }), ask(readAreas, { slug, ...then }), ask(readGrowth, { slug })])
  return { ...readIn(campaign), title: shownIn(campaign, campaign.translation).title, languages: campaign.languages, slug, asked, list, areas, days: growth.days }
}

export function Component() {
  const t = useTranslations('public')
  const record = useTranslations('record')
  const words = useTranslations('domain')
  const { number } = useFormats()
  const sorted = useTranslations('languages')
  const { slug, title, languages, asked, list, areas, days, locale, lang } = useLoaderData<typeof loader>()
  const nameOf = useLanguageNames(languages)
  const inLanguage = useAddressAt()
  const path = `/campaigns/${slug}/backers`
  const { at } = asked
  const narrowed = [asked.q, asked.country, asked.place, asked.sector].some((given) => given !== undefined)
  const whole = inLanguage(path, at)
  const order = words(`order.${list.order}`)
  const data = (form: string) => linkTo(addressAt(`/api${path}.${form}`, at))
  const pageTitle = list.pages > 1 ? t('backers.titlePage', { title, page: list.page, pages: list.pages }) : t('backers.title', { title })
  return (
    <>
      <PageTitle>{at === undefined ? pageTitle : record('asItStood.titleOf', { title: pageTitle, revision: at })}</PageTitle>
      <AsItStood of={list} path={path} />
      <p className="screen-only">
        <a href={inLanguage(`/campaigns/${slug}`, at)}>{t('backers.back')}</a>
      </p>
      <LanguageLinks languages={languages} shown={locale} hrefIn={(other) => addressAt(path, at, other)} />
      <h1>
        {t('campaign.backers')}{' '}
        <span className="title-of" lang={locale} dir="auto">
          {title}
        </span>
      </h1>
      <Standing count={list.count} branches={list.branches} countries={list.countries} asOf={list.asOf} />
      <BackerSearch action={path} q={asked.q ?? ''} at={at}>
        <CountryAndOrder country={asked.country} place={asked.place} sector={asked.sector} order={asked.order} areas={areas} />
      </BackerSearch>
      <p className="quiet measure">{t('backers.order', { order: lang ? sorted('orderedIn', { order, language: nameOf(lang) }) : order })}</p>
      {narrowed && (
        <output>
          {t('backers.found', { count: list.found, shown: number(list.found) })} <a href={whole}>{t('backers.all')}</a>
        </output>
      )}
      <BackerList slug={slug} revision={list.revision} order={list.order} backers={list.backers} whole={!narrowed && list.pages <= 1} here={addressFor(path, asked)} still={at !== undefined} />
      <LogoWall heading="h2" slug={slug} backers={list.backers} still={at !== undefined} />
      <OwnAddress path={addressFor(path, asked)} />
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => addressFor(path, { ...asked, page })} />
      {at === undefined && list.count > 0 && <DidNotSign slug={slug} />}
      <p className="quiet screen-only">{t.rich('campaign.data', { xlsx: data('xlsx'), csv: data('csv'), json: data('json') })}</p>
      {at === undefined && <PermanentLink path={path} revision={list.revision} />}
      <Areas areas={areas} />
      {at === undefined && days.length > 1 && (
        <section className="growth-section" aria-labelledby="growth">
          <h2 id="growth">{record('growth.title')}</h2>
          <GrowthChart days={days} />
        </section>
      )}
      {at === undefined && <ReportLink slug={slug} />}
    </>
  )
}
