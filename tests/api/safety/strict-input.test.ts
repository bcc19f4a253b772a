import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { changes, everythingIn, openLastingEveryRoute, type EveryRoute, type Sample } from '#tests/support/every-route.ts'

// One for all: what is refused changes nothing. The last test alone sends what may be taken.
let world: EveryRoute

beforeAll(async () => {
  const opened = await openLastingEveryRoute()
  world = opened.world
  return opened.close
})

/** As a script with the token of whoever may, so that what is refused is refused for its input. */
const ask = ({ endpoint: { method }, as }: Pick<Sample, 'endpoint' | 'as'>, path: string) =>
  supertest(world.app)[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path).set('Host', 'localhost').set('Authorization', `Bearer ${as === 'host' ? world.hostToken : world.leadToken}`)

type Asking = (sample: Sample) => ReturnType<typeof ask>
type Refused = { code?: string; requestId?: string; fields?: { field: string }[] }

/** What those endpoints answered: status, code, and the fields that were named. */
async function answersOf(samples: Sample[], asking: Asking) {
  const answers: string[] = []
  for (const sample of samples) {
    const { status, body } = (await asking(sample)) as { status: number; body: Refused }
    if (status >= 400) expect(body, sample.name).toMatchObject({ code: expect.any(String), message: expect.any(String), requestId: expect.any(String) })
    answers.push(`${sample.name}: ${status} ${body?.code} ${(body?.fields ?? []).map(({ field }) => field).join()}`)
  }
  return answers
}

const all = (samples: Sample[], what: string) => samples.map(({ name }) => `${name}: ${what}`)
const reads = () => world.samples.filter((sample) => !changes(sample))
const writes = () => world.samples.filter(changes)

async function changesNothing(work: () => Promise<void>) {
  const before = await everythingIn(world)
  await work()
  expect(await everythingIn(world)).toBe(before)
}

/** Every endpoint that changes something refuses a body with this field in it, by its name. */
async function refusesField(field: string) {
  const body = (sample: Sample) => `${JSON.stringify(sample.body).replace(/\}$/, Object.keys(sample.body).length > 0 ? ',' : '')}${JSON.stringify(field)}:{"polluted":true}}`
  const asked = writes().filter((sample) => !(field in sample.body) || field === 'constructor' || field === 'toString' || field === '__proto__')
  // A decision-maker has a role.
  const strict = asked.filter(({ name }) => field !== 'role' || !name.includes('decision-makers'))
  const answers = await answersOf(strict, (sample) => ask(sample, sample.path).type('json').send(body(sample)))
  expect(answers).toEqual(all(strict, `422 input.wrong ${field}`))
  expect(({} as { polluted?: true }).polluted).toBeUndefined()
}

describe('what an endpoint does not know it refuses by name', () => {
  test('a field in the body', async () => {
    await changesNothing(async () => {
      for (const field of ['colour', 'state', 'campaignId', 'role', '__proto__', 'constructor', 'toString', '']) await refusesField(field)
    })
  })

  test('a field in the query of a read', async () => {
    for (const field of ['utm_source', '__proto__', 'constructor', 'slug', 'token']) {
      const answers = await answersOf(reads(), (sample) => ask(sample, `${sample.path}${sample.path.includes('?') ? '&' : '?'}${field}=1`))
      expect(answers).toEqual(all(reads(), `422 input.wrong ${field}`))
    }
  })

  test('anything in the query of what changes something', async () => {
    await changesNothing(async () => {
      expect(await answersOf(writes(), (sample) => ask(sample, `${sample.path}?state=listed`).send(sample.body))).toEqual(all(writes(), '422 input.wrong state'))
    })
  })

  test('a field that stands in the path already', async () => {
    const named = writes().filter(({ endpoint }) => endpoint.path.includes(':slug'))
    expect(await answersOf(named, (sample) => ask(sample, sample.path).send({ ...sample.body, slug: 'trees' }))).toEqual(all(named, '422 input.wrong slug'))
  })

  test('fields inside fields', async () => {
    const sign = writes().find(({ name }) => name === 'POST /api/campaigns/:slug/signatures')!
    for (const [part, json] of [['organisation', '{"name":"Elm","verified":true}'], ['organisation', '{"name":"Elm","__proto__":{"polluted":true}}'], ['signatory', '{"name":"Ana","role":"Chair","email":"a@elm.example","host":true}']] as const) {
      const body = JSON.stringify({ ...sign.body, [part]: 'HERE' }).replace('"HERE"', json)
      expect(await ask(sign, sign.path).type('json').send(body)).toMatchObject({ status: 422, body: { fields: [{ field: expect.stringMatching(new RegExp(`^${part}\\.(verified|__proto__|host)$`)) }] } })
    }
  })

  test('a parameter twice', async () => {
    for (const query of ['?page=1&page=2', '?q=a&q=b', '?order=name&order=date', '?perPage[]=1', '?q[a]=b']) expect((await ask(world.samples[0]!, '/api/session').ok(() => true)).status, query).toBeLessThan(500)
    const list = reads().find(({ name }) => name === 'GET /api/campaigns/:slug/backers')!
    for (const query of ['page=1&page=2', 'q=a&q=b', 'order=name&order=date', 'page%5B%5D=1', 'page=0', 'page=-1', 'page=1.5', 'page=1e3', 'perPage=1001', 'perPage=0', 'order=random', 'order=name;drop%20table']) expect((await ask(list, `${list.path}?${query}`)).status, query).toBe(422)
  })
})

