import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

// A project with our launcher, no packages, and a `build` that tells what it was given.
const probe = `export async function run(args) {
  const stopped = new Promise((resolve) => process.once('SIGTERM', resolve))
  console.log('given', JSON.stringify(args))
  if (args.includes('stay')) {
    const alive = setInterval(() => {}, 1000)
    await stopped
    clearInterval(alive)
  }
  return args.includes('fail') ? 7 : 0
}`

async function newProject({ dependencies = {}, packages = {} }: { dependencies?: Record<string, string>; packages?: Record<string, object> } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-launch-'))
  await cp('scripts', join(folder, 'scripts'), { recursive: true })
  await writeFile(join(folder, 'scripts/commands/build.mjs'), probe)
  const named = { name: 'tried', version: '1.0.0' }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...named, type: 'module', dependencies }))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ ...named, lockfileVersion: 3, packages: { '': { ...named, dependencies }, ...packages } }))
  return folder
}

function launch(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(folder, 'scripts/launch.mjs'), ...args], { env: { ...process.env, NODE_ENV: 'production' } })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => child.once('close', (code) => resolve({ code, output })))
  const says = async (words: string) => {
    while (!output.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { child, ended, says }
}

describe('a launch', () => {
  test('of no command says which there are', async () => {
    const { code, output } = await launch(await newProject(), 'begin').ended
    expect(output).toBe('There is no command "begin". Write one of: start, test, dev, check, build, replay, drill, bench, admin, migrations, screenshots.\n')
    expect(code).toBe(1)
  })

  test('installs once, and again when the lockfile has changed', async () => {
    const folder = await newProject()
    expect((await launch(folder, 'build').ended).output).toContain('Packages installed')
    expect((await launch(folder, 'build').ended).output).toBe('given []\n')

    const lockfile = join(folder, 'package-lock.json')
    await writeFile(join(folder, 'node_modules/.countersign-installed'), 'another lockfile linux x64\n')
    await writeFile(lockfile, `${await readFile(lockfile, 'utf8')}\n`)
    expect((await launch(folder, 'build').ended).output).toContain('Packages installed')
  })

  test('beside another waits for its installation', async () => {
    const folder = await newProject()
    const both = await Promise.all([launch(folder, 'build').ended, launch(folder, 'build').ended])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both.filter(({ output }) => output.includes('Packages installed'))).toHaveLength(1)
  })

  test('passes on arguments and the exit code', async () => {
    const folder = await newProject()
    await launch(folder, 'build').ended
    expect(await launch(folder, 'build', 'fail', '--name', 'two words').ended).toEqual({ code: 7, output: 'given ["fail","--name","two words"]\n' })
  })

  test('passes on the signal that stops it', async () => {
    // The first launch works through a second process, later ones in their own.
    const folder = await newProject()
    for (let time = 0; time < 2; time += 1) {
      const { child, ended, says } = launch(folder, 'build', 'stay')
      await says('given')
      child.kill('SIGTERM')
      expect((await ended).code).toBe(0)
    }
  })

  test('by npm stops when npm is stopped', async () => {
    const folder = await newProject()
    // As npm does it: a shell in between, which does not pass signals on.
    const started = spawn('sh', ['-c', `"${process.execPath}" scripts/launch.mjs build stay; true`], { cwd: folder, env: { ...process.env, npm_lifecycle_event: 'build' } })
    await new Promise<void>((resolve) => started.stdout.on('data', (chunk) => String(chunk).includes('given') && resolve()))
    started.kill('SIGTERM')
    // Its end of the pipe closes only when the last process that holds it has ended.
    await new Promise((resolve) => started.once('close', resolve))
  })

  test('that cannot install says so, with the end of what npm said and no stack', async () => {
    const missing = { version: '1.0.0', resolved: 'file:missing.tgz' }
    const folder = await newProject({ dependencies: { missing: 'file:missing.tgz' }, packages: { 'node_modules/missing': missing } })
    const { code, output } = await launch(folder, 'build').ended
    expect(code).toBe(1)
    expect(output).toContain('The packages could not be installed; check the connection to the npm registry and run the same command again. npm said:\n')
    expect(output).toMatch(/missing\.tgz/)
    expect(output).not.toMatch(/^\s+at /m)
  })
})
