import type { RequestHandler } from 'express'
import type { Services } from '../services.ts'
import type { PageSource } from './page-source.ts'

/** `/design`, loaded when somebody first looks: its samples are of no use to a server at work. */
export function designWhenAsked(given: { services: Services; source: PageSource }): RequestHandler {
  let router: Promise<RequestHandler> | undefined
  return (request, response, next) => {
    if (given.services.config.production || !/^\/design(?:\/|$)/.test(request.path)) return next()
    router ??= import('./design.ts').then(({ designRouter }) => designRouter(given))
    router.then((handle) => handle(request, response, next), next)
  }
}
