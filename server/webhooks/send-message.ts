import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { messageProblems } from '#contracts/webhooks.ts'
import type { Address } from './addresses.rules.ts'
import { findAddress, type Resolve } from './resolve-host.ts'

export type MessageProblem = (typeof messageProblems)[number]
export type Sent = { status: number | null; problem: MessageProblem | null }
type Sending = { url: string; secret: string; id: string; body: string; now: Date; userAgent: string }
type How = { resolve: Resolve; /** This very machine may be written to, for development. */ loopback: boolean; timeout?: number }

const longest = 10_000
const mostAnswered = 64 * 1024

/** Sends one signed message to the address that was looked at, and to no other. Of the answer only its code is kept. */
export async function sendMessage({ url: to, secret, id, body, now, userAgent }: Sending, { resolve, loopback, timeout = longest }: How): Promise<Sent> {
  const url = new URL(to)
  const deadline = AbortSignal.timeout(timeout)
  const found = await Promise.race([findAddress(url, { resolve, loopback }), ended(deadline)])
  if (!found) return { status: null, problem: 'timeout' }
  if ('problem' in found) return { status: null, problem: found.problem }
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': userAgent,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
  try {
    const status = await post(url, found.address, { headers, body, deadline })
    return { status, problem: problemOf(status) }
  } catch (error) {
    return { status: null, problem: deadline.aborted ? 'timeout' : isCertificate(error) ? 'certificate' : 'unreachable' }
  }
}

function problemOf(status: number): MessageProblem | null {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  return status >= 300 && status < 400 ? 'redirect' : 'answer'
}

type Posted = { headers: Record<string, string | number>; body: string; deadline: AbortSignal }

/** Connects to that address whatever the name means by now; redirects are an answer like any other. */
const post = (url: URL, address: Address, { headers, body, deadline }: Posted): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestByHttps : requestByHttp)(url, { method: 'POST', headers, lookup: alwaysTo(address), agent: false, signal: deadline }, (response) => {
      let length = 0
      const done = () => {
        resolve(response.statusCode ?? 0)
        request.destroy()
      }
      // Read to its end, or as far as anybody needs to answer "received".
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > mostAnswered) done()
      })
      response.on('end', done).on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })

/** Answers for the name server: that one address, whatever is asked. */
const alwaysTo =
  ({ address, family }: Address): LookupFunction =>
  (_, options, tell) =>
    options.all ? tell(null, [{ address, family }]) : tell(null, address, family)

const ended = (signal: AbortSignal): Promise<undefined> => new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }))

const isCertificate = (error: unknown): boolean => {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /^(?:ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_SSL)/.test(code)
}
