import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { prepareServer } from '../../tools/replay/server-process.ts'

const folder = 'dist/server'
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

/** Everything that is read before the server answers. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, imported] of textOf(file).matchAll(/^(?:import|export) [^"]*"\.\/([^"]+)"/gm)) loadedWith(imported!, seen)
  return seen
}

const sizes = () => readdirSync(join(folder, 'compiled'), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [statSync(join(entry.parentPath, entry.name)).size] : []))

test('a server starts with what it needs at once, and V8 keeps its code in one byte a character', () => {
  const [run] = readdirSync(folder).filter((file) => /^run-.*\.js$/.test(file))
  const loaded = [...loadedWith(run!)]
  const sources = loaded.flatMap((file) => (existsSync(join(folder, `${file}.map`)) ? (JSON.parse(textOf(`${file}.map`)) as { sources: string[] }).sources : []))
  expect(sources.some((source) => source.includes('node_modules/express/'))).toBe(true)
  const rarely = ['nodemailer', 'read-excel-file', 'react-router', 'postal-mime'].map((name) => `node_modules/${name}/`)
  expect(sources.filter((source) => rarely.some((name) => source.includes(name)))).toEqual([])
  // One table of media types, where four packages would bring their own.
  expect(loaded.flatMap((file) => textOf(file).match(/application\/vnd\.lotus-1-2-3/g) ?? [])).toHaveLength(1)
  expect(loaded.filter((file) => /^import .*from "(?:pg|sharp)"/m.test(textOf(file)))).toEqual([])
  expect(loaded.filter((file) => /[^\0-\u007F]/.test(textOf(file)))).toEqual([])
  expect(loaded.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6).toBeLessThan(6)
})

test('what V8 made of the bundle is there for the next start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-bundle-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await prepareServer({ dataDir, smtpPort: 1 })
  onTestFinished(() => server.stop())
  await server.start()
  // It is written after the server has said that it is ready.
  await vi.waitFor(() => expect(Math.max(...sizes())).toBeGreaterThan(500_000), { timeout: 10_000 })
})
