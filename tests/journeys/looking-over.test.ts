import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit, type Way } from './support/visitor.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const site = { url: 'http://127.0.0.1:9' }
const faulty = `<!doctype html><html lang="en"><title>Faulty</title><style>@media (prefers-color-scheme: dark) { html { background: #111; color: #222 } }</style><h1>Faulty</h1>
  <script>document.title = 'run'</script><script nonce="own">document.documentElement.dataset.ran = ''</script><img src="http://elsewhere.example/pixel.png"><p style="width: 3000px">Wide</p></html>`

/** Everything the journeys look for is there on this page, so that "nothing found" means something. */
test.each<Way>([{ script: true, width: 1280 }, { script: false, width: 360 }])('a page with faults does not pass as one without (script: $script)', async (way) => {
  const visiting = visit({ browser, site, way }, async ({ page, open, sees }) => {
    await page.route(`${site.url}/**`, (route) => route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': "default-src 'self'; style-src 'unsafe-inline'; script-src 'nonce-own'" }, body: faulty }))
    await open('/')
    await sees('Faulty')
    expect(await page.locator('html[data-ran]').count(), 'looking lets no script of the page run that did not').toBe(way.script ? 1 : 0)
  })
  const said = await visiting.then(
    () => '',
    (error: { message: string; actual?: unknown }) => `${error.message} ${JSON.stringify(error.actual)}`,
  )
  expect(said).toContain('Content Security Policy')
  expect(said).toContain('elsewhere.example')
  for (const width of [320, way.width, 1920]) expect(said).toContain(`pixels wide in a window of ${width}`)
  expect(said).toContain('Faulty, dark: color-contrast')
  expect(said).toContain('image-alt')
})
