import { useTranslations } from 'use-intl/react'
import { listBackers } from '#contracts/backers.ts'
import type { Answer } from '#contracts/endpoint.ts'
import type { VersionLanguage } from '#contracts/translations.ts'
import { useFormats, useLang } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { PermanentLink } from '../../parts/as-it-stood.tsx'
import { BackerList } from '../../parts/backer-list.tsx'
import { LogoWall } from '../../parts/logo-wall.tsx'
import { DidNotSign } from '../../parts/did-not-sign.tsx'
import { useLanguageNames } from '../../parts/languages.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { BackerSearch } from './backer-search.tsx'
import { addressFor } from './asked.ts'

type Props = Answer<typeof listBackers> & { slug: string; q: string; /** The revision it is of, where it is not of now. */ at: number | undefined; languages: readonly VersionLanguage[] }

/** The backer list as it stands under a statement: by name, with a search, and the ways to take it along. */
export function CampaignBackers({ slug, q, at, languages, count, revision, order, found, pages, backers }: Props) {
  const t = useTranslations('public')
  const words = useTranslations('domain')
  const press = useTranslations('press')
  const sorted = useTranslations('languages')
  const nameOf = useLanguageNames(languages)
  const { number } = useFormats()
  const lang = useLang()
  const inLanguage = useAddressAt()
  const path = `/campaigns/${slug}`
  const here = inLanguage(path, at)
  const data = (form: string) => linkTo(addressAt(`/api${path}/backers.${form}`, at))
  return (
    <section id="backers" className="campaign-backers" aria-labelledby="backers-title">
      <h2 id="backers-title">{t('campaign.backers')}</h2>
      {count > 0 && (
        <>
          <p className="quiet measure">{t('backers.order', { order: lang ? sorted('orderedIn', { order: words(`order.${order}`), language: nameOf(lang) }) : words(`order.${order}`) })}</p>
          <BackerSearch action={`${path}#backers`} q={q} at={at} />
        </>
      )}
      {q !== '' && (
        <output>
          {t('backers.found', { count: found, shown: number(found) })} <a href={`${here}#backers`}>{t('backers.all')}</a>
        </output>
      )}
      <BackerList slug={slug} revision={revision} order={order} backers={backers} whole={q === '' && pages <= 1} here={addressFor(path, { q, order, page: 1, ...(lang && { lang }) })} still={at !== undefined} />
      <LogoWall heading="h3" slug={slug} backers={backers} still={at !== undefined} />
      {count > 0 && (
        <p className="screen-only">
          <a href={inLanguage(`${path}/backers`, at)}>{t('backers.more', { count, shown: number(count) })}</a>
        </p>
      )}
      <p className="quiet screen-only">{t.rich('campaign.data', { xlsx: data('xlsx'), csv: data('csv'), json: data('json') })}</p>
      {at === undefined && <PermanentLink path={path} revision={revision} />}
      {at === undefined && count > 0 && <DidNotSign slug={slug} />}
      {at === undefined && <p className="quiet screen-only">{press.rich('link', { link: linkTo(inLanguage(`${path}/press`)) })}</p>}
      <p className="quiet screen-only">{t.rich('campaign.changesMore', { link: linkTo(inLanguage(`${path}/log`)) })}</p>
    </section>
  )
}
