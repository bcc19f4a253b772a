import type { RequestHandler } from 'express'
import type { Services } from '../services.ts'

/** One line a request, with the route's pattern: paths hold tokens, and queries hold names. */
export const requestLog =
  ({ log, newId }: Pick<Services, 'log' | 'newId'>): RequestHandler =>
  (request, response, next) => {
    const requestId = newId()
    const startedAt = performance.now()
    response.locals.requestId = requestId
    response.set('X-Request-Id', requestId)
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'page'
      log.info({ requestId, method: request.method, route, status: response.statusCode, ms: Math.round(performance.now() - startedAt) }, 'answered')
    })
    next()
  }
