import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign } from '#contracts/campaigns.ts'
import { readLogEntry } from '#contracts/record.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { LogEntry } from '../../parts/log-entry.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { askedOf } from './asked.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const { lang } = askedOf(request)
  // What is no number is an entry that there is not.
  const number = /^\d{1,9}$/.test(params.number!) ? Number(params.number) : 0
  const [{ campaign }, { revision, entry }] = await Promise.all([ask(readCampaign, { slug, lang }), ask(readLogEntry, { slug, number, lang })])
  return { ...readIn(campaign), title: shownIn(campaign, campaign.translation).title, slug, revision, entry }
}

/** One entry, at an address that stays. */
export function Component() {
  const t = useTranslations('record.log')
  const { slug, title, revision, entry } = useLoaderData<typeof loader>()
  const { number, signatureId } = entry
  const addressAt = useAddressAt()
  const path = `/campaigns/${slug}`
  return (
    <div className="measure">
      <PageTitle>{t('entryTitle', { number, title })}</PageTitle>
      <p className="screen-only">
        <a href={addressAt(`${path}/log`)}>{t('entryBack')}</a>
      </p>
      <h1>{t('entryTitle', { number, title: isolated(title) })}</h1>
      <div className="log log-one">
        <LogEntry slug={slug} entry={entry} />
      </div>
      <p>{t.rich('entryThen', { campaign: linkTo(addressAt(path, number)), list: linkTo(addressAt(`${path}/backers`, number)) })}</p>
      {signatureId && <p>{t.rich('entryBacker', { link: linkTo(addressAt(`${path}/backers/${signatureId}`)) })}</p>}
      <nav className="pagination" aria-label={t('show')}>
        {number > 1 && (
          <a rel="prev" href={addressAt(`${path}/log/${number - 1}`)}>
            {t('earlier')}
          </a>
        )}
        {number < revision && (
          <a rel="next" href={addressAt(`${path}/log/${number + 1}`)}>
            {t('later')}
          </a>
        )}
      </nav>
      <p className="quiet">{t('sealMore')}</p>
      <OwnAddress path={addressAt(`${path}/log/${number}`)} />
    </div>
  )
}
