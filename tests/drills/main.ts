import { backupDrill } from './backup.ts'
import { crashDrill } from './crash.ts'
import { diskDrill } from './disk.ts'
import type { DrillOptions, Findings } from './ground.ts'
import { raceDrill } from './race.ts'
import { registerDrill } from './register.ts'
import { smtpDrill } from './smtp.ts'

const drills: Record<string, (options: DrillOptions & { full: boolean }) => Promise<Findings>> = {
  crash: ({ full, ...options }) => crashDrill({ kills: full ? 200 : 20, ...options }),
  smtp: ({ full, ...options }) => smtpDrill(full ? { lasts: 90, clockSpeed: 1, ...options } : { lasts: 4, clockSpeed: 60, ...options }),
  backup: ({ full, ...options }) => backupDrill({ rounds: full ? 10 : 2, lasts: full ? 10 : 3, ...options }),
  disk: ({ full, ...options }) => diskDrill({ rounds: full ? 10 : 2, lasts: full ? 30 : 3, ...options }),
  race: ({ full, ...options }) => raceDrill({ rounds: full ? 50 : 10, ...options }),
  register: ({ full, ...options }) => registerDrill({ rows: full ? 100_000 : 5000, ...options }),
}

const usage = `npm run drill -- ${Object.keys(drills).join('|')} [--full]

  crash   kill the server 20 times (200) while organisations sign: nothing acknowledged is lost
  smtp    the mail server fails in five ways and recovers: everything arrives (60 times as fast; --full in earnest)
  backup  back up while organisations sign, kill, delete the data, restore: all that was acknowledged before is there
  disk    the disk fills up: reads go on, writes say so, and everything resumes without a restart (SQLite)
  race    one confirmation sent 16 times at once counts once
  register  kill the reading of a register twice, and run it again: it is whole, with nothing double

On SQLite; on PostgreSQL when DATABASE_URL names a server, where it makes a database of its own.`

const [name = '', ...rest] = process.argv.slice(2)
const drill = drills[name]
process.exitCode = drill && rest.every((word) => word === '--full') ? await run(drill) : help()
process.exit()

function help(): number {
  console.log(usage)
  return process.argv.includes('--help') ? 0 : 1
}

async function run(drill: (typeof drills)[string]): Promise<number> {
  const url = process.env.DATABASE_URL
  const startedAt = Date.now()
  const { figures, problems } = await drill({ full: rest.includes('--full'), say: (sentence) => console.error(sentence), ...(url?.startsWith('postgres') && { postgresUrl: url }) })
  for (const [what, figure] of Object.entries(figures)) console.log(`${what}: ${figure}`)
  for (const problem of problems) console.log(`PROBLEM ${problem}`)
  console.log(`${name}: ${problems.length === 0 ? 'all well' : `${problems.length} problems`} · ${((Date.now() - startedAt) / 1000).toFixed(0)} s`)
  return problems.length === 0 ? 0 : 1
}
