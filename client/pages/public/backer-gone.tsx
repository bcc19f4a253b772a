import { useTranslations } from 'use-intl/react'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'

/** Was on the list and is not any more: no more of it than the public log says. */
export function Gone({ slug, title, gone: { message, entry } }: { slug: string; title: string; gone: { message: string; entry: number } }) {
  const t = useTranslations('record.backer')
  return (
    <div className="measure">
      <PageTitle>{t('goneNameless')}</PageTitle>
      <meta name="robots" content="noindex" />
      <p className="screen-only">
        <a href={`/campaigns/${slug}/backers`}>{t('back')}</a>
      </p>
      <h1>{t('goneNameless')}</h1>
      <p className="lede">{message}</p>
      <p>{t.rich('onLog', { link: linkTo(`/campaigns/${slug}/log/${entry}`) })}</p>
      <p className="quiet">
        <a href={`/campaigns/${slug}`} dir="auto">
          {title}
        </a>
      </p>
    </div>
  )
}
