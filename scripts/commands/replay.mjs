import { buildIfStale } from '../building/build-if-stale.mjs'
import { runInPlace } from '../launching/run-in-place.mjs'

export async function run(args) {
  // Without --url it starts a server of its own, from the bundles.
  const failed = args.some((arg) => arg.startsWith('--url')) ? 0 : await buildIfStale()
  if (failed) return failed
  await runInPlace('tools/replay/main.ts', args)
}
