import { useTranslations } from 'use-intl/react'
import type { Backer, Order } from '#contracts/backers.ts'
import { useFormats, useLang } from '../language.tsx'
import { BackerRow, BackerTemplate } from './backer-row.tsx'
import { linkTo } from './rich.tsx'

type Props = {
  slug: string
  revision: number
  order: Order
  backers: readonly Backer[]
  /** The whole list by name: the script may put in what arrives. Of a part it can only say that there is more. */
  whole: boolean
  /** Where to load the list again without script. */
  here: string
  /** As it stood once: nothing arrives in it any more. */
  still?: boolean
}

/** The backers in the order that is stated above them. Marked for the script of public pages. */
export function BackerList({ slug, revision, order, backers, whole, here, still = false }: Props) {
  const t = useTranslations('public.backers')
  const { locale, spoken } = useFormats()
  const lang = useLang()
  const inserts = whole && order === 'name'
  const rows = backers.map((backer) => <BackerRow key={backer.id} slug={slug} backer={backer} />)
  if (still) return <ol className="backers">{rows}</ol>
  return (
    <>
      <output className="visually-hidden" data-live="news" />
      {!inserts && (
        <p className="notice notice-plain" data-live="more" hidden>
          {t.rich('changed', { link: linkTo(here) })}
        </p>
      )}
      {backers.length === 0 && whole && (
        <p className="quiet" data-live="empty">
          {t('empty')}
        </p>
      )}
      <ol className="backers" data-live="list" data-slug={slug} data-lang={lang} data-revision={revision} data-locale={locale} data-spoken={spoken} data-inserts={inserts || undefined}>
        {rows}
      </ol>
      <BackerTemplate slug={slug} />
    </>
  )
}
