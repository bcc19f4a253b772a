import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { Refusal } from '#contracts/refusals.ts'

export const formType = 'application/x-www-form-urlencoded'
export const uploadType = 'multipart/form-data'

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
    ...(method === 'POST' && { headers: { 'Content-Type': isUpload(request) ? request.headers['content-type']! : formType }, body: Buffer.isBuffer(body) ? new Uint8Array(body) : '' }),
  })
}

/** Only where a file may be sent is one read at all. */
const isUpload = ({ headers, body }: ExpressRequest): boolean => (headers['content-type'] ?? '').startsWith(`${uploadType};`) && Buffer.isBuffer(body)

/** Our own forms and links are neither encoded otherwise nor broken. */
function refuseUnreadable(request: ExpressRequest): void {
  // Not `request.is`, which says no to a form without fields.
  if (request.method === 'POST' && !isUpload(request) && !(request.headers['content-type'] ?? formType).startsWith(formType)) throw new Refusal('input.malformed')
  try {
    decodeURIComponent(request.path)
  } catch {
    throw new Refusal('page.unknown')
  }
}
