import { describe, expect, test } from 'vitest'
import { faultsIn } from '#tests/support/valid-html.ts'
import { openWorld } from '#tests/support/world.ts'

const leadsTo = (html: string, under: string) => [...new Set([...html.matchAll(new RegExp(`href="(${under}/[^"?/]+)"`, 'g'))].map(([, path]) => path!))]

describe('the pages for whoever changes how things look', () => {
  test('show every page and e-mail that they name, all of them valid HTML', { timeout: 60_000 }, async () => {
    const { visitor } = await openWorld()
    expect((await visitor.get('/design')).status).toBe(200)
    const [broken, faults]: [string[], string[]] = [[], []]
    for (const under of ['/design/pages', '/design/emails']) {
      const paths = leadsTo((await visitor.get(under)).text, under)
      expect(paths.length).toBeGreaterThan(15)
      for (const path of paths) {
        const { status, text } = await visitor.get(path)
        expect([path, status]).toEqual([path, 200])
        // Only the pages that show a fault have one; any other was not told what it asks for.
        if (!path.includes('error') && /Something broke on our side|There is no page at this address/.test(text)) broken.push(path)
        if (under === '/design/pages') faults.push(...(await faultsIn(path, text)))
      }
    }
    expect(broken).toEqual([])
    expect(faults).toEqual([])
  })

  test('show an e-mail as it is, closed off from everything', async () => {
    const { visitor } = await openWorld()
    const { headers, text } = await visitor.get('/design/emails/verify/html?scheme=dark')
    expect(headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/)
    expect(text).toContain('Read it and confirm')
    expect((await visitor.get('/design/emails/nothing/html')).status).toBe(404)
  })

  test('do not exist in production', async () => {
    const { visitor } = await openWorld({ env: { NODE_ENV: 'production', PUBLIC_URL: 'https://localhost', SMTP_URL: 'smtp://localhost:2525', HOST_NAME: 'Example', HOST_EMAIL: 'host@example.org' } })
    for (const path of ['/design', '/design/pages', '/design/pages/campaign', '/design/emails', '/design/emails/verify/html']) expect([path, (await visitor.get(path)).status]).toEqual([path, 404])
  })
})
