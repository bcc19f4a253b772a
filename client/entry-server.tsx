import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, isRouteErrorResponse, RouterContextProvider, StaticRouterProvider, type StaticHandlerContext } from 'react-router'
import type { Api } from '#contracts/endpoint.ts'
import type { Refused } from '#contracts/refusals.ts'
import { languageFor } from '#contracts/words/words.ts'
import { api, refusal, site, visitor, type PageHandle, type PageKind, type Site, type Visitor } from './context.ts'
import { documentOf, type Assets } from './document.tsx'
import { languageOfPage, RefusedIn } from './language.tsx'
import { refusedOf } from './refused.ts'
import { routes } from './routes.tsx'

export type PageGiven = {
  api: Api
  visitor: Visitor
  site: Site
  assets: Assets
  /** The server has said no already, for instance to a form from another site: only the error page is wanted. */
  refused?: Refused
  /** Known once the page has asked: what it is about is not public yet, so nothing of it is for search engines or previews. */
  isPrivate?: () => boolean
  /** The language in which it was refused, where it was: the whole page is in it then. */
  refusedIn?: () => string
}

export type RenderedPage = {
  status: number
  html: string
  kind: PageKind
  headers: Record<string, string>
  /** What broke, for the log: the page itself reveals nothing. */
  fault?: unknown
}

const handler = createStaticHandler(routes)

/** Asks, renders and wraps one page. A redirect comes back as the `Response` it is. */
export async function renderPage(request: Request, given: PageGiven): Promise<Response | RenderedPage> {
  const requestContext = new RouterContextProvider()
  requestContext.set(api, given.api)
  requestContext.set(visitor, given.visitor)
  requestContext.set(site, given.site)

  requestContext.set(refusal, given.refused ?? null)

  const found = await handler.query(given.refused ? new Request(new URL('/refused', request.url)) : request, { requestContext })
  if (found instanceof Response) return found

  const error = Object.values(found.errors ?? {})[0]
  const handle = handleOf(found)
  const refusedIn = error === undefined ? undefined : given.refusedIn?.()
  const { locale } = languageOfPage(found.matches.map(({ route }) => found.loaderData[route.id]), refusedIn)
  const app = renderToString(
    <RefusedIn value={refusedIn}>
      <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, found)} context={found} hydrate={false} />
    </RefusedIn>,
  )
  const start = app.indexOf('<div class="page')
  const html = documentOf({
    locale: languageFor(locale),
    kind: handle.kind,
    noindex: handle.robots === 'noindex' || error !== undefined || given.isPrivate?.() === true,
    head: app.slice(0, start),
    body: app.slice(start),
    // A page that failed stays as it is: there is nothing to bring to life.
    data: error === undefined && handle.kind === 'workspace' ? { hydration: { loaderData: found.loaderData, actionData: found.actionData }, visitor: given.visitor, site: given.site } : null,
    assets: given.assets,
  })
  const fault = error !== undefined && statusOf(error, found) >= 500 ? { fault: error } : {}
  return { status: statusOf(error, found), html, kind: handle.kind, headers: headersOf(error), ...fault }
}

const handleOf = ({ matches }: StaticHandlerContext): PageHandle =>
  matches.map(({ route }) => route.handle as PageHandle | undefined).findLast((handle) => handle !== undefined) ?? { kind: 'public', robots: 'noindex' }

function statusOf(error: unknown, found: StaticHandlerContext): number {
  if (error === undefined) return found.statusCode
  return refusedOf(error)?.status ?? (isRouteErrorResponse(error) ? error.status : 500)
}

/** A limit says how long to wait. */
function headersOf(error: unknown): Record<string, string> {
  const seconds = refusedOf(error)?.answer.details?.retryAfter
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {}
}
