import { createServer, request, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { openWorld, signOn } from '#tests/support/world.ts'
import { dropTable } from './break-database.ts'

const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://sign.example', SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'sign@sign.example', METRICS_TOKEN: 'a long enough token' }

describe('the Host header', () => {
  test('of somebody else is not answered', async () => {
    const { app, given, outbox, visitor } = await openWorld({ env: production })
    await given.campaign()
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:3000', '127.0.0.1.evil.example', '', 'a b', 'sign.example@evil.example']) {
      for (const path of ['/', '/campaigns/homes', '/api/campaigns/homes', '/api/openapi.json', '/nothing']) {
        const answer = await supertest(app).get(path).set('Host', host)
        expect(answer, `${host} ${path}`).toMatchObject({ status: 421, body: { code: 'request.unknown-host' } })
        expect(answer.text).not.toContain('evil')
      }
      expect((await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example')).set('Host', host)).status, host).toBe(421)
    }
    expect(await outbox()).toEqual([])
  })

  test('of ours is, and what a proxy or a trickster adds to it comes into no link', async () => {
    const { app, given, outbox, visitor, services } = await openWorld({ env: { ...production, TRUST_PROXY: '1' } })
    await given.campaign()
    const tricks = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http', 'X-Original-Host': 'evil.example', Forwarded: 'host=evil.example', 'X-Host': 'evil.example' }
    const answer = await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example')).set('Host', 'sign.example').set(tricks)
    expect(answer.status).toBe(202)
    const [mail] = await outbox()
    const confirmed = await visitor.post(`/api/confirmations/${mail?.token}`).set('Host', 'SIGN.example:8443').set(tricks)
    expect(confirmed.body.manageUrl).toMatch(/^https:\/\/sign\.example\/signature\//)
    expect(JSON.stringify(await services.db.run.select().from(services.db.tables.outbox))).not.toContain('evil')
    for (const path of ['/', '/campaigns/homes', '/campaigns/homes/backers', '/sign-in']) expect((await supertest(app).get(path).set('Host', 'sign.example').set(tricks)).text, path).not.toContain('evil')
  })
})

describe('every answer', () => {
  const answers: [what: string, path: string, status: number, isOpen?: true][] = [
    ['a page', '/campaigns/homes', 200],
    ['an unknown page', '/nothing/here', 404],
    ['an answer of the API', '/api/campaigns/homes', 200, true],
    ['a file', '/api/campaigns/homes/backers.csv', 200, true],
    ['a refusal', '/api/campaigns/nothing', 404],
    ['a question without an answer', '/api/nothing', 404],
    ['wrong input', '/api/campaigns/homes/backers?page=x', 422],
    ['a request to sign in', '/api/tokens', 401],
    ['a path that cannot be read', '/api/campaigns/%E0%A4%A', 400],
    ['the description', '/api/openapi.json', 200],
    ['a sign of life', '/healthz', 200],
    ['figures', '/metrics', 404],
  ]
  test('says what a browser may do with it, whatever kind of answer it is', async () => {
    const { app, given } = await openWorld({ env: production })
    await given.campaign()
    for (const [what, path, status, isOpen] of answers) {
      const answer = await supertest(app).get(path).set('Host', 'sign.example')
      expect(answer.status, what).toBe(status)
      const { headers } = answer
      expect(headers['content-security-policy'], what).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'strict-transport-security': expect.stringMatching(/max-age=31536000; includeSubDomains/), 'x-request-id': expect.stringMatching(/^[\w-]{36}$/) })
      expect(headers).not.toHaveProperty('x-powered-by')
      // Other sites read public data, without credentials; nothing else.
      if (isOpen) expect(headers['access-control-allow-origin']).toBe('*')
      else expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
      if (status >= 400 && path.startsWith('/api')) expect(headers['cache-control']).toBe('no-store')
    }
  })

  test('is kept by nobody where somebody is signed in, or something changed', async () => {
    const { given, visitor } = await openWorld()
    const { token } = await given.campaign()
    const lead = visitor.as(token)
    for (const answer of [await lead.get('/api/campaigns/homes'), await lead.get('/api/campaigns/homes/backers'), await lead.get('/campaigns/homes'), await visitor.get('/api/session'), await visitor.post('/api/signature-links', { email: 'a@oak.example' })]) expect(answer.headers['cache-control']).toBe('no-store')
    for (const path of ['/campaigns/homes', '/api/campaigns/homes/backers']) expect((await visitor.get(path)).headers['cache-control']).toBe('public, max-age=5, stale-while-revalidate=25')
  })

  test('figures are given to whoever has the token', async () => {
    const { app } = await openWorld({ env: production })
    const ask = (authorization: string) => supertest(app).get('/metrics').set('Authorization', authorization)
    expect((await ask('Bearer a long')).status).toBe(404)
    expect((await ask('Bearer a-wrong-token-of-length')).status).toBe(404)
    const { app: open } = await openWorld({ env: { ...production, METRICS_TOKEN: 'a-long-enough-token' } })
    expect((await supertest(open).get('/metrics').set('Authorization', 'Bearer a-long-enough-token')).text).toContain('countersign_outbox_emails')
  })
})

describe('a fault of ours', () => {
  test('reveals nothing but a reference', async () => {
    const { services, visitor, given } = await openWorld()
    await given.campaign()
    await dropTable(services.config.databaseUrl, 'limits')
    for (const answer of [await visitor.post('/api/session/codes', { email: 'secret-person@oak.example' }), await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'secret-person@oak.example'))]) {
      expect(answer.status).toBe(500)
      expect(answer.body).toEqual({ code: 'service.fault', message: expect.stringContaining(answer.body.requestId), requestId: answer.headers['x-request-id'] })
      expect(answer.text).not.toMatch(/limits|SQL|secret-person|node_modules|\.ts/i)
    }
  })

  test('on a page looks like a page', async () => {
    const { services, visitor, given } = await openWorld()
    await given.campaign()
    await dropTable(services.config.databaseUrl, 'decision_makers')
    const { status, text, headers } = await visitor.get('/campaigns/homes')
    expect(status).toBe(500)
    expect(headers['content-type']).toContain('text/html')
    expect(text).not.toMatch(/decision_makers|SQL|node_modules|\n\s+at /i)
  })
})

describe('an address that was made to break something', () => {
  const odd = ['//evil.example/campaigns/homes', '/%2f%2fevil.example', '/\\evil.example', '/campaigns/%E0%A4%A', '/campaigns/%00', '/campaigns/homes%00', '/./..//..', '/?x=%', `/${'a'.repeat(5000)}`, '/campaigns/homes/versions/1e99', '/confirm/%ud800', '/signature/..%2f..', '/__proto__', '/campaigns/constructor']
  test('is answered, without a fault or another site in it', async () => {
    const { app, given } = await openWorld()
    await given.campaign()
    for (const path of odd) {
      const answer = await rawGet(app, path)
      expect(answer.status, path).toBeLessThan(500)
      expect(answer.location ?? '', path).not.toMatch(/evil/)
      expect(answer.text, path).not.toMatch(/(?:href|action|src)="(?:https?:)?\/\/evil/)
    }
  })
})

/** As it stands, which a client library would tidy up. */
function rawGet(app: RequestListener, path: string) {
  return new Promise<{ status: number; text: string; location: string | undefined }>((resolve, reject) => {
    const server = createServer(app).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      request({ port, host: '127.0.0.1', path, headers: { Host: 'localhost' } }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk))).on('end', () => {
          server.close()
          resolve({ status: response.statusCode ?? 0, text, location: response.headers.location })
        })
      })
        .on('error', reject)
        .end()
    })
  })
}
