import { buildIfStale } from '../building/build-if-stale.mjs'
import { findChromium } from '../checking/chromium.mjs'
import { runInPlace } from '../launching/run-in-place.mjs'

export async function run(args) {
  const failed = await buildIfStale()
  if (failed) return failed
  // React and Express look at it when they are loaded; the yardsticks are to run as in production too.
  process.env.NODE_ENV = 'production'
  const chromium = await findChromium()
  if (chromium) process.env.CHROMIUM = chromium
  await runInPlace('tests/bench/main.ts', args)
}
