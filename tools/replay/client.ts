import { setTimeout as sleep } from 'node:timers/promises'

export type Answer = {
  status: number
  headers: Headers
  text: string
  bytes: Uint8Array
  json: Json
  /** More than 1 where the server was busy or away before. */
  tries: number
}
/** JSON whose shape this judge learns by looking: a path into it is undefined where there is nothing. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

export type Client = (method: string, path: string, body?: unknown) => Promise<Answer>

type Given = {
  url: string
  token?: string | undefined
  /** Milliseconds it goes on asking a server that is busy (429, 503: as `Retry-After` says) or not there. 0: never asks twice. */
  patience?: number
  /** A browser of its own, with cookies; without, what it sends is plain JSON from nowhere. */
  browser?: boolean
  onWait?: (sentence: string) => void
}

/** The server could not be reached, or went away without an answer. */
export class NoAnswer extends Error {}

/** The server said something else than was expected. */
export class WrongAnswer extends Error {
  readonly answer: Answer
  constructor(asked: string, answer: Answer) {
    super(`${asked} was answered with ${answer.status}: ${sentenceOf(answer)}`)
    this.answer = answer
  }
}

export function openClient({ url, token, patience = 0, browser = false, onWait }: Given): Client {
  const cookies = new Map<string, string>()

  const once = async (method: string, path: string, body: unknown): Promise<Answer> => {
    const headers = new Headers({ accept: 'application/json, */*;q=0.5' })
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (body !== undefined) headers.set('content-type', 'application/json')
    if (browser) {
      headers.set('origin', url)
      headers.set('sec-fetch-site', 'same-origin')
      if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    }
    try {
      const response = await fetch(url + path, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(60_000), ...(body !== undefined && { body: JSON.stringify(body) }) })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (browser) for (const cookie of response.headers.getSetCookie()) keepCookie(cookies, cookie)
      const text = new TextDecoder().decode(bytes)
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
      return { status: response.status, headers: response.headers, text, bytes, json: isJson ? JSON.parse(text) : undefined, tries: 1 }
    } catch (error) {
      throw new NoAnswer(`${method} ${path}: no answer (${reasonOf(error)})`, { cause: error })
    }
  }

  return async (method, path, body) => {
    const until = Date.now() + patience
    for (let tries = 1; ; tries += 1) {
      const answer = await once(method, path, body).catch((error: unknown) => {
        if (Date.now() >= until) throw error
      })
      if (answer && answer.status !== 429 && answer.status !== 503) return { ...answer, tries }
      const wait = answer ? retryAfter(answer) : Math.min(tries * 250, 2000)
      if (answer && Date.now() + wait > until) return answer
      if (answer) onWait?.(`The server asks for ${Math.ceil(wait / 1000)} s of patience: ${sentenceOf(answer)}`)
      await sleep(wait)
    }
  }
}

/** @throws WrongAnswer unless the status is the expected one. */
export async function expecting(status: number, client: Client, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await client(method, path, body)
  if (answer.status !== status) throw new WrongAnswer(`${method} ${path}`, answer)
  return answer
}

/** The server's own words, with those of each field. */
export function sentenceOf({ status, json, text }: Answer): string {
  if (!json?.message) return text.slice(0, 200).trim() || `nothing but the status ${status}`
  const fields = (json.fields ?? []).map(({ field, message }: { field: string; message: string }) => `${field}: ${message}`)
  return [json.message, ...fields].join(' · ')
}

/** Retry-After: seconds, or a date. */
function retryAfter({ headers }: Answer): number {
  const said = headers.get('retry-after') ?? '1'
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Math.max(Number.isFinite(wait) ? wait : 1000, 200)
}

function keepCookie(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(';')
  const name = pair.slice(0, pair.indexOf('=')).trim()
  const gone = attributes.some((attribute) => /^\s*max-age=(0|-)/i.test(attribute) || /^\s*expires=.*\b1970\b/i.test(attribute))
  if (gone) cookies.delete(name)
  else cookies.set(name, pair.slice(pair.indexOf('=') + 1).trim())
}

const reasonOf = (error: unknown): string => {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause
  return cause?.code ?? cause?.message ?? (error as Error).message
}
