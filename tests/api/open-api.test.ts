import { describe, expect, test } from 'vitest'
import { pathParameters } from '#contracts/endpoint.ts'
import { routes } from '#server/routes.ts'
import { openWorld } from '#tests/support/world.ts'

type Schema = { $ref?: string; type?: string; properties?: Record<string, Schema>; additionalProperties?: unknown; required?: string[] }
type Operation = {
  summary: string
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { required: boolean; content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}
type Description = { openapi: string; info: { title: string; version: string }; servers: { url: string }[]; paths: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, Schema> } }

async function readDescription(env: Record<string, string> = {}) {
  const { visitor } = await openWorld({ env })
  const answer = await visitor.get('/api/openapi.json')
  expect(answer.status).toBe(200)
  return answer.body as Description
}

describe('the description of the API', () => {
  test('lists every route of the table with its method, status and media type, and the live stream besides', async () => {
    const { paths } = await readDescription()
    const described = Object.entries(paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`))
    const inTable = [...routes.keys()].map(({ method, path }) => `${method} ${path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')}`)
    expect(described.sort()).toEqual([...inTable, 'GET /api/campaigns/{slug}/live'].sort())
    for (const { method, path, status, produces } of routes.keys()) {
      const { summary, responses } = paths[path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')]![method.toLowerCase()]!
      expect(summary.length, path).toBeGreaterThan(5)
      expect(Object.keys(responses).sort(), path).toEqual([String(status), 'default'])
      expect(Object.keys(responses[status]!.content ?? {}), path).toEqual(status === 204 ? [] : [produces])
    }
  })

  test('is OpenAPI 3.1 as far as its structure goes: every parameter, body and reference is there', async () => {
    const description = await readDescription()
    expect(description).toMatchObject({ openapi: expect.stringMatching(/^3\.1\.\d$/), info: { title: expect.any(String), version: expect.any(String) }, servers: [{ url: 'http://localhost:3000' }] })
    const known = new Set(Object.keys(description.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`))
    for (const reference of JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)) expect([...known]).toContain(reference[1])

    for (const { method, path, input } of routes.keys()) {
      const operation = description.paths[path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')]![method.toLowerCase()]!
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => name).sort(), path).toEqual(pathParameters(path).sort())
      expect(inPath.every(({ required }) => required), path).toBe(true)
      const rest = Object.keys((input as unknown as { shape: object }).shape).filter((name) => !pathParameters(path).includes(name)).sort()
      const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name)
      const body = operation.requestBody?.content['application/json']?.schema
      expect(method === 'GET' ? inQuery.sort() : Object.keys(resolve(description, body).properties ?? {}).sort(), `${method} ${path}`).toEqual(rest)
      if (body) expect(resolve(description, body).additionalProperties, path).toBe(false)
    }
  })

  test('says what every refusal looks like', async () => {
    const description = await readDescription()
    const operation = description.paths['/api/campaigns/{slug}/signatures']!.post!
    const refusal = resolve(description, operation.responses.default?.content?.['application/json']?.schema)
    expect(refusal.required).toEqual(expect.arrayContaining(['code', 'message', 'requestId']))
    expect(Object.keys(refusal.properties ?? {}).sort()).toEqual(['code', 'details', 'fields', 'message', 'requestId'])
  })

  test('names the site by its public address', async () => {
    expect((await readDescription({ PUBLIC_URL: 'https://sign.example' })).servers).toEqual([{ url: 'https://sign.example' }])
  })

  test('holds no address, no secret and no path of the machine it runs on', async () => {
    expect(JSON.stringify(await readDescription())).not.toMatch(/node_modules|\/home\/|\/work\/|countersign@/)
  })
})

const resolve = ({ components }: Description, schema: Schema | undefined): Schema => (schema?.$ref ? (components?.schemas?.[schema.$ref.split('/').at(-1)!] ?? {}) : (schema ?? {}))
