import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { scopeFor, scopes, type Scope } from '#contracts/scopes.ts'
import { routes } from '#server/routes.ts'
import { everythingIn, openEveryRoute, type Sample } from '#tests/support/every-route.ts'
import { openWorld } from '#tests/support/world.ts'

const day = 86_400_000

// It asks every endpoint three times: on a busy machine that takes longer than a test is allowed.
test('what a token may do is what its scopes say, at every endpoint, and nothing else', { timeout: 120_000 }, async () => {
  const world = await openEveryRoute()
  const tokenOf = async (bearer: string, may: Scope[]) => (await world.visitor.as(bearer).post('/api/tokens', { name: may.join(' '), scopes: may })).body.secret as string
  const ask = ({ endpoint: { method }, path, body }: Sample, token?: string) => {
    const request = supertest(world.app)[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path).set('Host', 'localhost')
    if (token) void request.set('Authorization', `Bearer ${token}`)
    return method === 'GET' ? request : request.send(body)
  }
  const own: Record<string, string> = { lead: world.leadToken, signedIn: world.leadToken, host: world.hostToken }
  const gated = world.samples.filter(({ as }) => own[as] !== undefined)
  expect(gated.length).toBeGreaterThan(60)

  // Made before anything is compared: who, and the one scope that it lacks or has.
  const made = new Map<string, string>()
  for (const bearer of [world.leadToken, world.hostToken]) {
    const known = bearer === world.hostToken ? scopes : scopes.filter((scope) => scope !== 'host')
    made.set(`${bearer} all`, await tokenOf(bearer, known.slice()))
    for (const scope of known) {
      made.set(`${bearer} without ${scope}`, await tokenOf(bearer, known.filter((other) => other !== scope)))
      made.set(`${bearer} ${scope}`, await tokenOf(bearer, [scope]))
    }
  }

  const before = await everythingIn(world)
  const wrong: string[] = []
  for (const sample of gated) {
    const scope = scopeFor(sample.endpoint)
    const answer = await ask(sample, made.get(scope === null ? `${own[sample.as]} all` : `${own[sample.as]} without ${scope}`))
    if (answer.status !== 403 || answer.body.code !== (scope === null ? 'token.never' : 'token.scope')) wrong.push(`${sample.name} without ${scope}: ${answer.status} ${answer.text}`)
    if (scope !== null && answer.body.details?.scope !== scope) wrong.push(`${sample.name} does not say ${scope}`)
  }
  expect(wrong).toEqual([])
  expect(await everythingIn(world)).toBe(before)

  for (const sample of gated) {
    const scope = scopeFor(sample.endpoint)
    if (scope === null) continue
    const { status } = await ask(sample, made.get(`${own[sample.as]} ${scope}`))
    // What comes later in the table may find that something earlier has settled it.
    if (![200, 201, 202, 204, 409].includes(status)) wrong.push(`${sample.name} with ${scope}: ${status}`)
  }
  expect(wrong).toEqual([])

  // What everybody may read, everybody with any token may.
  for (const sample of world.samples.filter(({ as, endpoint }) => as === 'anyone' && endpoint.method === 'GET')) {
    const [stranger, bearer] = [await ask(sample), await ask(sample, made.get(`${world.leadToken} webhooks`))]
    expect(bearer.status, sample.name).toBe(stranger.status)
  }
})

describe('a token', () => {
  test('cannot make another, or one with more; only a host’s can act as one', async () => {
    const { given, visitor } = await openWorld()
    const { token } = await given.campaign()
    const lead = visitor.as(token)
    expect((await lead.post('/api/tokens', { name: 'x', scopes: [] })).body.fields).toEqual([{ field: 'scopes', message: 'Tick at least one thing that the token may do' }])
    expect((await lead.post('/api/tokens', { name: 'x', scopes: ['host'] })).status).toBe(422)
    const all = scopes.filter((scope) => scope !== 'host')
    const script = visitor.as((await lead.post('/api/tokens', { name: 'x', scopes: all })).body.secret as string)
    expect((await script.post('/api/tokens', { name: 'y', scopes: ['read'] })).body.code).toBe('token.never')
    expect((await script.get('/api/tokens')).body.code).toBe('token.never')
  })

  test('without the right to read sees its own draft campaign no more than a stranger does', async () => {
    const { given, visitor } = await openWorld()
    const { token } = await given.campaign({ published: false })
    const make = async (scope: string) => visitor.as((await visitor.as(token).post('/api/tokens', { name: scope, scopes: [scope] })).body.secret as string)
    expect((await (await make('webhooks')).get('/api/campaigns/homes')).status).toBe(404)
    expect((await (await make('read')).get('/api/campaigns/homes')).status).toBe(200)
    expect((await (await make('webhooks')).get('/api/campaigns?mine=true')).body.code).toBe('token.scope')
  })

  test('ends by itself when it was to, shows when it was last used, and from before there were scopes does all', async () => {
    const { given, visitor, later } = await openWorld()
    const { token } = await given.campaign()
    const lead = visitor.as(token)
    const made = (await lead.post('/api/tokens', { name: 'Export', scopes: ['contacts'], days: 30 })).body as { token: object; secret: string }
    expect(made.token).toMatchObject({ scopes: ['contacts'], expiresAt: '2026-04-01T09:00:00.000Z', isOver: false, lastUsedAt: null })
    const script = visitor.as(made.secret)
    expect((await script.get('/api/campaigns/homes/signatures.csv')).status).toBe(200)
    const listed = async () => (await lead.get('/api/tokens')).body.tokens as { name: string; scopes: string[] | null; lastUsedAt: string | null; isOver: boolean }[]
    expect((await listed()).find(({ name }) => name === 'Export')).toMatchObject({ lastUsedAt: '2026-03-02T09:00:00.000Z' })
    expect((await listed()).find(({ name }) => name === 'tests')).toMatchObject({ scopes: null })
    later(30 * day)
    expect((await script.get('/api/campaigns/homes/signatures.csv')).status).toBe(401)
    expect((await listed()).find(({ name }) => name === 'Export')).toMatchObject({ isOver: true })
  })
})

test('every endpoint that asks who one is has a scope, or is for people alone; the description says which', async () => {
  const closed = [...routes.values()].filter(({ isOpen }) => !isOpen)
  expect(closed.filter(({ endpoint }) => scopeFor(endpoint) === null).map(({ endpoint: { method, path } }) => `${method} ${path}`)).toEqual(['POST /api/tokens', 'DELETE /api/tokens/:id', 'GET /api/tokens'])
  const { visitor } = await openWorld()
  const { paths } = (await visitor.get('/api/openapi.json')).body as { paths: Record<string, Record<string, { security: Record<string, string[]>[]; description?: string }>> }
  for (const { endpoint, isOpen } of routes.values()) {
    const { security, description } = paths[endpoint.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')]![endpoint.method.toLowerCase()]!
    const scope = scopeFor(endpoint)
    expect(security, endpoint.path).toEqual(isOpen ? [] : [{ token: scope === null ? [] : [scope] }])
    if (!isOpen && scope) expect(description).toContain(`\`${scope}\``)
  }
})
