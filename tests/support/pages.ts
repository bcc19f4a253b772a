import type { Api, Answer, Endpoint } from '#contracts/endpoint.ts'
import { Refused, refusals, type FieldProblem, type RefusalCode } from '#contracts/refusals.ts'
import { wordsAt, wordsIn } from '#contracts/words/words.ts'
import type { Site } from '#client/context.ts'
import { renderPage, type RenderedPage } from '#client/entry-server.tsx'

export const site: Site = { url: 'http://localhost:3000', locale: 'en', runBy: { name: 'Example Foundation', email: 'privacy@example.org' }, registration: 'open', mailbox: false, production: false }

const assets = { css: ['/assets/page.css'], fonts: ['/assets/serif.woff2'], workspaceCss: [], publicScript: '/assets/public.js', embedScript: '/assets/embed.js', workspaceScript: '/assets/workspace.js' }

type Call = { endpoint: Endpoint; asked: unknown }
type Answering = <E extends Endpoint>(endpoint: E, answer: Answer<E> | ((asked: never) => Answer<E>)) => void

/** Pages with an `Api` that answers what a test tells it to, and remembers what was asked. */
export function openPages() {
  const answers = new Map<Endpoint, unknown>()
  const calls: Call[] = []
  const api: Api = (endpoint, asked) => {
    calls.push({ endpoint, asked })
    if (!answers.has(endpoint)) return Promise.reject(new Error(`The test gives no answer to ${endpoint.method} ${endpoint.path}`))
    const answer = answers.get(endpoint)
    return new Promise((resolve) => resolve((typeof answer === 'function' ? (answer as (asked: unknown) => unknown)(asked) : answer) as never))
  }
  const given: Answering = (endpoint, answer) => void answers.set(endpoint, answer)
  const open = async (path: string, form?: Record<string, string>) => {
    const body = form && new URLSearchParams(form)
    return renderPage(new Request(new URL(path, site.url), body ? { method: 'POST', body } : {}), { api, visitor: { account: null }, site, assets })
  }
  const page = async (path: string, form?: Record<string, string>): Promise<RenderedPage> => {
    const found = await open(path, form)
    if (found instanceof Response) throw new Error(`Expected a page, was sent to ${found.headers.get('Location')}`)
    if (found.fault) throw found.fault
    return found
  }
  return { given, calls, open, page }
}

/** The product's "no", as the in-process API throws it. */
export function refuse(code: RefusalCode, facts: { fields?: FieldProblem[]; details?: Record<string, string | number> } = {}): never {
  const message = wordsAt(wordsIn('en'), `refusals.${code}`, { minutes: 5, requestId: 'r-1', ...facts.details }) ?? code
  throw new Refused(refusals[code], { code, message, requestId: 'r-1', ...facts })
}

/** The words of a page as a reader gets them, without marks. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .trim()
