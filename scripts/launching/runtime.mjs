import { spawnSync } from 'child_process'
import { existsSync } from 'fs'
import { join } from 'path'
import { root } from './root.mjs'

// The database driver is built against Node-API 10: on less it does not complain, it crashes.
const neededNapi = 10

export const isNewEnough = (napi) => Number(napi) >= neededNapi

/** The Node that came with the packages, or undefined where there is none for this system, or where it cannot run (musl). */
export function packagedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const program = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node')
  if (!existsSync(program)) return undefined
  const answer = spawnSync(program, ['-p', 'process.versions.napi'], { encoding: 'utf8' })
  return answer.status === 0 && isNewEnough(answer.stdout) ? program : undefined
}

export const tooOld = () =>
  `Countersign needs Node 24 or newer; this is Node ${process.versions.node}, and no packaged one runs on ${process.platform} ${process.arch}. ` +
  'Install Node 24 from https://nodejs.org and run the same command again.'
