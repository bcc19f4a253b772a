import { parseArgs } from 'node:util'
import { letter } from './rows/letter.ts'
import { live } from './rows/live.ts'
import { data, pages } from './rows/pages.ts'
import { registers } from './rows/registers.ts'
import { resembling } from './rows/resembling.ts'
import { signing, signingOnPostgres } from './rows/signing.ts'
import { start } from './rows/start.ts'
import { weight } from './rows/weight.ts'
import type { Effort } from './rounds.ts'
import { tableOf, type Finding } from './table.ts'

const rows: Record<string, (effort: Effort) => Promise<Finding[]>> = { pages, data, signing, resembling, registers, postgres: signingOnPostgres, live, letter, start, weight }

const usage = `npm run bench -- [--only ${Object.keys(rows).join('|')}] [--quick]

Measures what docs promise, each beside a yardstick in the same run: the median of five alternating rounds.
  --only NAME   these alone (may be given several times)
  --quick       one short round: shows that it runs, not how fast it is`

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: false })
const wanted = values.only ?? Object.keys(rows)
process.exitCode = values.help || wanted.some((name) => !Object.hasOwn(rows, name)) ? help() : await run()
process.exit()

function help(): number {
  console.log(usage)
  return values.help ? 0 : 1
}

/** Fails where something could not be measured. A goal that is missed is a finding, no failure: machines differ. */
async function run(): Promise<number> {
  const effort: Effort = values.quick ? { rounds: 1, seconds: 1, quick: true } : { rounds: 5, seconds: 2, quick: false }
  const findings: Finding[] = []
  let failed = 0
  for (const name of wanted) {
    console.error(`${name}…`)
    try {
      findings.push(...(await rows[name]!(effort)))
    } catch (error) {
      failed += 1
      findings.push({ what: name, ours: `could not be measured: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`, yardstick: '–', ratio: '–', goal: '–', met: false })
    }
  }
  console.log(tableOf(findings))
  return failed === 0 ? 0 : 1
}
