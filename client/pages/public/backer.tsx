import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { Backer } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { readBacker } from '#contracts/objections.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { useAddressAt } from '../../parts/address-at.ts'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { LogEntries } from '../../parts/log-entry.tsx'
import { Logo } from '../../parts/logo.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { refusedOf } from '../../refused.ts'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { askedOf } from './asked.ts'
import { Gone } from './backer-gone.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const [slug, id] = [params.slug!, params.id!]
  const { lang } = askedOf(request)
  const { campaign } = await ask(readCampaign, { slug, lang })
  const about = { ...readIn(campaign), title: shownIn(campaign, campaign.translation).title, slug, id }
  try {
    return { ...about, found: await ask(readBacker, { slug, id, lang }) }
  } catch (error) {
    const refused = refusedOf(error)
    if (refused?.answer.code !== 'backer.gone') throw error
    return data({ ...about, gone: { message: refused.answer.message, entry: Number(refused.answer.details?.entry) } }, 410)
  }
}

/** One backer, at an address that stays: what it typed, what was checked, and what changed. */
export function Component() {
  const loaded = useLoaderData<typeof loader>()
  return 'gone' in loaded ? <Gone slug={loaded.slug} title={loaded.title} gone={loaded.gone} /> : <Standing {...loaded} />
}

type Found = Exclude<Awaited<ReturnType<typeof loader>>, ReturnType<typeof data>> & { found: object }

function Standing({ slug, title, locale, found: { backer, entries, takesQuestions } }: Found) {
  const t = useTranslations('record.backer')
  const press = useTranslations('press.ask')
  const objecting = useTranslations('objector.find')
  const path = `/campaigns/${slug}`
  const own = `${path}/backers/${backer.id}`
  const addressAt = useAddressAt()
  return (
    <div className="measure">
      <PageTitle>{t('title', { name: backer.name, title })}</PageTitle>
      <p className="screen-only">
        <a href={addressAt(`${path}/backers`)}>{t('back')}</a>
      </p>
      {backer.logo && (
        <p className="logo screen-only">
          <Logo src={backer.logo} name="" near />
        </p>
      )}
      <h1 dir="auto">{backer.name}</h1>
      <p className="lede" lang={locale}>
        {t.rich('backs', { title: isolated(title), link: linkTo(addressAt(path)) })}
      </p>
      {backer.quote && <blockquote dir="auto">{backer.quote}</blockquote>}
      <Facts slug={slug} backer={backer} />
      {takesQuestions && <p className="quiet screen-only">{press.rich('link', { link: linkTo(addressAt(`${own}/question`)) })}</p>}
      <p className="quiet screen-only">{objecting.rich('link', { link: linkTo(addressAt(`${own}/objection`)) })}</p>
      <h2>{t('changes')}</h2>
      <LogEntries slug={slug} entries={entries} />
      <OwnAddress path={addressAt(own)} />
    </div>
  )
}

function Facts({ slug, backer: { checks, confirmedAt, version, website, country, place, sector, kind, branchOf, branch, signatory } }: { slug: string; backer: Backer }) {
  const t = useTranslations('record.backer')
  const kinds = useTranslations('domain.organisationKind')
  const addressAt = useAddressAt()
  const { time, country: nameOf } = useFormats()
  const where = [place, country && nameOf(country)].filter(Boolean).join(', ')
  const rows: (SummaryRow | false | '' | undefined)[] = [
    { key: 'checked', label: t('checked'), value: checks.map((check) => <div key={check}>{check}</div>) },
    { key: 'confirmed', label: t('confirmed'), value: <time dateTime={confirmedAt}>{time(confirmedAt)}</time> },
    { key: 'version', label: t('version'), value: <a href={addressAt(`/campaigns/${slug}/versions/${version}`)}>{t('versionLink', { version })}</a> },
    where !== '' && { key: 'where', label: t('where'), value: where },
    website && {
      key: 'website',
      label: t('website'),
      value: (
        <a href={website} rel="nofollow ugc noopener">
          {website}
        </a>
      ),
    },
    sector && { key: 'sector', label: t('sector'), value: sector },
    kind && { key: 'kind', label: t('kind'), value: kinds(kind) },
    branchOf && { key: 'branchOf', label: t('branchOf'), value: branchOf },
    branch && !branchOf && { key: 'branch', label: t('branchOf'), value: t('branch') },
    signatory && { key: 'signatory', label: t('signatory'), value: `${signatory.name}, ${signatory.role}` },
  ]
  return <SummaryList rows={rows.filter((row): row is SummaryRow => Boolean(row))} />
}
