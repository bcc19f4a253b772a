import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { answersJson, pathParameters, type Endpoint } from '#contracts/endpoint.ts'
import { RefusalAnswer } from '#contracts/refusals.ts'
import { scopeFor } from '#contracts/scopes.ts'
import { LiveChange } from '#contracts/backers.ts'
import { Lang } from '#contracts/translations.ts'
import type { Route } from './route.ts'

/** The API's description, made from the same contracts that check every request. OpenAPI 3.1. */
export function describeApi(routes: Iterable<Pick<Route, 'endpoint' | 'isOpen'>>, siteUrl: string): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const { endpoint, isOpen } of routes) {
    const path = endpoint.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describe(endpoint, isOpen) }
  }
  paths['/api/campaigns/{slug}/live'] = { get: describeLive }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Countersign', version: '1', description: 'Sign-on campaigns: statements, signatures confirmed by e-mail, backers and letters.', license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: siteUrl }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token made in the workspace' } } },
  })
}

function describe(endpoint: Endpoint, isOpen: boolean): ZodOpenApiOperationObject {
  const { method, path, summary, input, status, readsByForm } = endpoint
  const { shape } = input as z.ZodObject
  const named = new Set(pathParameters(path))
  const pick = (wanted: (name: string) => boolean) => Object.fromEntries(Object.entries(shape).filter(([name]) => wanted(name)))
  const [inPath, rest] = [pick((name) => named.has(name)), pick((name) => !named.has(name))]
  const isRead = method === 'GET'
  const hasRest = Object.keys(rest).length > 0
  return {
    summary,
    ...(isOpen ? { security: [] } : describeScope(endpoint)),
    requestParams: { ...(named.size > 0 && { path: z.object(inPath) }), ...(isRead && hasRest && { query: z.strictObject(rest) }) },
    ...(!isRead && hasRest && { requestBody: { required: true, content: { 'application/json': { schema: z.strictObject(rest) }, ...(readsByForm && { 'application/x-www-form-urlencoded': { schema: z.strictObject(rest) } }) } } }),
    responses: { [`${status}`]: describeAnswer(endpoint), default: refusal },
  }
}

/** Which scope is asked of a token, in words and, as the specification allows for bearer tokens, as a role. */
function describeScope(endpoint: Endpoint): Pick<ZodOpenApiOperationObject, 'description' | 'security'> {
  const scope = scopeFor(endpoint)
  return scope ? { description: `Asks of a token the scope \`${scope}\`.`, security: [{ token: [scope] }] } : { description: 'For somebody who has signed in; no token with scopes will do.', security: [{ token: [] }] }
}

const describeAnswer = (endpoint: Endpoint) => {
  const { status, produces, output } = endpoint
  if (status === 204) return { description: 'Done' }
  return { description: 'The answer', content: { [produces]: { schema: answersJson(endpoint) ? output : z.string() } } }
}

const refusal = { description: 'Why not: the one form of every refusal and fault', content: { 'application/json': { schema: RefusalAnswer } } }

const describeLive: ZodOpenApiOperationObject = {
  summary: 'Server-sent events: `changed` carries what changed since the last one, `reset` says to fetch anew; with `lang`, in words of that language of the statement',
  requestParams: { path: z.object({ slug: z.string() }), query: z.object({ lang: Lang }), header: z.object({ 'Last-Event-ID': z.string().optional() }) },
  responses: { '200': { description: 'A stream of events', content: { 'text/event-stream': { schema: LiveChange } } }, default: refusal },
}
