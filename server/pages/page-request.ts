import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

/** What a browser asked Express for, as the `Request` that pages read. The address is ours, never the Host header's. */
export function pageRequest(request: ExpressRequest, response: ExpressResponse, siteUrl: string): Request {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const headers = new Headers()
  const type = request.headers['content-type']
  if (type) headers.set('Content-Type', type)
  const body: unknown = request.body
  return new Request(new URL(request.originalUrl, siteUrl), {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(Buffer.isBuffer(body) && request.method !== 'GET' && request.method !== 'HEAD' && { body: new Uint8Array(body) }),
  })
}
