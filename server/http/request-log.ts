import type { Request, RequestHandler } from 'express'
import type { Services } from '../services.ts'

/** One line a request, with the route's pattern: paths hold tokens, and queries hold names. */
export const requestLog =
  ({ log, newId, vitals }: Pick<Services, 'log' | 'newId' | 'vitals'>): RequestHandler =>
  (request, response, next) => {
    const requestId = newId()
    const startedAt = performance.now()
    response.locals.requestId = requestId
    response.set('X-Request-Id', requestId)
    response.on('finish', () => {
      const milliseconds = performance.now() - startedAt
      const [{ method }, { statusCode: status }, route] = [request, response, routeOf(request)]
      vitals.answered({ method: knownMethods.has(method) ? method : 'other', route, status, milliseconds })
      log.info({ requestId, method, route, status, ms: Math.round(milliseconds) }, 'answered')
    })
    next()
  }

// Anybody can send any word as a method; figures are kept for each.
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function routeOf({ route, path }: Request): string {
  const pattern = (route as { path?: string } | undefined)?.path
  if (pattern !== undefined) return pattern
  return path.startsWith('/assets/') ? '/assets' : 'page'
}
