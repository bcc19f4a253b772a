import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign } from '#contracts/campaigns.ts'
import { readLogEntry } from '#contracts/record.ts'
import { api } from '../../context.ts'
import { LogEntry } from '../../parts/log-entry.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  // What is no number is an entry that there is not.
  const number = /^\d{1,9}$/.test(params.number!) ? Number(params.number) : 0
  const [{ campaign }, { revision, entry }] = await Promise.all([ask(readCampaign, { slug }), ask(readLogEntry, { slug, number })])
  return { locale: campaign.locale, title: campaign.title, slug, revision, entry }
}

/** One entry, at an address that stays. */
export function Component() {
  const t = useTranslations('record.log')
  const { slug, title, revision, entry } = useLoaderData<typeof loader>()
  const { number, signatureId } = entry
  const path = `/campaigns/${slug}`
  return (
    <div className="measure">
      <PageTitle>{t('entryTitle', { number, title })}</PageTitle>
      <p className="screen-only">
        <a href={`${path}/log`}>{t('entryBack')}</a>
      </p>
      <h1>{t('entryTitle', { number, title: isolated(title) })}</h1>
      <div className="log log-one">
        <LogEntry slug={slug} entry={entry} />
      </div>
      <p>{t.rich('entryThen', { campaign: linkTo(`${path}?at=${number}`), list: linkTo(`${path}/backers?at=${number}`) })}</p>
      {signatureId && <p>{t.rich('entryBacker', { link: linkTo(`${path}/backers/${signatureId}`) })}</p>}
      <nav className="pagination" aria-label={t('show')}>
        {number > 1 && (
          <a rel="prev" href={`${path}/log/${number - 1}`}>
            {t('earlier')}
          </a>
        )}
        {number < revision && (
          <a rel="next" href={`${path}/log/${number + 1}`}>
            {t('later')}
          </a>
        )}
      </nav>
      <p className="quiet">{t('sealMore')}</p>
      <OwnAddress path={`${path}/log/${number}`} />
    </div>
  )
}
