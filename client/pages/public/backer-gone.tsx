import { useTranslations } from 'use-intl/react'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'

/** Was on the list and is not any more: no more of it than the public log says. */
export function Gone({ slug, title, gone: { message, entry } }: { slug: string; title: string; gone: { message: string; entry: number } }) {
  const t = useTranslations('record.backer')
  const addressAt = useAddressAt()
  return (
    <div className="measure">
      <PageTitle>{t('goneNameless')}</PageTitle>
      <meta name="robots" content="noindex" />
      <p className="screen-only">
        <a href={addressAt(`/campaigns/${slug}/backers`)}>{t('back')}</a>
      </p>
      <h1>{t('goneNameless')}</h1>
      <p className="lede">{message}</p>
      <p>{t.rich('onLog', { link: linkTo(addressAt(`/campaigns/${slug}/log/${entry}`)) })}</p>
      <p className="quiet">
        <a href={addressAt(`/campaigns/${slug}`)} dir="auto">
          {title}
        </a>
      </p>
    </div>
  )
}
