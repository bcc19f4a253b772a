import { source, type RunOptions } from 'axe-core'
import type Axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** What must not happen on any page. A story ends by looking that nothing of it did. */
export type Troubles = string[]

type Expected = { site: string; /** Answers that say no, which the story provokes; a browser reports them as errors. */ refusals: readonly number[] }

/** Hears every error of a page (what the content-security policy forbids is one) and every request that goes elsewhere. */
export function listen(context: BrowserContext, { site, refusals }: Expected): Troubles {
  const troubles: Troubles = []
  const isExpected = (text: string) => refusals.some((status) => text.includes(`responded with a status of ${status}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) troubles.push(`error in the console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (problem) => void troubles.push(`error of the page ${problem.page()?.url() ?? ""}: ${problem.error().message}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== site) troubles.push(`request to another host: ${request.url()}`)
  })
  return troubles
}

/** What colours can break; by night nothing else is another than by day. */
const ofColours = ['color-contrast', 'link-in-text-block']

type Looking = { /** Colours in these places of what `coloursOf` found. */ coloursOf: number[] } | 'all but colours'

/** Every rule that is on by default but those of colours, and those of WCAG 2.2 that are not; or what colours can break, where it is said. */
export async function axe(page: Page, looking: Looking): Promise<Troubles> {
  // It stays in the page until that is left, and works in every frame of it.
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source)
  const off = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]))
  const rules: RunOptions = looking === 'all but colours' ? { rules: { 'target-size': { enabled: true }, ...off } } : { runOnly: ofColours }
  // No style sheet is fetched again, and what is as it should be is not described.
  const options: RunOptions = { ...rules, resultTypes: ['violations'], preload: false }
  const violations = await page.evaluate(
    async ({ options, places }) => {
      const { axe, looksOfTexts } = window as unknown as { axe: typeof Axe; looksOfTexts: Element[][] }
      const include = places?.flatMap((place) => looksOfTexts[place] ?? [])
      return (await axe.run(include ? { include } : document, options)).violations
    },
    { options, places: looking === 'all but colours' ? null : looking.coloursOf },
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, any }) => `    ${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join('\n')}`)
}

/** Text has to wrap: a page that can be pushed sideways hides some of it. On the narrowest telephone and on a very wide screen, too. */
export async function tooWide(page: Page): Promise<Troubles> {
  const own = page.viewportSize()!
  const troubles: Troubles = []
  for (const width of [own.width, 320, 1920]) {
    if (width !== own.width) await page.setViewportSize({ ...own, width })
    const reaches = await page.evaluate(() => document.documentElement.scrollWidth)
    if (reaches > width) troubles.push(`${reaches} pixels wide in a window of ${width}`)
  }
  await page.setViewportSize(own)
  return troubles
}

/** Where no script runs, axe does not either. It looks at a copy beside it: the same page as it stands, in which axe alone runs. */
export async function openCopies(browser: Browser, options: BrowserContextOptions): Promise<(page: Page) => Promise<Page>> {
  const context = await browser.newContext({ ...options, javaScriptEnabled: true })
  const copy = await context.newPage()
  let html = ''
  await copy.route('**/*', (route) => {
    const kind = route.request().resourceType()
    // What stands in a frame is a page of its own.
    if (kind === 'document' && route.request().frame() === copy.mainFrame()) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    return kind === 'script' ? route.abort() : route.continue()
  })
  return async (page) => {
    html = await page.content()
    const { origin, pathname } = new URL(page.url())
    await copy.goto(origin + pathname)
    return copy
  }
}
