import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'
import { readCookie } from '../http/cookies.ts'
import { isOwnHost } from '../http/same-origin.ts'

const mostRemembered = 100

/** Whether a request can be answered with what everybody gets: it reads, names our own host, and nobody is signed in. */
export function forEverybody(config: Pick<Config, 'publicUrl' | 'production'>): (request: IncomingMessage) => boolean {
  const hosts = new Map<string, boolean>()

  function isOwn(host: string): boolean {
    const known = hosts.get(host)
    if (known !== undefined) return known
    if (hosts.size >= mostRemembered) hosts.clear()
    const own = isOwnHost(host, config)
    hosts.set(host, own)
    return own
  }

  return (request) => {
    const { method, headers } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    if (headers.authorization !== undefined || headers.range !== undefined || !isOwn(headers.host ?? '')) return false
    return headers.cookie === undefined || readCookie(request, 'session', config.production) === null
  }
}
