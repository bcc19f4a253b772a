import { buildIfStale } from '../building/build-if-stale.mjs'
import { runInPlace } from '../launching/run-in-place.mjs'

export async function run(args) {
  const failed = await buildIfStale()
  if (failed) return failed
  await runInPlace('tests/drills/main.ts', args)
}
