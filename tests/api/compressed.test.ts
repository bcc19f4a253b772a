import { brotliDecompressSync } from 'node:zlib'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { listenOn } from '#tests/support/event-stream.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

async function openPort() {
  const world = await openWorld()
  const given = await world.given.campaign()
  const { port } = await listenOn(world.app)
  const fetch = async (path: string, headers: Record<string, string> = {}) => {
    const response = await new Promise<IncomingMessage>((resolve) => httpGet({ port, host: '127.0.0.1', path, headers: { 'Accept-Encoding': 'br', ...headers }, agent: false }, resolve))
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    return { status: response.statusCode, encoding: response.headers['content-encoding'], vary: response.headers.vary, body: Buffer.concat(chunks) }
  }
  return { ...world, ...given, fetch }
}

describe('what is made for one visitor', () => {
  test('is compressed: the page to sign on, the own page, the description', async () => {
    const world = await openPort()
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    for (const path of ['/campaigns/homes/sign', `/signature/${tokenOf(manageUrl)}`, '/api/openapi.json']) {
      const [plain, small] = [await world.fetch(path, { 'Accept-Encoding': 'identity' }), await world.fetch(path)]
      expect([path, plain.status, plain.encoding]).toEqual([path, 200, undefined])
      expect([path, small.encoding, small.vary]).toEqual([path, 'br', expect.stringContaining('Accept-Encoding')])
      expect(brotliDecompressSync(small.body).equals(plain.body)).toBe(true)
      expect(small.body.length).toBeLessThan(plain.body.length / 2)
    }
  })

  // Words in an address are what another site can choose: how well they compress would tell what else stands on the page.
  test('goes as it is where somebody signed in asks with words in the address', async () => {
    const world = await openPort()
    const asLead = { Authorization: `Bearer ${world.token}` }
    for (let number = 1; number <= 5; number += 1) await back(world, 'homes', `Oak Trust of the year 190${number}`, `ana@oak${number}.example`)
    expect((await world.fetch('/api/campaigns/homes/signatures', asLead)).encoding).toBe('br')
    expect((await world.fetch('/api/campaigns/homes/signatures?q=oak', asLead)).encoding).toBeUndefined()
    const cookie = { Cookie: 'countersign-session=anything' }
    expect((await world.fetch('/campaigns/homes/sign', cookie)).encoding).toBe('br')
    expect((await world.fetch('/campaigns/homes/sign?from=elsewhere', cookie)).encoding).toBeUndefined()
    expect((await world.fetch('/campaigns/homes/sign?from=elsewhere')).encoding).toBe('br')
  })
})
