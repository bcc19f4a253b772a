import { beforeAll, describe, expect, test } from 'vitest'
import { cookieFrom, visitorOf } from '#tests/support/world.ts'
import { changes, everythingIn, openLastingEveryRoute, type EveryRoute, type Sample } from '#tests/support/every-route.ts'

// One for all: what is refused changes nothing. The last test alone is not refused.
let world: EveryRoute
let cookie: string

beforeAll(async () => {
  const opened = await openLastingEveryRoute()
  world = opened.world
  const browser = visitorOf(world.app)
  const asked = await browser.post('/api/session/codes', { email: world.leadEmail })
  const code = (await world.outbox()).findLast(({ letter, to }) => letter === 'sign-in' && to === world.leadEmail)?.code
  cookie = cookieFrom(await visitorOf(world.app).post('/api/session', { email: world.leadEmail, code }).set('Cookie', cookieFrom(asked)))
  return opened.close
})

const ask = ({ endpoint: { method }, path, body }: Sample) => {
  const visitor = visitorOf(world.app)
  const request = method === 'DELETE' ? visitor.delete(path) : method === 'PUT' ? visitor.put(path, body) : method === 'PATCH' ? visitor.patch(path, body) : visitor.post(path, body)
  return request.unset('Sec-Fetch-Site').unset('Origin')
}

/** Sends it to every endpoint that changes something, and expects 403 and a database in which nothing has changed. */
async function refusedEverywhere(dress: (request: ReturnType<typeof ask>) => ReturnType<typeof ask>, which: string) {
  const before = await everythingIn(world, ['limits'])
  const answers: string[] = []
  const asked = world.samples.filter(changes)
  for (const sample of asked) {
    const { status, body } = await dress(ask(sample))
    answers.push(`${sample.name}: ${status} ${body.code}`)
  }
  expect(asked.length).toBeGreaterThan(25)
  expect(answers, which).toEqual(asked.map(({ name }) => `${name}: 403 request.cross-site`))
  expect(await everythingIn(world, ['limits']), which).toBe(before)
}

test('every endpoint of the table has a request to be tested with', () => {
  expect(world.missing).toEqual([])
})

test('with the session cookie, what a browser says of another site is refused by every endpoint that changes something', async () => {
  const said: [string, Record<string, string>][] = [
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['nobody', { 'Sec-Fetch-Site': 'none' }],
    ['another site with our Origin', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost:3000' }],
    ['another Origin', { Origin: 'https://evil.example' }],
    ['an Origin that begins as ours', { Origin: 'http://localhost:3000.evil.example' }],
    ['our name on another port', { Origin: 'http://localhost:3001' }],
    ['Origin null', { Origin: 'null' }],
    ['nothing at all', {}],
    ['a login of the proxy in front', { Authorization: 'Basic bGVhZDpzZWNyZXQ=' }],
  ]
  for (const [which, headers] of said) await refusedEverywhere((request) => request.set('Cookie', cookie).set(headers), which)
})

describe('in a form’s encoding the same is refused without any cookie', () => {
  test('whichever it is', async () => {
    const types = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'TEXT/PLAIN;charset=utf-8']
    for (const type of types) await refusedEverywhere((request) => request.set('Content-Type', type).set('Sec-Fetch-Site', 'cross-site').send('a=b'), type)
  })

  test('even with a token', async () => {
    await refusedEverywhere((request) => request.set('Content-Type', 'text/plain').set('Authorization', `Bearer ${world.leadToken}`).send('{}'), 'a token')
  })
})

test('from our own pages, or by a script with a token, everything passes', async () => {
  const refused: string[] = []
  for (const sample of world.samples.filter(changes)) {
    const [own, loopback, script] = [await ask(sample).set('Cookie', cookie).set('Sec-Fetch-Site', 'same-origin'), await ask(sample).set('Cookie', cookie).set('Origin', 'http://127.0.0.1:3000'), await ask(sample).set('Authorization', `Bearer ${world.leadToken}`)]
    for (const { status } of [own, loopback, script]) if (status === 403) refused.push(sample.name)
  }
  expect(refused).toEqual([])
})
