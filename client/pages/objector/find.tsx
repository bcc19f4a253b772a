import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBackers, type Backer } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { useAddressAt } from '../../parts/address-at.ts'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { languageOf } from '../public/asked.ts'

const most = 50

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const slug = params.slug!
  const ask = context.get(api)
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 300)
  const asked = { slug, ...languageOf(searchParams) }
  const { campaign } = await ask(readCampaign, asked)
  const list = await ask(listBackers, { ...asked, perPage: most, ...(q && { q }) })
  return { ...readIn(campaign), slug, title: shownIn(campaign, campaign.translation).title, q, found: list.found, backers: list.backers }
}

/** Leads whoever looks for their own organisation to its sign-on. */
export function Component() {
  const t = useTranslations('objector.find')
  const { number } = useFormats()
  const { slug, title, q, found, backers, locale, lang } = useLoaderData<typeof loader>()
  return (
    <div className="measure">
      <PageTitle>{t('title')}</PageTitle>
      <h1>
        {t('title')}{' '}
        <span className="title-of" lang={locale} dir="auto">
          {title}
        </span>
      </h1>
      <p className="lede">{t('lede')}</p>
      <search>
        <form className="search" method="get" action={`/campaigns/${slug}/objection`}>
          {lang && <input type="hidden" name="lang" value={lang} />}
          <div>
            <label htmlFor="q">{t('search')}</label>
            <input id="q" type="search" name="q" defaultValue={q} maxLength={300} autoComplete="organization" />
          </div>
          <button type="submit" className="button button-secondary">{t('button')}</button>
        </form>
      </search>
      {q !== '' && <output>{t('found', { count: found, shown: number(found) })}</output>}
      <ul className="choices">
        {backers.map((backer) => (
          <Choice key={backer.id} slug={slug} backer={backer} />
        ))}
      </ul>
      {found > backers.length && <p className="quiet">{t('some', { shown: number(backers.length) })}</p>}
      <p className="quiet">{t('notListed')}</p>
    </div>
  )
}

function Choice({ slug, backer: { id, name, place } }: { slug: string; backer: Backer }) {
  const t = useTranslations('objector.find')
  const inLanguage = useAddressAt()
  return (
    <li>
      <span>
        <bdi>{name}</bdi>
        {place && <span className="quiet"> {place}</span>}
      </span>
      <a href={inLanguage(`/campaigns/${slug}/backers/${id}/objection`)} aria-label={t('chooseNamed', { name })}>
        {t('choose')}
      </a>
    </li>
  )
}
