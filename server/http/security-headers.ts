import helmet from 'helmet'
import type { Request, RequestHandler, Response } from 'express'
import type { Config } from '../config.ts'

/** Nothing runs, loads or frames that is not ours, on every answer. */
export const securityHeaders = ({ production, publicUrl }: Pick<Config, 'production' | 'publicUrl'>): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // The workspace shows what other sites frame; every other page of ours refuses to be framed.
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: production && publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  })

/** Instead of those, for the one kind of page that may stand in a frame of somebody else's: it has no form, and nothing on it acts. An empty one is left out. */
export const framedHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';form-action 'none';base-uri 'none';frame-ancestors *;require-trusted-types-for 'script'",
  'X-Frame-Options': '',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** The same headers as names and values in turn, for answers that do not come past the middleware. */
export function securityHeaderList(config: Parameters<typeof securityHeaders>[0]): string[] {
  const list: string[] = []
  const paper = { setHeader: (name: string, value: unknown) => list.push(name, String(value)), removeHeader: () => {} }
  void securityHeaders(config)({} as Request, paper as unknown as Response, () => {})
  return list
}
