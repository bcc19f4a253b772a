import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { openGround } from '../ground.ts'
import { alternate, type Effort } from '../rounds.ts'
import { asLimit, type Finding } from '../table.ts'

/** What Linux says a process holds, in megabytes. */
export function megabytesOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** From nothing to the first answer on a migrated database, and what is held while nobody comes. */
export async function start(effort: Effort): Promise<Finding[]> {
  const ground = await openGround({ campaigns: [{ slug: 'started', backers: 100 }] })
  const rests: number[] = []
  try {
    const { seconds, bare } = await alternate(
      {
        seconds: async () => {
          await ground.server.stop()
          const startedAt = performance.now()
          await ground.server.start()
          const took = (performance.now() - startedAt) / 1000
          await sleep(effort.quick ? 500 : 3000)
          rests.push(megabytesOf(ground.server.pid()!))
          return took
        },
        bare: bareStart,
      },
      effort,
    )
    const atRest = rests.toSorted((a, b) => a - b)[rests.length >> 1]!
    return [
      { ...asLimit({ what: 'server start, migrated database', ours: seconds, unit: 's', most: 0.5 }), yardstick: `${bare.toFixed(2)} s, Node alone with one line` },
      asLimit({ what: 'memory at rest', ours: atRest, unit: 'MB', most: 120 }),
    ]
  } finally {
    await ground.close()
  }
}

const bareStart = () =>
  new Promise<number>((resolve) => {
    const startedAt = performance.now()
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', () => resolve((performance.now() - startedAt) / 1000))
  })
