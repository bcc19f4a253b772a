import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign } from '#contracts/campaigns.ts'
import { readLog } from '#contracts/record.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { LanguageLinks, readIn, shownIn } from '../../parts/languages.tsx'
import { LogEntries } from '../../parts/log-entry.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { askedOf } from './asked.ts'

const perPage = 100
/** So many corrections stand above everything else. */
const mostAbove = 5

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const { page, lang } = askedOf(request)
  const only = new URL(request.url).searchParams.get('only') === 'corrections' ? ('corrections' as const) : undefined
  const [{ campaign }, log, corrections] = await Promise.all([ask(readCampaign, { slug, lang }), ask(readLog, { slug, only, page, perPage, lang }), ask(readLog, { slug, only: 'corrections', page: 1, perPage: mostAbove, lang })])
  return { ...readIn(campaign), title: shownIn(campaign, campaign.translation).title, languages: campaign.languages, slug, only, log, corrections }
}

export function Component() {
  const t = useTranslations('record.log')
  const back = useTranslations('public')
  const { slug, title, languages, only, log, corrections, locale, lang } = useLoaderData<typeof loader>()
  const inLanguage = useAddressAt()
  const path = `/campaigns/${slug}/log`
  const asked = only ? '?only=corrections' : ''
  const addressFor = (asks: { only?: typeof only; page?: number }) => addressWith(path, { ...asks, lang })
  const heading = (of: string) => (only ? t('titleCorrections', { title: of }) : t('title', { title: of }))
  const above = !only && log.page === 1 && corrections.found > 0
  return (
    <div className="measure">
      <PageTitle>{!only && log.pages > 1 ? t('titlePage', { title, page: log.page, pages: log.pages }) : heading(title)}</PageTitle>
      <Feeds title={heading(title)} path={path} asked={asked} />
      <p className="screen-only">
        <a href={inLanguage(`/campaigns/${slug}`)}>{back('backers.back')}</a>
      </p>
      <LanguageLinks languages={languages} shown={locale} hrefIn={(other) => addressWith(path, { only, lang: other })} />
      <h1>{heading(isolated(title))}</h1>
      <p className="lede">{t(only ? 'ledeCorrections' : 'lede')}</p>
      <p className="quiet">{t('revision', { revision: log.revision })}</p>
      <nav aria-label={t('show')} className="screen-only">
        <ul className="views">
          <li>{only ? <a href={addressFor({})}>{t('everything')}</a> : <strong aria-current="page">{t('everything')}</strong>}</li>
          <li>{only ? <strong aria-current="page">{t('onlyCorrections')}</strong> : <a href={addressFor({ only: 'corrections' })}>{t('onlyCorrections')}</a>}</li>
        </ul>
      </nav>
      {above && (
        <section className="corrections" aria-labelledby="corrections">
          <h2 id="corrections">{t('corrections')}</h2>
          {corrections.pages > 1 && <p className="quiet">{t.rich('latestCorrections', { count: corrections.found, link: linkTo(addressFor({ only: 'corrections' })) })}</p>}
          <LogEntries slug={slug} entries={corrections.entries} again />
        </section>
      )}
      {above && <h2>{t('changes')}</h2>}
      {log.entries.length === 0 ? <p>{t(only ? 'noCorrections' : 'empty')}</p> : <LogEntries slug={slug} entries={log.entries} />}
      <Pagination page={log.page} pages={log.pages} hrefOf={(page) => addressFor({ only, page })} />
      <p className="quiet screen-only">{t.rich('feeds', { atom: linkTo(`${path}.atom${asked}`), json: linkTo(`${path}.json${asked}`) })}</p>
      <p className="quiet">{t('sealMore')}</p>
      <OwnAddress path={addressFor({ only })} />
    </div>
  )
}

/** The log, less what is the default anyway. */
function addressWith(path: string, { only, page, lang }: { only?: 'corrections' | undefined; page?: number | undefined; lang: string | undefined }): string {
  const query = new URLSearchParams({ ...(only && { only }), ...(page !== undefined && { page: String(page) }), ...(lang && { lang }) }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Where programs that follow the log find it by themselves. */
function Feeds({ title, path, asked }: { title: string; path: string; asked: string }) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={`${path}.atom${asked}`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`${path}.json${asked}`} />
    </>
  )
}
