import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import type { Cookie } from './caller.ts'

const nameOf = (name: Cookie['name'], production: boolean) => `${production ? '__Host-' : ''}countersign-${name}`

/** Reads one of our cookies; a malformed header is no cookie. */
export function readCookie(request: Pick<IncomingMessage, 'headers'>, name: Cookie['name'], production: boolean): string | null {
  const wanted = nameOf(name, production)
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim() || null
  }
  return null
}

/** Out of reach of scripts, not sent along from other sites, and in production bound to this host over https. */
export function setCookies(response: Response, cookies: readonly Cookie[], production: boolean): void {
  for (const { name, value, maxAge } of cookies) {
    response.cookie(nameOf(name, production), value, { httpOnly: true, sameSite: 'lax', path: '/', secure: production, maxAge: maxAge * 1000, encode: String })
  }
}
