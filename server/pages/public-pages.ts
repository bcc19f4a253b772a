import type { Endpoint } from '#contracts/endpoint.ts'
import { newReply, nobody } from '../http/caller.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { framedHeaders } from '../http/security-headers.ts'
import { inProcessApi } from '../http/in-process-api.ts'
import type { Route } from '../http/route.ts'
import type { Services } from '../services.ts'
import type { PageSource } from './page-source.ts'
import { withOwnEndpoints } from './same-endpoints.ts'
import { siteOf } from './site-of.ts'

type Given = { services: Services; routes: ReadonlyMap<Endpoint, Route>; source: PageSource }

/** A page as anybody sees it who is not signed in. Nothing where there is none for everybody; throws where it broke. */
export function publicPages({ services, routes, source }: Given) {
  const site = siteOf(services)
  const apiFor = inProcessApi(services, routes)
  const ownEndpoints = withOwnEndpoints(routes.keys())

  return async (address: string): Promise<{ body: Buffer; headers: Record<string, string> } | undefined> => {
    const { renderPage, assets } = await source.load()
    const api = ownEndpoints(apiFor(nobody, newReply(services.config), services.newId()))
    const page = await renderPage(new Request(new URL(address, site.url)), { api, visitor: { account: null }, site, assets })
    if (page instanceof Response) return undefined
    if (page.status >= 500) throw new Error(`A public page answered ${page.status}`, { cause: page.fault })
    const framed = page.kind === 'embed'
    if (page.status !== 200 || !(framed || page.kind === 'public')) return undefined
    return { body: Buffer.from(page.html), headers: { ...page.headers, ...(framed && framedHeaders), 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': forAMoment } }
  }
}
