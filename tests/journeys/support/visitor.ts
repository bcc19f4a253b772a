import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { catalogues } from '#contracts/words/catalogues.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Site } from './site.ts'
import { coloursOf, isLookedOver, keepLookedOver, stateOf } from './looked-over.ts'
import { axe, lettingScriptRun, listen, tooWide } from './troubles.ts'

/** How somebody comes: with script or without, at a desk or with a telephone. */
export type Way = { script: boolean; width: 360 | 1280; /** With fingers. */ touch?: boolean }

export const inWords = ({ script, width }: Way) => `${script ? 'with' : 'without'} script, ${width} pixels wide`
const heights = { 360: 740, 1280: 900 }

/** What the pages say, by the keys of the catalogue. */
export const words = wordsIn('en')

const quietly = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quietly })

export type Visitor = {
  page: Page
  /** Opens a path of the site, or a whole address that an e-mail gave. */
  open: (address: string) => Promise<void>
  /** Waits for the heading of the page, which says where one is, and looks the page over. */
  sees: (heading: string) => Promise<void>
  /** Waits for words that stand by themselves. */
  reads: (text: string) => Promise<void>
  /** Axe by day and by night, and the width, on the page as it stands. */
  looksOver: (name: string) => Promise<void>
  press: (button: string) => Promise<void>
  follow: (link: string) => Promise<void>
  field: (label: string) => Locator
  summary: () => Locator
}

type Given = { browser: Browser; site: Pick<Site, 'url'>; way: Way; refusals?: readonly number[] }

/** A story of one visitor, who has a browser of their own; at its end nothing may have gone wrong on any page. */
export async function visit({ browser, site, way, refusals = [] }: Given, story: (visitor: Visitor) => Promise<void>): Promise<void> {
  const options: BrowserContextOptions = { javaScriptEnabled: way.script, viewport: { width: way.width, height: heights[way.width] }, reducedMotion: 'reduce', locale: 'en-GB', hasTouch: way.touch ?? false }
  const context = await browser.newContext(options)
  context.setDefaultTimeout(15_000)
  const troubles = listen(context, { site: site.url, refusals })
  const page = await context.newPage()

  /**
   * Once for each state of a page: what was looked over by day and by night, and found to be as it should, is not looked over again. Colours
   * are looked at where a text stands in what none has stood in before.
   */
  const looksOver: Visitor['looksOver'] = async (name) => {
    // On a slow line the words come before their style.
    await page.waitForLoadState()
    const state = await stateOf(page)
    if (isLookedOver(state)) return
    const found = (await tooWide(page)).map((trouble) => `${name}: ${trouble}`)
    const look = async () => {
      found.push(...(await axe(page, 'all but colours')).map((trouble) => `${name}: ${trouble}`))
      const colours = await coloursOf(page)
      const unknown = colours.flatMap((colour, place) => (isLookedOver(colour) ? [] : [place]))
      for (const colorScheme of ['dark', 'light'] as const) {
        if (unknown.length === 0 && !process.env.JOURNEY_PICTURES) continue
        await page.emulateMedia({ colorScheme })
        if (unknown.length > 0) found.push(...(await axe(page, { coloursOf: unknown })).map((trouble) => `${name}, ${colorScheme}: ${trouble}`))
        await takePicture(page, `${name} ${colorScheme} ${inWords(way)}`)
      }
      return colours
    }
    const colours = await (way.script ? look() : lettingScriptRun(page, look))
    if (found.length === 0) keepLookedOver([state, ...colours])
    troubles.push(...found)
  }
  try {
    await story({
      page,
      open: async (address) => void (await page.goto(new URL(address, site.url).href)),
      sees: async (heading) => {
        await page.getByRole('heading', { name: read(heading) }).first().waitFor()
        await looksOver(heading)
      },
      looksOver,
      reads: (text) => page.getByText(read(text)).first().waitFor(),
      press: (button) => page.getByRole('button', { name: read(button) }).click(),
      follow: (link) => page.getByRole('link', { name: read(link) }).first().click(),
      field: (label) => page.getByLabel(read(label, `( (${[...catalogues.values()].map(({ site }) => literally(site.form.optional)).join('|')}))?`)),
      summary: () => page.locator('.error-summary'),
    })
  } catch (error) {
    await takePicture(page, `Where it ended ${inWords(way)}`)
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${why}\nAt ${page.url()}, “${await page.title()}”${troubles.map((trouble) => `\n${trouble}`).join('')}`, { cause: error })
  } finally {
    await context.close()
  }
  expect(troubles).toEqual([])
}

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

/** `JOURNEY_PICTURES=folder` keeps a picture of every state, for people to look at. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)}.png`), fullPage: true, animations: 'disabled' })
}

/** Words as a reader sees them, and what may follow: names stand between marks of direction, which nobody sees. */
const read = (text: string, more = ''): RegExp => new RegExp(String.raw`^[\u2068\u2069]?\s*${[...text].map(literally).join(String.raw`[\u2068\u2069]?`)}[\u2068\u2069]?${more}\s*$`)
