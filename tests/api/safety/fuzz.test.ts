import fc from 'fast-check'
import supertest from 'supertest'
import { describe, expect, inject, test } from 'vitest'
import { RefusalAnswer } from '#contracts/refusals.ts'
import { changes, openEveryRoute, type Sample } from '#tests/support/every-route.ts'

const odd = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  { weight: 3, arbitrary: fc.constantFrom('', ' ', '\0', '\uD800', '__proto__', '../..', '%00', "' or 1=1 --", '${7*7}', '{{7*7}}', '{name}', '<b>', '=1+1', '2026-02-30T00:00:00Z', '99999999999999999999', '-1', '1e400', 'NaN', 'true', 'x'.repeat(5000), 'é'.repeat(301), 'a@b', 'a@b.example\r\nBcc: c@d.example', 'xn--', 'https://', 'javascript:alert(1)', '\u202Eevil') },
)
const anything = fc.oneof({ weight: 6, arbitrary: odd }, { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>) })

/** One field of what would be right, or a field inside it, is something else. */
const spoilt = (body: Record<string, unknown>): fc.Arbitrary<unknown> => {
  const fields = Object.keys(body)
  if (fields.length === 0) return fc.dictionary(fc.string({ maxLength: 12 }), anything, { maxKeys: 2 })
  return fc.constantFrom(...fields).chain((field) => {
    const inner = body[field]
    const value = typeof inner === 'object' && inner !== null ? fc.oneof(anything, spoilt(inner as Record<string, unknown>)) : anything
    return value.map((other) => ({ ...body, [field]: other }))
  })
}

const inPath = (sample: Sample) => fc.oneof({ weight: 3, arbitrary: fc.constant(sample.path) }, { weight: 1, arbitrary: odd.map((text) => sample.endpoint.path.replaceAll(/:[a-zA-Z]+/g, encodeURIComponent(text.toWellFormed() || ' '))) })
const inQuery = fc.dictionary(fc.oneof(fc.constantFrom('q', 'order', 'page', 'perPage', 'country', 'sector', 'state', 'mine', 'decisionMaker'), fc.string({ maxLength: 8 })), fc.oneof(odd, fc.array(odd, { maxLength: 2 })), { maxKeys: 3 })

/** For each endpoint. Most of what is odd is refused before the database is asked. */
const runs = inject('testDatabase') === 'sqlite' ? 10 : 5

describe('whatever is sent', () => {
  test('no endpoint breaks, and every refusal has the one form and shows nothing of the inside', async () => {
    const world = await openEveryRoute({ env: { RATE_LIMITS: 'sign=1000000/1d,code=1000000/1d,code-address=1000000/1d,pendings=1000000/1d' } })
    // Setting a letter as PDF takes long, and its input is that of the other letters.
    const asked = world.samples.filter(({ name }) => !name.endsWith('.pdf'))
    for (const sample of asked) {
      const { method } = sample.endpoint
      const request = fc.record({ path: inPath(sample), body: changes(sample) ? spoilt(sample.body) : fc.constant(undefined), query: changes(sample) ? fc.constant({}) : inQuery })
      await fc.assert(
        fc.asyncProperty(request, async ({ path, body, query }) => {
          const sending = supertest(world.app)[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path)
            .set('Host', 'localhost')
            .set('Authorization', `Bearer ${world.leadToken}`)
            .query(wellFormed(query))
          const answer = await (body === undefined ? sending : sending.send(body as object))
          expect(answer.status).toBeLessThan(500)
          if (answer.status < 400) return
          expect(RefusalAnswer.strict().safeParse(answer.body).error?.issues ?? []).toEqual([])
          expect(answer.text).not.toMatch(/node_modules|\n\s+at |SQLITE|postgres|ZodError|Failed query/i)
        }),
        { numRuns: runs },
      )
    }
  }, 120_000)
})

/** A query can hold no half characters: the client could not write them. */
const wellFormed = (query: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key.toWellFormed(), Array.isArray(value) ? value.map((one) => one.toWellFormed()) : value.toWellFormed()]))
