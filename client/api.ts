import { pathFor, pathParameters, type Answer, type Api, type Asked, type Endpoint } from '#contracts/endpoint.ts'
import { Refused, type RefusalAnswer } from '#contracts/refusals.ts'

/** What the browser says when no answer came; status 0 tells it from every refusal of the server. */
export const unreachable = 'browser.unreachable'

type Given = {
  /** In the reader's language: shown when the site could not be reached. */
  unreachableWords: string
  fetch?: typeof fetch
}

/** The `Api` over HTTP, with the session cookie. Throws `Refused` for every answer that is not a success, and where none came. */
export function apiOverHttp({ unreachableWords, fetch: send = fetch.bind(globalThis) }: Given): Api {
  const noAnswer = () => new Refused(0, { code: unreachable, message: unreachableWords, requestId: '' })

  return async <E extends Endpoint>(endpoint: E, asked: Asked<E>): Promise<Answer<E>> => {
    const answered = await send(...requestFor(endpoint, asked as Record<string, unknown>)).catch(() => {
      throw noAnswer()
    })
    if (answered.status === 204) return null as Answer<E>
    const body: unknown = await answered.json().catch(() => undefined)
    if (!answered.ok) throw isRefusal(body) ? new Refused(answered.status, body) : noAnswer()
    if (body === undefined) throw noAnswer()
    return body as Answer<E>
  }
}

/** Path parameters into the path; the rest into the query of a GET, else into a JSON body. */
export function requestFor(endpoint: Endpoint, asked: Record<string, unknown>): [url: string, request: RequestInit] {
  const { method, path } = endpoint
  const inPath = new Set(pathParameters(path))
  const rest = Object.entries(asked).filter(([name, value]) => !inPath.has(name) && value !== undefined)
  const url = pathFor(path, asked)
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method === 'GET') {
    const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()
    return [query === '' ? url : `${url}?${query}`, { method, headers, credentials: 'same-origin' }]
  }
  return [url, { method, headers: { ...headers, 'Content-Type': 'application/json' }, credentials: 'same-origin', body: JSON.stringify(Object.fromEntries(rest)) }]
}

const isRefusal = (body: unknown): body is RefusalAnswer =>
  typeof body === 'object' && body !== null && typeof (body as RefusalAnswer).code === 'string' && typeof (body as RefusalAnswer).message === 'string'
