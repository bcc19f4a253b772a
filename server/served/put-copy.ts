import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Copy } from './copy.ts'
import type { Encoding } from './encodings.ts'

type Sending = { copy: Copy; encoding: Encoding; bytes: Buffer; /** Of every answer, names and values in turn. */ always: readonly string[]; requestId: string; /** In seconds, of what is marked as stale. */ age?: number }

type Head = { known: string[]; unchanged: string[] }

/** Headers of one copy in one form: made once, because every single one costs a little each time. The last is the request's id, put in as it is sent. */
const heads = new WeakMap<Copy, Map<Encoding, Head>>()

/** Sends the bytes, or says that the browser has them. Answers the status. */
export function putCopy(request: IncomingMessage, response: ServerResponse, sending: Sending): number {
  const { copy, bytes, requestId, age } = sending
  const has = age === undefined && hasIt(request.headers['if-none-match'], copy.etag)
  const head = headOf(sending)[has ? 'unchanged' : 'known']
  head[head.length - 1] = requestId
  const status = has ? 304 : 200
  response.writeHead(status, head)
  response.end(has || request.method === 'HEAD' ? undefined : bytes)
  return status
}

function headOf({ copy, encoding, bytes, always, age }: Sending): Head {
  const made = heads.get(copy) ?? new Map<Encoding, Head>()
  heads.set(copy, made)
  const before = made.get(encoding)
  if (before && age === undefined) return before
  const validity: Record<string, string> = age === undefined ? { ETag: copy.etag } : { Age: `${age}` }
  const coding: Record<string, string> = bytes === copy.body ? {} : { 'Content-Encoding': encoding }
  // What the copy says of itself stands in place of what every answer says; an empty one leaves it out.
  const others = always.filter((_, at) => !Object.hasOwn(copy.headers, always[at - (at % 2)]!))
  const listed = (headers: Record<string, string>) => [...others, ...Object.entries(headers).flatMap(([name, value]) => (value === '' ? [] : [name, value])), 'X-Request-Id', '']
  const head = {
    known: listed({ ...copy.headers, ...validity, ...coding, 'Content-Length': `${bytes.length}` }),
    unchanged: listed({ ETag: copy.etag, 'Cache-Control': copy.headers['Cache-Control'] ?? 'no-cache' }),
  }
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
