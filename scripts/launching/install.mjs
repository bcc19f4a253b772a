import { spawn } from 'child_process'
import { createHash } from 'crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs'
import { delimiter, dirname, join } from 'path'
import { oneAtATime } from './one-at-a-time.mjs'
import { LaunchProblem } from './problem.mjs'
import { sayWhile } from './progress.mjs'
import { root } from './root.mjs'

const lockfile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.countersign-installed')

/** Installs the packages of the lockfile unless they are there. Answers whether it did. */
export async function installIfNeeded() {
  if (isInstalled()) return false
  return oneAtATime('install', async () => {
    if (isInstalled()) return false
    if (!isInstalledByHand()) await install()
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted())
    return true
  })
}

// The system is part of it: a folder copied from another machine holds that machine's programs.
const wanted = () =>
  `${createHash('sha256').update(readFileSync(lockfile)).digest('hex')} ${process.platform} ${process.arch}\n`

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()

/** npm leaves a list of what it installed last: after someone's own `npm install` there is nothing to repeat. */
function isInstalledByHand() {
  const list = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  if (existsSync(stamp) && !readFileSync(stamp, 'utf8').endsWith(` ${process.platform} ${process.arch}\n`)) return false
  const present = JSON.parse(readFileSync(list, 'utf8')).packages
  const needed = JSON.parse(readFileSync(lockfile, 'utf8')).packages
  const fits = (path) => {
    if (path === '') return true
    const there = present[path]
    if (!there) return Boolean(needed[path].optional || needed[path].devOptional)
    return there.version === needed[path].version && there.integrity === needed[path].integrity
  }
  return Object.keys(needed).every(fits) && Object.keys(present).every((path) => path in needed)
}

async function install() {
  const stop = sayWhile('Installing the packages (about half a minute the first time)…')
  // NODE_ENV=production would leave out what the build needs.
  const { code, output } = await npm(['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-fund', '--no-audit'])
  stop(code === 0 ? 'Packages installed' : '')
  if (code === 0) return
  const tail = output.trim().split('\n').slice(-15).join('\n')
  throw new LaunchProblem(
    `The packages could not be installed; check the connection to the npm registry and run the same command again. npm said:\n${tail}`,
  )
}

function npm(args) {
  // Under `npm run`, PATH begins with node_modules/.bin: npm must not run on the very Node that it is about to replace.
  const path = (process.env.PATH || '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const env = { ...process.env, PATH: path.join(delimiter) }
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  // Other package managers set npm_execpath too.
  const throughNode = script && node && /npm-cli\.c?js$/.test(script) && existsSync(node)
  const [program, first] = throughNode ? [node, [script]] : ['npm', []]

  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, first.concat(args), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: !throughNode && process.platform === 'win32' })
    const hear = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ code: 1, output: error.code === 'ENOENT' ? 'npm was not found' : error.message }))
    child.on('close', (code) => resolve({ code: code === null ? 1 : code, output }))
    const stop = (signal) => {
      child.kill(signal)
      process.exit(130)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    child.on('close', () => {
      process.removeListener('SIGINT', stop)
      process.removeListener('SIGTERM', stop)
    })
  })
}
