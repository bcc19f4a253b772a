import { useTranslations } from 'use-intl/react'

/** The same on every page. The workspace says in its own frame who is signed in. */
export function SiteHeader() {
  const t = useTranslations('site.header')
  return (
    <header className="site-header">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <a className="brand" href="/">
        {t('brand')}
      </a>
    </header>
  )
}
