import { useTranslations } from 'use-intl/react'

/** Leads through the pages of a list. `hrefOf` keeps what else is asked for. */
export function Pagination({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const t = useTranslations('site.pagination')
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={t('label')}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span>{t('where', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  )
}
