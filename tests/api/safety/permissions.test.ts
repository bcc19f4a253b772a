import supertest from 'supertest'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, everythingIn, marker, openEveryRoute, openLastingEveryRoute, type EveryRoute, type Sample } from '#tests/support/every-route.ts'

// One for all that is refused, which changes nothing. What is done is done in a world of its own.
let refusing: EveryRoute
let world: EveryRoute

beforeAll(async () => {
  const opened = await openLastingEveryRoute()
  refusing = opened.world
  return opened.close
})

beforeEach(() => {
  world = refusing
})

const ask = ({ endpoint: { method }, path, body }: Sample, token?: string) => {
  const request = supertest(world.app)[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path).set('Host', 'localhost')
  if (token) void request.set('Authorization', `Bearer ${token}`)
  return method === 'GET' ? request : request.send(body)
}
const textOf = ({ text, body }: { text?: string; body: unknown }) => text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body))
/** What those who hold a link may do, everybody may who has it. */
const forLead = () => world.samples.filter(({ as }) => as === 'lead')
const forHost = () => world.samples.filter(({ as }) => as === 'host')

async function statuses(samples: Sample[], token?: string) {
  const found: string[] = []
  for (const sample of samples) {
    const answer = await ask(sample, token)
    found.push(`${sample.name}: ${answer.status}`)
    expect(textOf(answer), sample.name).not.toContain(marker)
  }
  return found
}

describe('what only the lead may do', () => {
  test('is refused to strangers, who are asked to sign in, and learn nothing', async () => {
    const before = await everythingIn(world)
    for (const token of [undefined, 'cs_made-up', world.manage, world.verify]) expect(await statuses(forLead(), token)).toEqual(forLead().map(({ name }) => `${name}: 401`))
    expect(await everythingIn(world)).toBe(before)
  })

  test('does not exist for the lead of another campaign, who learns nothing', async () => {
    const before = await everythingIn(world)
    expect(await statuses(forLead(), world.otherToken)).toEqual(forLead().map(({ name }) => `${name}: 404`))
    expect(await everythingIn(world)).toBe(before)
  })

  test('does not exist either when named on the other lead’s own campaign', async () => {
    const before = await everythingIn(world)
    const crossed = forLead().filter(({ endpoint }) => endpoint.path.includes(':id')).map((sample) => ({ ...sample, path: sample.path.replace('/homes/', '/trees/') }))
    expect(crossed.length).toBeGreaterThan(4)
    expect(await statuses(crossed, world.otherToken)).toEqual(crossed.map(({ name }) => `${name}: 404`))
    expect(await everythingIn(world)).toBe(before)
  })

  test('is done for the lead', async () => {
    world = await openEveryRoute()
    const refused: string[] = []
    for (const sample of forLead()) {
      const { status } = await ask(sample, world.leadToken)
      // What comes later in the table may find that something earlier has settled it.
      if (![200, 201, 202, 204, 409].includes(status)) refused.push(`${sample.name}: ${status}`)
    }
    expect(refused).toEqual([])
  })
})

describe('what only the host may do', () => {
  test('is refused to strangers, does not exist for leads, and neither learns anything', async () => {
    const before = await everythingIn(world)
    expect(forHost().length).toBeGreaterThan(7)
    expect(await statuses(forHost())).toEqual(forHost().map(({ name }) => `${name}: 401`))
    for (const token of [world.leadToken, world.otherToken]) expect(await statuses(forHost(), token)).toEqual(forHost().map(({ name }) => `${name}: 404`))
    expect(await everythingIn(world)).toBe(before)
  })

  test('is done for the host, who is nobody’s lead by that', async () => {
    world = await openEveryRoute()
    for (const sample of forHost()) expect(`${sample.name}: ${(await ask(sample, world.hostToken)).status}`).toMatch(/: 20[01]$/)
    expect(await statuses(forLead(), world.hostToken)).toEqual(forLead().map(({ name }) => `${name}: 404`))
  })
})

describe('what everybody may do', () => {
  test('needs no signing in, and shows nothing of people', async () => {
    world = await openEveryRoute()
    const found = await statuses(world.samples.filter(({ as }) => as === 'anyone'))
    for (const status of found) expect(status).toMatch(/: (200|202|204|410)$/)
  })

  test('is the same for a lead of something else', async () => {
    const reads = world.samples.filter((sample) => sample.as === 'anyone' && !changes(sample) && sample.endpoint.path !== '/api/session')
    for (const sample of reads) {
      const [anonymous, other] = [await ask(sample), await ask(sample, world.otherToken)]
      // A workbook says when it was written: of those the length is compared.
      const said = (reply: typeof other) => (sample.endpoint.path.endsWith('.xlsx') ? textOf(reply).length : textOf(reply))
      expect(said(other), sample.name).toBe(said(anonymous))
    }
  })
})

test('what needs signing in alone is asked of strangers, and shows everybody their own', async () => {
  const signedIn = world.samples.filter(({ as }) => as === 'signedIn')
  expect(await statuses(signedIn)).toEqual(signedIn.map(({ name }) => `${name}: 401`))
  for (const status of await statuses(signedIn, world.otherToken)) expect(status).toMatch(/: 20[01]$/)
})

test('what a link opens is opened by that link alone', async () => {
  const held = world.samples.filter(({ as, endpoint }) => as === 'holder' && endpoint.path.includes(':token'))
  const before = await everythingIn(world)
  for (const token of [undefined, world.leadToken, world.otherToken]) {
    const foreign = held.map((sample) => ({ ...sample, path: sample.endpoint.path.replace(':token', 'B'.repeat(32)) }))
    expect(await statuses(foreign, token)).toEqual(held.map(({ name }) => `${name}: 404`))
  }
  expect(await everythingIn(world)).toBe(before)
})
