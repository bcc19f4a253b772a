import { chromium, type Browser } from 'playwright-core'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openGround } from '../ground.ts'
import { median, type Effort } from '../rounds.ts'
import { asLimit, type Finding } from '../table.ts'

type Visit = { kilobytes: number; fonts: number; requests: number; strangers: number; lcp: number; shift: number }

/** What a telephone loads and when it sees it: a public page that a hundred back, in a real browser. */
export async function weight(effort: Effort): Promise<Finding[]> {
  const ground = await openGround({ campaigns: [{ slug: 'weighed', backers: 100 }] })
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const sentence = await openSentence()
  try {
    const url = `${ground.url}/campaigns/weighed`
    const [fast, slow, plain]: [Visit[], Visit[], Visit[]] = [[], [], []]
    // What a browser does at its first page of all is not the page's.
    await visit(browser, url, 1)
    for (let round = 0; round < effort.rounds; round += 1) {
      fast.push(await visit(browser, url, 1))
      slow.push(await visit(browser, url, 4))
      plain.push(await visit(browser, sentence.url, 1))
    }
    const of = (visits: Visit[], what: keyof Visit) => median(visits.map((one) => one[what]))
    const own = of(fast, 'kilobytes')
    return [
      asLimit({ what: 'page weight, 100 backers, all it loads', ours: own, unit: 'kB', most: 45, note: `${of(fast, 'requests')} requests; and ${of(fast, 'fonts').toFixed(1)} kB of typefaces` }),
      asLimit({ what: 'loaded from other hosts', ours: of(fast, 'strangers'), unit: 'files', most: 0 }),
      { ...asLimit({ what: 'largest paint (LCP)', ours: of(fast, 'lcp'), unit: 'ms', most: 200 }), yardstick: `${Math.round(of(plain, 'lcp'))} ms, one sentence from bare node:http` },
      asLimit({ what: 'largest paint, CPU four times slower', ours: of(slow, 'lcp'), unit: 'ms', most: 1000 }),
      asLimit({ what: 'layout shift', ours: Math.max(of(fast, 'shift'), of(slow, 'shift')), unit: '', most: 0 }),
    ]
  } finally {
    sentence.close()
    await browser.close()
    await ground.close()
  }
}

/** The least that a page can be. */
async function openSentence() {
  const server = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>x</title><p>One sentence.</p>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

async function visit(browser: Browser, url: string, slowdown: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const found: Visit = { kilobytes: 0, fonts: 0, requests: 0, strangers: 0, lcp: 0, shift: 0 }
  const types = new Map<string, string>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type)
    if (new URL(response.url).host !== new URL(url).host) found.strangers += 1
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    found.requests += 1
    found[types.get(requestId) === 'Font' ? 'fonts' : 'kilobytes'] += encodedDataLength / 1024
  })
  await wire.send('Network.enable')
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(url, { waitUntil: 'load' })
  // The list listens for ever, so the network never falls silent: a second is enough for what comes late.
  await page.waitForTimeout(1000)
  const painted = await page.evaluate(
    () =>
      new Promise<{ lcp: number; shift: number }>((resolve) => {
        const measured = { lcp: 0, shift: 0 }
        new PerformanceObserver((list) => (measured.lcp = list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (measured.shift += (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(measured), 200)
      }),
  )
  await context.close()
  return { ...found, ...painted }
}
