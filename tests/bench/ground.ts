import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareServer, type ServerProcess } from '../../tools/replay/server-process.ts'
import { openMailSink } from '../../tools/replay/mail-sink.ts'
import { fillDatabase, type Filling } from './fill.ts'

export type Ground = { server: ServerProcess; url: string; dataDir: string; /** Of the lead of its campaigns. */ token: string; close(): Promise<void> }

type Given = { campaigns?: Filling[]; databaseUrl?: string; role?: 'all' | 'web'; environment?: Record<string, string> }

/** One of our servers, built, in a process of its own, as in production, with campaigns that many back. */
export async function openGround({ campaigns = [], databaseUrl, role = 'all', environment = {} }: Given): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  const sink = await openMailSink()
  const url = databaseUrl ?? `sqlite:${join(dataDir, 'countersign.db')}`
  const { token } = await fillDatabase(url, campaigns)
  const server = await prepareServer({ dataDir, smtpPort: sink.port, databaseUrl: url, role, environment: { RATE_LIMITS: 'sign=9999999/10m,code=9999/10m,pendings=9999999/1d,listen=100000', ...environment } })
  await server.start()
  return {
    server,
    url: server.url,
    dataDir,
    token,
    close: async () => {
      await server.stop()
      await sink.shut()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
