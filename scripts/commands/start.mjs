import { buildIfStale } from '../building/build-if-stale.mjs'
import { runInPlace } from '../launching/run-in-place.mjs'

export async function run(args) {
  const failed = await buildIfStale()
  if (failed) return failed
  delete process.env.COUNTERSIGN_DEV
  await runInPlace('dist/server/main.js', args)
}
