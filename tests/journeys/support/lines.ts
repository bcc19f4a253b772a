import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** As on a bad day in a train: 400 kbit/s, and 400 ms until anything comes back. */
export async function slowLine(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
}

/** What changes something waits on its way for so long. */
export const heldUp = (page: Page, milliseconds: number): Promise<unknown> =>
  page.route('**', async (route) => {
    if (changes(route.request())) await sleep(milliseconds)
    await route.continue()
  })

const changes = (request: Request) => request.method() !== 'GET'

/** Every request that changes something, as it is sent. */
export function sent(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    if (changes(request)) requests.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
  return requests
}

/** For `evaluate`: pressed again before anything can have come of the first time. */
export function twice(button: Element): void {
  if (!(button instanceof HTMLElement)) return
  button.click()
  button.click()
}
