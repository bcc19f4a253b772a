import { useTranslations } from 'use-intl/react'
import type { PageKind } from '../context.ts'
import { useVisitor } from '../site-data.ts'

/** The same on every public page; in the workspace it says who is signed in. */
export function SiteHeader({ kind }: { kind: PageKind }) {
  const t = useTranslations('site.header')
  return (
    <header className="site-header">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <div className="site-header-row">
        <a className="brand" href="/">
          {t('brand')}
        </a>
        {kind === 'workspace' && <SignedIn />}
      </div>
    </header>
  )
}

function SignedIn() {
  const t = useTranslations('site.header')
  const { account } = useVisitor()
  if (!account) return null
  return (
    <nav className="site-nav" aria-label={t('account')}>
      <a href="/workspace">{t('workspace')}</a>
      <span className="quiet">{account.email}</span>
    </nav>
  )
}
