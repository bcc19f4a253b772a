import { rmSync } from 'node:fs'
import { buildIfStale } from '../building/build-if-stale.mjs'
import { findChromium, noChromium } from '../checking/chromium.mjs'
import { lint, runStage, typeCheck, vitest } from '../checking/stages.mjs'
import { vitestCounts } from '../checking/vitest-counts.mjs'

const report = '.cache/vitest.json'

/** Everything CI runs. What cannot run counts as failed. Arguments go to vitest: `npm test -- tests/db`. */
export async function run(args) {
  const total = { passed: 0, failed: 0 }
  const count = (passed) => {
    total[passed ? 'passed' : 'failed'] += 1
  }

  const chromium = await findChromium()
  count(await runStage('Types', typeCheck))
  count(await runStage('Lint', lint))
  console.log('\n— Bundles')
  count((await buildIfStale()) === 0)

  rmSync(report, { force: true })
  const withoutJourneys = chromium ? [] : ['--project=!journeys']
  const endedWell = await runStage('Tests', vitest('--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...withoutJourneys, ...args), {
    env: chromium ? { CHROMIUM: chromium } : {},
  })
  const tests = vitestCounts(report, endedWell)
  total.passed += tests.passed
  total.failed += tests.failed

  console.log('')
  if (tests.skipped > 0) console.log(`${tests.skipped} skipped on purpose, not counted.`)
  if (!chromium) {
    count(false)
    console.log(noChromium())
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}
