import { buildIfStale } from '../building/build-if-stale.mjs'
import { findChromium, noChromium } from '../checking/chromium.mjs'
import { runInPlace } from '../launching/run-in-place.mjs'

/** The pictures of the README, of the demonstration campaign. */
export async function run(args) {
  const chromium = await findChromium()
  if (!chromium) {
    console.error(noChromium())
    return 1
  }
  process.env.CHROMIUM = chromium
  const failed = await buildIfStale()
  if (failed) return failed
  await runInPlace('tests/journeys/support/take-screenshots.ts', args)
}
