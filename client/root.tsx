import { useContext } from 'react'
import { Outlet, useMatches, type RouteObject } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { PageHandle } from './context.ts'
import { Language, languageOfPage, RefusedIn } from './language.tsx'
import { ErrorPage } from './pages/error.tsx'
import { SiteFooter } from './parts/site-footer.tsx'
import { SiteHeader } from './parts/site-header.tsx'
import { loadSiteData, rootId } from './site-data.ts'

/**
 * The frame of every page, and the language it speaks. The browser builds the workspace from the same frame: `children` must
 * come in the same order there and here, because data is handed over under numbers that count the routes.
 */
export const rootRoute = (children: RouteObject[]): RouteObject => ({
  id: rootId,
  path: '/',
  loader: loadSiteData,
  shouldRevalidate: () => false,
  Component: Frame,
  HydrateFallback: Nothing,
  // One level down, so that an error page stands inside the frame too.
  children: [{ id: 'pages', ErrorBoundary: ErrorPage, children }],
})

function Frame() {
  const matches = useMatches()
  const { locale, lang } = languageOfPage(matches.map(({ loaderData }) => loaderData), useContext(RefusedIn))
  const handle = matches.findLast((match): match is typeof match & { handle: PageHandle } => Boolean(match.handle))?.handle
  const kind = handle?.kind ?? 'public'
  return (
    <Language locale={locale} lang={lang}>
      <div className={`page page-${kind}`}>
        {kind !== 'embed' && <SiteHeader />}
        {/* In a frame it stands beside the main part of somebody else's page. */}
        <main id="main" tabIndex={-1} aria-labelledby={kind === 'embed' ? 'framed' : undefined}>
          <Outlet />
        </main>
        {kind !== 'embed' && <SiteFooter />}
        {kind !== 'workspace' && kind !== 'embed' && <Sending />}
      </div>
    </Language>
  )
}

/** Where the script of public pages says that a form is on its way. */
function Sending() {
  const t = useTranslations('site.form')
  return <output className="underway" data-sending={t('sending')} />
}

function Nothing() {
  return null
}
