import type { RequestListener } from 'node:http'
import express, { type NextFunction, type Request, type Response } from 'express'
import { Refusal } from '#contracts/refusals.ts'
import { makeStaticSite } from './archive/make-static-site.ts'
import { compressed } from './http/compressed.ts'
import { expressRoutes } from './http/express-routes.ts'
import { healthRouter } from './http/health.ts'
import { describeApi } from './http/open-api.ts'
import { publicData } from './http/public-data.ts'
import { tell } from './http/put-refusal.ts'
import { oneClickRouter } from './http/one-click.ts'
import { requestLog } from './http/request-log.ts'
import { refuseUnknownHost } from './http/same-origin.ts'
import { securityHeaderList, securityHeaders } from './http/security-headers.ts'
import type { Live } from './live/open-live.ts'
import { liveRouter } from './live/live-router.ts'
import { designWhenAsked } from './pages/design-when-asked.ts'
import { devMailRouter } from './pages/dev-mail.ts'
import { pageRouter } from './pages/page-router.ts'
import type { PageSource } from './pages/page-source.ts'
import { publicPages } from './pages/public-pages.ts'
import { routes } from './routes.ts'
import { builtFiles } from './served/files.ts'
import { forEverybody } from './served/for-everybody.ts'
import { serveCopies } from './served/serve.ts'
import type { Services } from './services.ts'

type Given = { services: Services; live: Live; pages: PageSource }

/** The whole site without a port, so that tests can hold it. What everybody gets the same of comes from memory, ahead of everything that costs. */
export function createApp({ services: before, live, pages }: Given): RequestListener {
  const services: Services = { ...before, staticSite: (slug) => makeStaticSite({ services: before, routes, source: pages }, slug) }
  const { config } = services
  const app = longWay({ services, live, pages })
  // In development a page is made anew each time, because its sources may have changed.
  if (config.developing) return app
  const [page, data] = [publicPages({ services, routes, source: pages }), publicData(services, routes)]
  return serveCopies({
    services,
    make: ({ key, data: asked }) => (asked ? data(asked) : page(key)),
    fileFor: builtFiles(pages.clientFolder),
    isForEverybody: forEverybody(config),
    always: [...securityHeaderList(config), 'Vary', 'Accept-Encoding'],
    pass: app,
  })
}

/** Everything there is, asked for and answered one by one. */
function longWay({ services, live, pages }: Given): RequestListener {
  const { config, log } = services
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  app.set('query parser', 'simple')
  app.use(requestLog(services), securityHeaders(config), healthRouter(services))
  app.use((request, _, next) => {
    refuseUnknownHost(request, config)
    next()
  })

  // The stream is sent line by line, as it is.
  app.use(liveRouter(services, live), compressed(config))
  let description: object | undefined
  app.get('/api/openapi.json', (_, response) => void response.set('Cache-Control', 'public, max-age=300').json((description ??= describeApi(routes.values(), services.siteUrl))))
  app.use(expressRoutes(services, routes.values()))
  app.use('/api/*path', () => {
    throw new Refusal('page.unknown')
  })
  app.use('/api', refuseAsJson)
  app.use(oneClickRouter(services))
  app.use(devMailRouter(config))
  app.use(designWhenAsked({ services, source: pages }))
  app.use(pageRouter({ services, routes, source: pages }))
  app.use(refuseAsJson)
  return app

  // Four arguments, or Express takes it for an ordinary handler.
  function refuseAsJson(thrown: unknown, _: Request, response: Response, next: NextFunction) {
    if (response.headersSent) return next(thrown)
    const { status, answer, retryAfter } = tell(thrown, { locale: config.locale, requestId: String(response.locals.requestId), log })
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
    response.status(status).set('Cache-Control', 'no-store').json(answer)
  }
}
