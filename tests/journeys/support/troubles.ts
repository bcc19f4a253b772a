import { readFileSync } from 'node:fs'
import type { RunOptions } from 'axe-core'
import type Axe from 'axe-core'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

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

// To give it to each page takes longer than its looking: the short form of it, straight to the browser.
const axeItself = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const sessions = new WeakMap<Page, Promise<CDPSession>>()
function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

/** Where no script runs, axe does not either: it may for as long as it looks. What scripts the page has were passed over, and stay so. */
export async function lettingScriptRun<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  const devtools = await devtoolsOf(page)
  // It heeds a change alone, and this session has forbidden nothing yet.
  for (const value of [true, false]) await devtools.send('Emulation.setScriptExecutionDisabled', { value })
  try {
    return await look()
  } finally {
    await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  }
}

/** What colours can break; by night nothing else is another than by day. */
const ofColours = ['color-contrast', 'link-in-text-block']

type Looking = { /** Colours in these places of what `coloursOf` found. */ coloursOf: number[] } | 'all but colours'

/** Every rule that is on by default but those of colours, and those of WCAG 2.2 that are not; or what colours can break, where it is said. */
export async function axe(page: Page, looking: Looking): Promise<Troubles> {
  // It stays in the page until that is left, and works in every frame of it.
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => 'axe' in window)) continue
    if (frame === page.mainFrame()) await (await devtoolsOf(page)).send('Runtime.evaluate', { expression: `${axeItself};0` })
    else await frame.evaluate(axeItself)
  }
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
  const devtools = await devtoolsOf(page)
  const widths = [own.width, 320, 1920]
  const resize = (width: number) => devtools.send('Emulation.setDeviceMetricsOverride', { ...own, width, deviceScaleFactor: 1, mobile: false })
  const measure = () => devtools.send('Runtime.evaluate', { expression: 'document.documentElement.scrollWidth' })
  // One after the other without waiting for answers: they are obeyed in their order.
  const answers = await Promise.all([...widths.flatMap((width) => [resize(width), measure()]), resize(own.width)])
  const reached = answers.flatMap((answer) => (answer && 'result' in answer ? [(answer.result as { value: number }).value] : []))
  return widths.flatMap((width, place) => (reached[place]! > width ? [`${reached[place]} pixels wide in a window of ${width}`] : []))
}
