import type { Request } from 'express'
import { Refusal } from '#contracts/refusals.ts'
import type { Config } from '../config.ts'
import { bearerToken } from './bearer-token.ts'
import { readCookie } from './cookies.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Writes that a browser could be tricked into (with our session cookie, or in a form's encoding) must come from our own pages.
 * What only reads may be asked by any form. Bearer tokens and cookieless JSON cannot be sent along by another site's form, so they are exempt.
 */
export function refuseCrossSite(request: Request, { publicUrl, production }: Pick<Config, 'publicUrl' | 'production'>, { readsByForm = false }: { readsByForm?: boolean | undefined } = {}): void {
  if (safe.has(request.method)) return
  const byToken = bearerToken(request) !== undefined
  const byCookie = readCookie(request, 'session', production) !== null
  const byForm = !readsByForm && formTypes.test(request.headers['content-type'] ?? '')
  if ((byToken && !byForm) || (!byCookie && !byForm)) return
  const site = request.headers['sec-fetch-site']
  const own = typeof site === 'string' ? site === 'same-origin' : isOwnOrigin(request.headers.origin, publicUrl, production)
  if (!own) throw new Refusal('request.cross-site')
}

function isOwnOrigin(origin: string | undefined, publicUrl: string, production: boolean): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const [theirs, ours] = [new URL(origin), new URL(publicUrl)]
  if (theirs.origin === ours.origin) return true
  return !production && theirs.port === ours.port && theirs.protocol === ours.protocol && loopback.has(theirs.hostname) && loopback.has(ours.hostname)
}

/** Another site's name in the Host header is not answered: links never come from it, and neither does anything else. */
export function refuseUnknownHost(request: Request, config: Pick<Config, 'publicUrl'>): void {
  if (!isOwnHost(request.headers.host ?? '', config)) throw new Refusal('request.unknown-host')
}

export function isOwnHost(host: string, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  return loopback.has(name) || name === new URL(publicUrl).hostname
}
