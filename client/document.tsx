import { renderToStaticMarkup } from 'react-dom/server'
import type { PageData, PageKind } from './context.ts'
import { directionOf } from './language.tsx'

/** Where the browser finds what it loads. */
export type Assets = {
  css: readonly string[]
  /** What nearly every page is set in: fetched along with the style sheet, not after it. */
  fonts: readonly string[]
  workspaceCss: readonly string[]
  publicScript: string
  embedScript: string
  workspaceScript: string
  /** In development only: Vite's own client, and with it reloading. */
  devClient?: string
}

type Given = { locale: string; kind: PageKind; noindex: boolean; head: string; body: string; data: PageData | null; assets: Assets }

/** The whole HTML document round a rendered page. Nothing in it is run inline: the content-security policy allows none. */
export function documentOf({ locale, kind, noindex, head, body, data, assets }: Given): string {
  const script = kind === 'workspace' ? data && assets.workspaceScript : kind === 'embed' ? assets.embedScript : assets.publicScript
  const css = kind === 'workspace' ? [...assets.css, ...assets.workspaceCss] : assets.css
  const html = renderToStaticMarkup(
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {noindex && <meta name="robots" content="noindex" />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.devClient && <script type="module" src={assets.devClient} />}
        {assets.devClient && kind === 'workspace' && <script type="module" dangerouslySetInnerHTML={{ __html: refreshPreamble }} />}
        {script && <script type="module" src={script} />}
      </head>
      <body>
        <div id="app" dangerouslySetInnerHTML={{ __html: body }} />
        {kind === 'workspace' && data && <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />}
      </body>
    </html>,
  )
  // React puts title and meta of a page before its first element; they belong here.
  return `<!doctype html>${html.replace('</head>', () => `${head}</head>`)}`
}

/** What @vitejs/plugin-react expects to have run before any component is loaded. Development only. */
const refreshPreamble = `import { injectIntoGlobalHook } from '/@react-refresh'
injectIntoGlobalHook(window)
window.$RefreshReg$ = () => {}
window.$RefreshSig$ = () => (type) => type`
