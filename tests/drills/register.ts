import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { count } from 'drizzle-orm'
import { openDatabase } from '#db/open.ts'
import { admin } from './admin.ts'
import type { DrillOptions, Findings } from './ground.ts'
import { makeDatabase } from './own-database.ts'

type Given = DrillOptions & { /** How large the register is. */ rows: number }

/** Kills the reading of a register once among its keys and once among its entries, runs it again, and compares with one that was never cut short. */
export async function registerDrill({ postgresUrl, rows }: Given): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-drill-'))
  const file = join(folder, 'charities.csv')
  writeFileSync(file, `charity number,charity name,website,town\n${Array.from({ length: rows }, (_, at) => `${300_000 + at},${nameOf(at)},body-${at}.example,Alderwick`).join('\n')}\n`)
  const [cut, whole] = await Promise.all([openPlace(folder, postgresUrl), openPlace(folder, postgresUrl)])
  try {
    const kills = [await killWhen(cut, file, ({ keys }) => keys > rows / 2), await killWhen(cut, file, ({ entries }) => entries > rows / 5)]
    await admin(cut, 'import', 'register', file)
    await admin(whole, 'import', 'register', file)
    const problems = kills.flatMap(({ keys, entries }) => (entries === rows ? [`Nothing was left to do when it was killed: ${keys} keys, ${entries} entries.`] : []))
    if (kills[1]!.entries === 0) problems.push('It was not killed among its entries.')
    const [one, other] = [await contentOf(cut), await contentOf(whole)]
    for (const what of ['entries', 'keys'] as const) if (one[what].join('\n') !== other[what].join('\n')) problems.push(`${what}: ${one[what].length} after being cut short twice, ${other[what].length} without`)
    if (other.entries.length !== rows) problems.push(`${other.entries.length} entries of ${rows}`)
    return { figures: { 'keys at the first kill': kills[0]!.keys, 'entries at the second kill': kills[1]!.entries, entries: one.entries.length, keys: one.keys.length }, problems }
  } finally {
    await Promise.all([cut.close(), whole.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

const sounds = ['ka', 'ro', 'mi', 'tu', 'vel', 'san', 'dor', 'lin', 'pe', 'gra']
const nameOf = (number: number) => `${[...String(10_000 + number)].map((digit) => sounds[Number(digit)]).join('')} trust`

type Place = { dataDir: string; databaseUrl: string | undefined; db: Awaited<ReturnType<typeof openDatabase>>; close(): Promise<void> }

async function openPlace(folder: string, postgresUrl: string | undefined): Promise<Place> {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  writeFileSync(join(dataDir, 'replay-secret'), randomBytes(48).toString('hex'), { mode: 0o600 })
  const made = postgresUrl === undefined ? undefined : await makeDatabase(postgresUrl)
  await admin({ dataDir, databaseUrl: made?.url }, 'migrate')
  const db = await openDatabase(made?.url ?? `sqlite:${join(dataDir, 'countersign.db')}`)
  const close = async () => {
    await db.close()
    await made?.drop()
  }
  return { dataDir, databaseUrl: made?.url, db, close }
}

type Stored = { keys: number; entries: number }

async function storedIn({ db: { run, tables } }: Place): Promise<Stored> {
  const [[keys], [entries]] = await Promise.all([run.select({ count: count() }).from(tables.registerKeys), run.select({ count: count() }).from(tables.registerEntries)])
  return { keys: keys!.count, entries: entries!.count }
}

/** As a power cut does it, as soon as so much is stored. */
async function killWhen(place: Place, file: string, far: (stored: Stored) => boolean): Promise<Stored> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: place.dataDir, SECRET_FILE: join(place.dataDir, 'replay-secret'), ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }) }
  const child = spawn(process.execPath, ['dist/server/admin.js', 'import', 'register', file], { env, stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  while (child.exitCode === null && !far(await storedIn(place))) await sleep(2)
  child.kill('SIGKILL')
  await gone
  return storedIn(place)
}

/** What a search finds and shows, without when and by which reading it came. */
async function contentOf({ db: { run, tables } }: Place): Promise<{ entries: string[]; keys: string[] }> {
  const [entries, keys] = await Promise.all([run.select().from(tables.registerEntries), run.select().from(tables.registerKeys)])
  return {
    entries: entries.map(({ importId: _, changedAt: __, ...entry }) => JSON.stringify(entry)).toSorted(),
    keys: keys.map(({ key, entryId }) => `${key} ${entryId}`).toSorted(),
  }
}
