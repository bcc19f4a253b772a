import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './mail-sink.ts'

type Given = {
  /** Holds the database, the secret and what the server says. */
  dataDir: string
  smtpPort: number
  databaseUrl?: string | undefined
  role?: 'all' | 'web' | 'worker'
  /** For Node, before the program, and what that needs to know. */
  nodeOptions?: string[]
  environment?: Record<string, string>
}

export type ServerProcess = {
  url: string
  /** Once it answers on /readyz. */
  start(): Promise<void>
  /** As a power cut does it. */
  kill(): Promise<void>
  stop(): Promise<void>
  isRunning(): boolean
  pid(): number | undefined
}

const program = 'dist/server/main.js'
const limits = 'sign=100000/10m,code=1000/10m,code-address=1000/1h,pendings=100000/1d'
const readyWithin = 30_000

const started = new Set<ChildProcess>()
process.once('exit', () => started.forEach((child) => child.kill('SIGKILL')))
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => process.exit(code))

/** The built server on a port of its own; it can be started again on the same data and the same port. */
export async function prepareServer({ dataDir, smtpPort, databaseUrl, role = 'all', nodeOptions = [], environment = {} }: Given): Promise<ServerProcess> {
  if (!existsSync(program)) throw new Error(`There is no ${program}: run "npm run build" first.`)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = join(dataDir, `server-${port}.log`)
  const env = {
    ...(process.env.PATH !== undefined && { PATH: process.env.PATH }),
    ...(process.env.TZ !== undefined && { TZ: process.env.TZ }),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? `sqlite:${join(dataDir, 'countersign.db')}`,
    SECRET_FILE: secretIn(dataDir),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'Replay <replay@sender.example>',
    REGISTRATION: 'open',
    RATE_LIMITS: limits,
    ROLE: role,
    ...environment,
  }
  let child: ChildProcess | undefined

  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = new Promise((done) => ending.once('exit', done))
    ending.kill(signal)
    const late = setTimeout(() => ending.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(late)
  }

  return {
    url,
    isRunning: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    pid: () => child?.pid,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async start() {
      const output = openSync(log, 'a')
      const starting = spawn(process.execPath, [...nodeOptions, resolve(program)], { env, stdio: ['ignore', output, output] })
      child = starting
      started.add(starting)
      starting.once('exit', () => started.delete(starting))
      await untilReady(starting, url, log)
    },
  }
}

async function untilReady(child: ChildProcess, url: string, log: string): Promise<void> {
  const until = Date.now() + readyWithin
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended before it was ready:\n${readFileSync(log, 'utf8').slice(-2000)}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error(`The server was not ready within ${readyWithin / 1000} s:\n${readFileSync(log, 'utf8').slice(-2000)}`)
}

/** One for all processes that share the folder: links of one must open at the other. */
function secretIn(dataDir: string): string {
  const file = join(dataDir, 'replay-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('hex'), { mode: 0o600 })
  return file
}
