import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { oneAtATime } from '../launching/one-at-a-time.mjs'
import { sayWhile } from '../launching/progress.mjs'
import { runToItsEnd } from '../launching/run.mjs'

const stamp = 'dist/.built'
const inputs = ['{client,contracts,db,emails,server}/**', 'scripts/building/**', 'vite.config.ts', 'package.json', 'package-lock.json']

/** Builds unless the bundles were made from exactly these sources. Answers the exit code. */
export async function buildIfStale() {
  if (isBuilt()) return 0
  return oneAtATime('build', () => (isBuilt() ? 0 : buildNow()))
}

export const build = () => oneAtATime('build', buildNow)

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources()

async function buildNow() {
  const from = sources()
  const stop = sayWhile('Building… (a few seconds)')
  rmSync(stamp, { force: true })
  // Apart from this process: React and Vite look at NODE_ENV when they are loaded, and the server should not carry Vite.
  const code = await runToItsEnd(process.execPath, ['scripts/building/build.mjs'], { ...process.env, NODE_ENV: 'production' })
  stop(code === 0 ? 'Built' : 'The build failed; what is wrong stands above')
  if (code === 0) writeFileSync(stamp, from)
  return code
}

/** By content, not by date: a fresh checkout has new dates, an older branch has old ones. */
function sources() {
  const hash = createHash('sha256')
  for (const file of globSync(inputs).toSorted()) {
    if (!statSync(file).isFile()) continue
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
