import { useTranslations } from 'use-intl/react'
import { PageTitle } from '../../parts/page-title.tsx'

/** Something that is over, of which nothing is left to show. */
export function SaidOnly({ title, more }: { title: string; more: string }) {
  const t = useTranslations('site.error')
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="lede">{more}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </div>
  )
}