describe('a body that cannot be read', () => {
  const unreadable: [string, string | Buffer][] = [
    ['broken', '{"a":'],
    ['a number', '5'],
    ['a text', '"a"'],
    ['a list', '[]'],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22])],
    ['deep beyond reason', '['.repeat(14_000)],
  ]
  test('because it is broken, not an object, or deep beyond reason', async () => {
    await changesNothing(async () => {
      for (const [which, sent] of unreadable) expect(await answersOf(writes(), (sample) => ask(sample, sample.path).type('json').serialize(asItIs).send(sent)), which).toEqual(all(writes(), '400 input.malformed '))
    })
  })

  test('because it is too large is said to be so', async () => {
    const [small, draft] = [writes().filter(({ name, endpoint }) => endpoint.mostBytes === undefined && !name.includes('/draft')), writes().filter(({ name }) => name.includes('/draft'))]
    expect(await answersOf(small, (sample) => ask(sample, sample.path).type('json').send(filled(33_000)))).toEqual(all(small, '413 input.too-large '))
    expect(await answersOf(draft, (sample) => ask(sample, sample.path).type('json').send(filled(530_000)))).toEqual(all(draft, '413 input.too-large '))
    for (const { status } of await Promise.all(small.map((sample) => ask(sample, sample.path).type('json').send(filled(31_000))))) expect(status).toBe(422)
  })

  test('because it pretends to be compressed, or is and grows, is refused', async () => {
    const { gzipSync } = await import('node:zlib')
    const bomb = gzipSync(JSON.stringify({ filler: 'x'.repeat(5_000_000) }))
    for (const [sent, status] of [[bomb, 413], [Buffer.from('{}'), 400]] as const) {
      const answer = await ask(writes()[0]!, '/api/session/codes').type('json').set('Content-Encoding', 'gzip').serialize(asItIs).send(sent)
      expect(answer).toMatchObject({ status, body: { code: expect.stringContaining('input.') } })
    }
  })

  test('because its objects nest without end, where a text is expected', async () => {
    const deep = `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`
    const answers = await answersOf(writes(), (sample) => ask(sample, sample.path).type('json').send(`{"name":${deep},"email":${deep},"body":${deep},"reason":${deep}}`))
    for (const answer of answers) expect(answer).toMatch(/: 422 /)
  })
})

describe('NUL and its like', () => {
  test('in a path, as a name that nobody has', async () => {
    const named = world.samples.filter(({ endpoint }) => endpoint.path.includes(':'))
    const asked = named.flatMap((sample) => ['%00', 'homes%00', '%E0%A4%A', '%ud800', '%0A', '..%2f..%2fetc', '%25', '💥', "'", '";--'].map((odd) => ({ ...sample, path: sample.endpoint.path.replaceAll(/:[a-zA-Z]+/g, odd) })))
    for (const sample of asked) {
      const { status, body } = await ask(sample, encodeURI(sample.path).replaceAll('%25', '%')).send(changes(sample) ? sample.body : undefined)
      expect([400, 404, 422], `${sample.name} ${sample.path} ${JSON.stringify(body)}`).toContain(status)
    }
  }, 120_000)

  test('in a query', async () => {
    for (const sample of reads()) expect((await ask(sample, `${sample.path}?q=%00&state=%00&order=%00&decisionMaker=%00`)).status, sample.name).toBe(422)
    for (const q of ['%00', '%', '%E0%A4%A', '%ud800', "'%20or%201=1", '%25%5F', '(((((']) expect((await ask(world.samples[0]!, '/api/campaigns/homes/backers').query(`q=${q}`).ok(() => true)).status, q).toBeLessThan(500)
  })

  test('in every text of a body: taken away, kept or refused, and never a fault of ours', async () => {
    for (const odd of ['\0', '\uD800', '\u2028', '\uFFFF']) {
      for (const sample of writes()) {
        const { status } = await ask(sample, sample.path).send(withOdd(sample.body, odd) as object)
        expect(status, `${sample.name} ${JSON.stringify(odd)}`).toBeLessThan(500)
      }
    }
  })
})

const filled = (bytes: number) => JSON.stringify({ filler: 'x'.repeat(bytes) })
const asItIs = (body: unknown) => body as string
const withOdd = (value: unknown, odd: string): unknown =>
  typeof value === 'string' ? value + odd : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withOdd(inner, odd)])) : value
