import { useTranslations } from 'use-intl/react'
import { listBackers } from '#contracts/backers.ts'
import type { Answer } from '#contracts/endpoint.ts'
import { useFormats } from '../../language.tsx'
import { BackerList } from '../../parts/backer-list.tsx'
import { DidNotSign } from '../../parts/did-not-sign.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { BackerSearch } from './backer-search.tsx'
import { addressFor } from './asked.ts'

type Props = Answer<typeof listBackers> & { slug: string; q: string }

/** The backer list as it stands under a statement: by name, with a search, and the ways to take it along. */
export function CampaignBackers({ slug, q, count, revision, order, found, pages, backers }: Props) {
  const t = useTranslations('public')
  const words = useTranslations('domain')
  const { number } = useFormats()
  const path = `/campaigns/${slug}`
  return (
    <section id="backers" className="campaign-backers" aria-labelledby="backers-title">
      <h2 id="backers-title">{t('campaign.backers')}</h2>
      {count > 0 && (
        <>
          <p className="quiet measure">{t('backers.order', { order: words(`order.${order}`) })}</p>
          <BackerSearch action={`${path}#backers`} q={q} />
        </>
      )}
      {q !== '' && (
        <output>
          {t('backers.found', { count: found, shown: number(found) })} <a href={`${path}#backers`}>{t('backers.all')}</a>
        </output>
      )}
      <BackerList slug={slug} revision={revision} order={order} backers={backers} whole={q === '' && pages <= 1} here={addressFor(path, { q, order, page: 1 })} />
      {count > 0 && (
        <p className="screen-only">
          <a href={`${path}/backers`}>{t('backers.more', { count, shown: number(count) })}</a>
        </p>
      )}
      <p className="quiet screen-only">{t.rich('campaign.data', { xlsx: linkTo(`/api${path}/backers.xlsx`), csv: linkTo(`/api${path}/backers.csv`), json: linkTo(`/api${path}/backers.json`) })}</p>
      {count > 0 && <DidNotSign slug={slug} />}
      <p className="quiet screen-only">{t.rich('campaign.changesMore', { link: linkTo(`${path}/log`) })}</p>
    </section>
  )
}
