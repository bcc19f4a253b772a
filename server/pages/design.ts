import { Router, type NextFunction, type Request as ExpressRequest, type Response } from 'express'
import type { Site, Visitor } from '#client/context.ts'
import type { Api } from '#contracts/endpoint.ts'
import { Refused, Refusal } from '#contracts/refusals.ts'
import { readSession } from '#contracts/accounts.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { tell } from '../http/put-refusal.ts'
import type { Services } from '../services.ts'
import { emailPage, emailsPage, pagesPage, type Scheme } from './design-html.ts'
import { emailSamples, renderSample } from './design-emails.ts'
import { authorityStates } from './design-authority-states.ts'
import { pressStates } from './design-press-states.ts'
import { recordStates } from './design-record-states.ts'
import { objectorAndHostStates } from './design-more-states.ts'
import { pageStates as publicStates, slugOf, type PageState, type Said } from './design-states.ts'
import { formType } from './page-request.ts'
import type { PageSource } from './page-source.ts'

const nobody: Visitor = { account: null }
const pageStates = [...publicStates, ...authorityStates, ...pressStates, ...recordStates, ...objectorAndHostStates]
/** An e-mail runs nothing and fetches nothing; its links open beside it. */
const sandboxed = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** `/design`: parts, pages and e-mails with sample data. There is no such thing in production. */
export function designRouter({ services, source }: { services: Services; source: PageSource }): Router {
  const { config, log, siteUrl } = services
  const router = Router()
  if (config.production) return router
  const words = wordsIn('en')
  const site: Site = { url: siteUrl, locale: 'en', runBy: config.runBy, registration: config.registration, mailbox: false, production: false }

  router.use('/design', (_, response, next) => {
    // Vite's client runs inline. Never outside development.
    if (config.developing) response.removeHeader('Content-Security-Policy')
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    next()
  })
  router.get('/design', answer(({ scheme }) => render({ name: '', path: '/design', says: [] }, scheme)))
  router.get('/design/pages', answer(async () => pagesPage({ names: pageStates.map(({ name }) => ({ name, slug: slugOf(name) })), words, css: (await source.load()).assets.css })))
  router.get('/design/pages/:name', answer(({ name, scheme }) => renderNamed(name, scheme)))
  router.get('/design/emails', answer(async () => emailsPage({ emails: [...emailSamples.keys()].map((name) => ({ name, subject: renderSample(name, site).subject })), words, css: (await source.load()).assets.css })))
  router.get('/design/emails/:name', answer(async ({ name }) => emailSamples.has(name) && emailPage({ name, email: renderSample(name, site), words, css: (await source.load()).assets.css })))
  router.get('/design/emails/:name/html', (request, response, next) => {
    if (!emailSamples.has(request.params.name)) return next()
    const { html } = renderSample(request.params.name, site)
    response.set({ 'Content-Security-Policy': sandboxed, 'X-Frame-Options': 'SAMEORIGIN' }).type('html')
    response.send(request.query['scheme'] === 'dark' ? html.replaceAll('(prefers-color-scheme: dark)', 'all') : html)
  })
  return router

  async function renderNamed(name: string, scheme: Scheme | undefined) {
    const state = pageStates.find((one) => slugOf(one.name) === name)
    return state && render(state, scheme)
  }

  async function render({ path, form, says, visitor = nobody }: PageState, scheme: Scheme | undefined): Promise<string | undefined> {
    const { renderPage, assets } = await source.load()
    const asked = new Request(new URL(path, siteUrl), form && { method: 'POST', headers: { 'Content-Type': formType }, body: new URLSearchParams(form).toString() })
    // Without the script, which would ask the server about a campaign that is not there.
    const page = await renderPage(asked, { api: sampleApi([[readSession, { account: visitor.account }], ...says]), visitor, site, assets: { ...assets, publicScript: '', workspaceScript: '' } })
    if (page instanceof globalThis.Response) return undefined
    return scheme ? page.html.replace('<html ', `<html data-scheme="${scheme}" `) : page.html
  }

  /** Says what the state of a page calls for. Built pages carry their own copy of each endpoint: method and path are what counts. */
  function sampleApi(says: Said[]): Api {
    return async (endpoint) => {
      const found = says.findLast(([{ method, path }]) => method === endpoint.method && path === endpoint.path)
      if (found && !(found[1] instanceof Refusal)) return found[1] as never
      const { status, answer } = tell(found?.[1] ?? new Refusal('page.unknown'), { locale: 'en', requestId: 'sample', log })
      throw new Refused(status, answer)
    }
  }
}

function answer(make: (asked: { name: string; scheme: Scheme | undefined }) => Promise<string | false | undefined>) {
  return (request: ExpressRequest<{ name?: string }>, response: Response, next: NextFunction) => {
    make({ name: request.params.name ?? '', scheme: schemeOf(request.query['scheme']) })
      .then((html) => (html ? response.type('html').send(html) : next()))
      .catch(next)
  }
}

const schemeOf = (asked: unknown): Scheme | undefined => (asked === 'dark' || asked === 'light' ? asked : undefined)
