import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openClient, type Client } from '../../tools/replay/client.ts'
import { publishCampaign, signIn, type Published } from '../../tools/replay/lead.ts'
import { openMailSink, type MailSink } from '../../tools/replay/mail-sink.ts'
import { prepareServer, type ServerProcess } from '../../tools/replay/server-process.ts'
import { makeDatabase } from './own-database.ts'

export type DrillOptions = {
  /** A PostgreSQL server to make a database on; SQLite otherwise. */
  postgresUrl?: string | undefined
  say?: ((sentence: string) => void) | undefined
}

/** What a drill found: figures to print, and problems, of which there must be none. */
export type Findings = { figures: Record<string, string | number>; problems: string[] }

export type Ground = { sink: MailSink; servers: ServerProcess[]; lead: Client; published: Published; dataDir: string; databaseUrl: string | undefined; close(): Promise<void> }

type Given = DrillOptions & { roles?: ('all' | 'web')[]; /** How many times as fast the servers' clock runs. */ clockSpeed?: number; /** Made by the drill, which removes it; otherwise the ground has one of its own. */ dataDir?: string }

/** A mail server, one or more of our servers on the same data, and an open campaign. */
export async function openGround({ postgresUrl, roles = ['all'], clockSpeed = 1, dataDir: given }: Given): Promise<Ground> {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'countersign-drill-'))
  const database = postgresUrl === undefined ? undefined : await makeDatabase(postgresUrl)
  const sink = await openMailSink()
  const fast = clockSpeed === 1 ? {} : { nodeOptions: ['--import', resolve('tests/drills/fast-clock.ts')], environment: { DRILL_CLOCK_SPEED: String(clockSpeed), DRILL_CLOCK_SINCE: String(Date.now()) } }
  const servers: ServerProcess[] = []
  for (const role of roles) servers.push(await prepareServer({ dataDir, smtpPort: sink.port, databaseUrl: database?.url, role, ...fast }))

  const close = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await sink.shut()
    await database?.drop()
    if (given === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    for (const server of servers) await server.start()
    const lead = openClient({ url: servers[0]!.url, browser: true, patience: 20_000 })
    await signIn(lead, sink, 'drill-lead@sender.example')
    const published = await publishCampaign(lead, { title: 'Mend the harbour wall', ask: 'Mend the harbour wall before winter.', body: 'The wall has stood for two hundred years.\n\n**It must stand this winter too.**' })
    return { sink, servers, lead, published, dataDir, databaseUrl: database?.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

const bodies = ['Choir', 'Sailors', 'Bakery', 'Museum', 'Orchard', 'Library', 'Rowers', 'Printers']

/** Made-up organisations; no two are alike. */
export const makeSigner = (number: number) => ({ name: `${bodies[number % bodies.length]} ${number}`, email: `signer-${number}@sender.example` })
