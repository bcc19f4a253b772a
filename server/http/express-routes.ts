import express, { Router, type Request, type Response } from 'express'
import { pathParameters, type Endpoint } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'
import { asItLeaves } from './as-it-leaves.ts'
import { newReply, type Caller, type Reply } from './caller.ts'
import { setCookies } from './cookies.ts'
import { noteUse } from './note-use.ts'
import { openHeaders } from './open-headers.ts'
import { privateHeaders } from './private-headers.ts'
import { tell } from './put-refusal.ts'
import { readCaller } from './read-caller.ts'
import type { Route } from './route.ts'
import { refuseCrossSite } from './same-origin.ts'

const draftPaths = /\/draft(?:\/preview)?$/
const bodyOf = (limit: string | number) => express.json({ limit, strict: false })
const body = { small: bodyOf('32kb'), draft: bodyOf('512kb') }

/** A form that only asks, or JSON. */
const readForm = express.urlencoded({ limit: '128kb', extended: false, parameterLimit: 20 })
const formOrJson: typeof body.small = (request, response, next) => readForm(request, response, (error?: unknown) => (error ? next(error) : body.small(request, response, next)))

const bodyFor = ({ path, mostBytes, readsByForm }: Endpoint) => (readsByForm ? formOrJson : mostBytes ? bodyOf(mostBytes) : draftPaths.test(path) ? body.draft : body.small)

/** Every route over HTTP: path, query and JSON body in, JSON or a file out, refusals in the one form. */
export function expressRoutes(services: Services, routes: Iterable<Route>): Router {
  const router = Router({ caseSensitive: true })
  for (const route of routes) {
    const { method, path } = route.endpoint
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    const read = bodyFor(route.endpoint)
    router[verb](path, (request, response) => respond({ services, route, read }, request, response))
  }
  return router
}

async function respond({ services, route, read }: { services: Services; route: Route; read: ReturnType<typeof express.json> }, request: Request, response: Response): Promise<void> {
  const reply = newReply(services.config)
  try {
    refuseCrossSite(request, services.config, route.endpoint)
    if (request.method !== 'GET') await readBody(request, response, read)
    const caller = await readCaller(services, request)
    await noteUse(services, { request, caller, reply })
    const answer = await route.answer({ services, caller, reply, params: request.params as Record<string, string> }, readInput(route.endpoint, request))
    send(services, route.endpoint, reply, caller, answer, request, response)
  } catch (thrown) {
    const { status, answer, retryAfter } = tell(thrown, { locale: reply.locale, requestId: response.locals.requestId as string, log: services.log })
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
    setCookies(response, reply.cookies, services.config.production)
    response.status(status).set({ 'Cache-Control': 'no-store', ...privateHeaders(reply) }).json(answer)
  }
}

const readBody = (request: Request, response: Response, read: ReturnType<typeof express.json>) =>
  new Promise<void>((resolve, reject) => read(request, response, (error?: unknown) => (error ? reject(error) : resolve())))

/** Path, query and body as one; what would overwrite something of the path stays in sight as an unknown field. */
function readInput({ method, path }: Endpoint, request: Request): Record<string, unknown> {
  const given: unknown = method === 'GET' ? request.query : (request.body ?? {})
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Refusal('input.malformed')
  if (method !== 'GET' && Object.keys(request.query).length > 0) throw new Refusal('input.wrong', { fields: Object.keys(request.query).map((field) => ({ field, problem: 'unknown' })) })
  if (Object.hasOwn(given, '__proto__')) throw new Refusal('input.wrong', { fields: [{ field: '__proto__', problem: 'unknown' }] })
  const doubled = pathParameters(path).filter((name) => Object.hasOwn(given, name))
  if (doubled.length > 0) throw new Refusal('input.wrong', { fields: doubled.map((field) => ({ field, problem: 'unknown' })) })
  return { ...given, ...request.params }
}

function send({ config }: Services, endpoint: Endpoint, reply: Reply, caller: Caller, answer: unknown, request: Request, response: Response): void {
  setCookies(response, reply.cookies, config.production)
  response.set('Cache-Control', request.method === 'GET' && caller.account === null ? (reply.headers['Cache-Control'] ?? 'no-store') : 'no-store')
  for (const [name, value] of Object.entries(reply.headers)) if (name !== 'Cache-Control') response.set(name, value)
  response.status(endpoint.status).set(privateHeaders(reply))
  if (endpoint.status === 204) return void response.end()
  const { headers, body } = asItLeaves(endpoint, answer)
  response.set(headers).set(reply.isPrivate ? {} : openHeaders(endpoint)).send(body)
}
