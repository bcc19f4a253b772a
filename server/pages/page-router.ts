import { createHash } from 'node:crypto'
import express, { Router, type NextFunction, type Request as ExpressRequest, type Response as ExpressResponse } from 'express'
import type { Visitor } from '#client/context.ts'
import type { RenderedPage } from '#client/entry-server.tsx'
import type { Endpoint } from '#contracts/endpoint.ts'
import { Refused } from '#contracts/refusals.ts'
import { readCookie } from '../http/cookies.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { inProcessApi } from '../http/in-process-api.ts'
import { framedHeaders } from '../http/security-headers.ts'
import { tell } from '../http/put-refusal.ts'
import type { Route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { findByToken } from '../signatures/signature-links.ts'
import { formType, pageRequest, uploadType } from './page-request.ts'
import type { PageSource } from './page-source.ts'
import { withOwnEndpoints } from './same-endpoints.ts'
import { siteOf } from './site-of.ts'
import { uploadPages } from './upload-pages.ts'
import { requestIdOf, visit } from './visit.ts'

type Given = { services: Services; routes: ReadonlyMap<Endpoint, Route>; source: PageSource }

/** A form with what was typed, and what came of it: without its browser keeping them, the back button would lead to an error. */
const toGoBackTo = 'private, no-cache'
const isAStep = ({ method, path }: ExpressRequest) => method === 'POST' || path.endsWith('/sign')

const methods = new Set(['GET', 'HEAD', 'POST'])
const nobody: Visitor = { account: null }

/** Every page, and the files that browsers load. Mount it last: it answers every address. */
export function pageRouter({ services, routes, source }: Given): Router {
  const { log, config } = services
  const router = Router()
  const site = siteOf(services)
  const apiFor = inProcessApi(services, routes)
  const ownEndpoints = withOwnEndpoints(routes.keys())
  if (source.clientFolder) {
    router.use('/assets', express.static(`${source.clientFolder}/assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }))
    router.use(express.static(source.clientFolder, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' }))
  }
  if (source.middleware) router.use(source.middleware)
  for (const { path, most, isOpen } of uploadPages) router.post(path, isOpen ? linkedOnly : signedInOnly, express.raw({ type: uploadType, limit: most }))
  router.use(express.raw({ type: formType, limit: '512kb' }))
  router.use((request, response, next) => void (methods.has(request.method) ? answer(request, response).catch(next) : next()))
  // Four arguments, or Express takes it for an ordinary handler.
  router.use((thrown: unknown, request: ExpressRequest, response: ExpressResponse, next: NextFunction) => void refuse(thrown, request, response).catch(next))
  return router

  /** A file is read into memory only for somebody who has signed in; who that is, the page finds out. */
  function signedInOnly(request: ExpressRequest, response: ExpressResponse, next: NextFunction) {
    if (readCookie(request, 'session', config.production) !== null) return next()
    response.set('Cache-Control', 'no-store').redirect(303, '/sign-in')
  }

  /** Or for somebody who holds the link. */
  function linkedOnly(request: ExpressRequest, _: ExpressResponse, next: NextFunction) {
    findByToken(services.db, String(request.params.token), ['manage']).then(() => next(), next)
  }

  async function answer(request: ExpressRequest, response: ExpressResponse) {
    const { api, visitor, isPrivate, refusedIn, finish } = await visit(services, apiFor, request, response)
    const { renderPage, assets } = await source.load()
    const page = await renderPage(pageRequest(request, response, site.url), { api: ownEndpoints(api), visitor, site, assets, isPrivate, refusedIn })
    finish()
    if (page instanceof Response) return passOn(page, response)
    // Refusals of the API were logged where they were put into words.
    if (page.fault !== undefined && !(page.fault instanceof Refused)) tell(page.fault, { locale: config.locale, requestId: requestIdOf(response), log })
    send(page, visitor, isPrivate(), request, response)
  }

  async function refuse(thrown: unknown, request: ExpressRequest, response: ExpressResponse) {
    const told = tell(thrown, { locale: config.locale, requestId: requestIdOf(response), log })
    const { renderPage, assets } = await source.load()
    const refused = new Refused(told.status, told.answer)
    const page = await renderPage(new Request(site.url), { api: () => Promise.reject(refused), visitor: nobody, site, assets, refused })
    if (!(page instanceof Response)) send(page, nobody, false, request, response)
  }

  function send({ status, html, kind, headers }: RenderedPage, visitor: Visitor, isPrivate: boolean, request: ExpressRequest, response: ExpressResponse) {
    // Vite's client runs inline and opens a socket. Never outside development.
    if (config.developing) response.removeHeader('Content-Security-Policy')
    else if (kind === 'embed') frame(response)
    // Whoever is signed in may see more of a campaign than everyone.
    const shared = (kind === 'public' || kind === 'embed') && !config.developing && status === 200 && request.method !== 'POST' && visitor.account === null && !isPrivate
    response.status(status).set(headers).type('html')
    if (kind === 'signer' && status === 200 && isAStep(request)) response.set('Cache-Control', toGoBackTo)
    else if (!isPrivate) response.set('Cache-Control', shared ? forAMoment : 'no-store')
    // Express compares it with If-None-Match and answers 304 by itself.
    if (shared) response.set('ETag', `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`)
    response.send(html)
  }
}

function frame(response: ExpressResponse): void {
  for (const [name, value] of Object.entries(framedHeaders)) if (value === '') response.removeHeader(name); else response.set(name, value)
}

function passOn(redirect: Response, response: ExpressResponse): void {
  response.status(redirect.status).set('Cache-Control', 'no-store')
  for (const [name, value] of redirect.headers) response.append(name, value)
  response.end()
}
