import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign, readLog } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats, useWordsAt } from '../../language.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const [{ campaign }, log] = await Promise.all([ask(readCampaign, { slug }), ask(readLog, { slug })])
  return { locale: campaign.locale, title: campaign.title, slug, ...log }
}

export function Component() {
  const t = useTranslations('public')
  const domain = useTranslations('domain')
  const wordsAt = useWordsAt()
  const { time } = useFormats()
  const { slug, title, revision, entries } = useLoaderData<typeof loader>()
  const said = ({ kind, name, version, correction }: (typeof entries)[number]) =>
    wordsAt(`domain.log.${correction ? `${kind}Corrected` : kind}`, { name: name === undefined ? domain('log.removedName') : isolated(name), version: version ?? 0 }) ?? t('log.other')
  return (
    <div className="measure">
      <PageTitle>{t('log.heading', { title })}</PageTitle>
      <p className="screen-only">
        <a href={`/campaigns/${slug}`}>{t('backers.back')}</a>
      </p>
      <h1>{t('log.heading', { title: isolated(title) })}</h1>
      <p className="lede">{t('log.lede')}</p>
      <p className="quiet">{t('log.revision', { revision })}</p>
      {entries.length === 0 ? (
        <p>{t('log.empty')}</p>
      ) : (
        <ol className="log" reversed>
          {entries.map((entry) => (
            <li key={entry.number} value={entry.number}>
              <p>{said(entry)}</p>
              {entry.reason && <p>{t('log.reason', { reason: isolated(entry.reason) })}</p>}
              <p className="quiet">
                <time dateTime={entry.at}>{time(entry.at)}</time>
              </p>
              <details className="seal">
                <summary>
                  {t('log.commitment')} <code>{entry.commitment.slice(0, 8)}…</code>
                </summary>
                <code>{entry.commitment}</code>
              </details>
            </li>
          ))}
        </ol>
      )}
      <p className="quiet">{t('log.commitmentMore')}</p>
    </div>
  )
}
