import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { Refusal } from '#contracts/refusals.ts'

export const formType = 'application/x-www-form-urlencoded'

/** What a browser asked Express for, as the `Request` that pages read. The address is ours, never the Host header's. */
export function pageRequest(request: ExpressRequest, response: ExpressResponse, siteUrl: string): Request {
  refuseUnreadable(request)
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const { method } = request
  const body: unknown = request.body
  return new Request(siteUrl + request.originalUrl.replace(/^\/+/, '/'), {
    method,
    signal: gone.signal,
    ...(method === 'POST' && { headers: { 'Content-Type': formType }, body: Buffer.isBuffer(body) ? new Uint8Array(body) : '' }),
  })
}

/** Our own forms and links are neither encoded otherwise nor broken. */
function refuseUnreadable(request: ExpressRequest): void {
  // Not `request.is`, which says no to a form without fields.
  if (request.method === 'POST' && !(request.headers['content-type'] ?? formType).startsWith(formType)) throw new Refusal('input.malformed')
  try {
    decodeURIComponent(request.path)
  } catch {
    throw new Refusal('page.unknown')
  }
}
