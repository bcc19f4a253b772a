import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Copy } from './copy.ts'
import type { Encoding } from './encodings.ts'

type Sending = { copy: Copy; encoding: Encoding; bytes: Buffer; /** Of every answer, names and values in turn. */ always: readonly string[]; requestId: string; /** In seconds, of what is marked as stale. */ age?: number }

/** Headers of one copy in one form: made once, because every single one costs a little each time. */
const heads = new WeakMap<Copy, Map<Encoding, string[]>>()

/** Sends the bytes, or says that the browser has them. Answers the status. */
export function putCopy(request: IncomingMessage, response: ServerResponse, { copy, encoding, bytes, always, requestId, age }: Sending): number {
  const has = age === undefined && hasIt(request.headers['if-none-match'], copy.etag)
  const own = has ? ['ETag', copy.etag, 'Cache-Control', copy.headers['Cache-Control'] ?? 'no-cache'] : headOf(copy, encoding, bytes, age)
  const status = has ? 304 : 200
  response.writeHead(status, [...always, ...own, 'X-Request-Id', requestId])
  response.end(has || request.method === 'HEAD' ? undefined : bytes)
  return status
}

function headOf(copy: Copy, encoding: Encoding, bytes: Buffer, age: number | undefined): string[] {
  const made = heads.get(copy) ?? new Map<Encoding, string[]>()
  heads.set(copy, made)
  const known = made.get(encoding)
  if (known && age === undefined) return known
  const validity = age === undefined ? { ETag: copy.etag } : { Age: `${age}` }
  const coding = bytes === copy.body ? {} : { 'Content-Encoding': encoding }
  const head = Object.entries({ ...copy.headers, ...validity, ...coding, 'Content-Length': `${bytes.length}` }).flat()
  made.set(encoding, head)
  return head
}

const weak = (tag: string) => tag.trim().replace(/^W\//, '')

/** `If-None-Match` compares weakly: the same page, however it was compressed. */
function hasIt(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false
  if (given === etag || given.trim() === '*') return true
  const own = weak(etag)
  return given.split(',').some((tag) => weak(tag) === own)
}
