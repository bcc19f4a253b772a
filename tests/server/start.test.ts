import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { readConfig } from '#server/config.ts'
import { start } from '#server/start.ts'

const oneSentence = /^[^\n]+\.$/

function openFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-start-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const secretFile = join(dataDir, 'own-secret')
  writeFileSync(secretFile, 'a secret of thirty-two characters, and a few more', { mode: 0o600 })
  const file = join(dataDir, 'countersign.db')
  const config = (more: Record<string, string> = {}) => readConfig({ DATA_DIR: dataDir, SECRET_FILE: secretFile, PORT: '0', PUBLIC_URL: 'http://localhost:0', LOG_LEVEL: 'silent', ...more })
  const refusal = (more?: Record<string, string>) => start(config(more)).then(({ stop }) => stop().then(() => 'It started.'), (error: Error) => error.message)
  return { dataDir, file, config, refusal }
}

async function migrated(file: string): Promise<Connection.Database> {
  const db = await openDatabase(`sqlite:${file}`)
  await db.migrate()
  await db.close()
  return new Connection(file)
}

describe('the server does not start, and says why in a sentence, where', () => {
  test('its database is none, or damaged', async () => {
    const { file, refusal } = openFolder()
    writeFileSync(file, 'not a database at all, '.repeat(500))
    expect(await refusal()).toMatch(/is damaged, or no database \(SQLITE_NOTADB\)\. Restore the newest backup: npm run admin -- restore FILE/)
    expect(await refusal()).toMatch(oneSentence)
  })

  test('its database was used by a newer version', async () => {
    const { file, refusal } = openFolder()
    const connection = await migrated(file)
    connection.exec("INSERT INTO migrations VALUES ('0099_later', '', 1)")
    connection.close()
    expect(await refusal()).toMatch(/used by a newer version of Countersign \(it has the migration 0099_later\)\. Start that version again, or restore/)
  })

  test.skipIf(process.getuid?.() === 0)('its database may only be read', async () => {
    const { file, refusal } = openFolder()
    ;(await migrated(file)).close()
    chmodSync(file, 0o444)
    expect(await refusal()).toMatch(/cannot be opened or written \(SQLITE_READONLY\)\. Let the user that runs the server write it/)
  })

  test('another one has its database, whatever its port', async () => {
    const { config, refusal } = openFolder()
    const first = await start(config())
    expect(await refusal()).toMatch(/countersign\.db is in use by a server \(process \d+, since [\dT:.Z-]+\)\. Stop that first\.$/)
    await first.stop()
    expect(await refusal()).toBe('It started.')
  })

  test('the secret is gone that its database was made with', async () => {
    const { file, refusal } = openFolder()
    ;(await migrated(file)).close()
    expect(await refusal({ SECRET_FILE: '' })).toMatch(/The database .* is here, and the secret .* that its links were made with is not\. Put it back/)
  })

  test('PostgreSQL does not answer, and the password is not shown', async () => {
    const { refusal } = openFolder()
    const nobody = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => nobody.once('listening', resolve))
    const { port } = nobody.address() as AddressInfo
    await new Promise((resolve) => nobody.close(resolve))
    const said = await refusal({ DATABASE_URL: `postgres://somebody:a-password@127.0.0.1:${port}/countersign` })
    expect(said).toBe(`PostgreSQL does not answer at 127.0.0.1:${port} (ECONNREFUSED). Start it, or correct DATABASE_URL.`)
  })
})

test('a port that was taken before something failed is free again', async () => {
  const { file, refusal, config } = openFolder()
  writeFileSync(file, 'not a database at all, '.repeat(500))
  expect(await refusal()).toContain('damaged')
  rmSync(file)
  const { stop, port } = await start(config())
  expect(port).toBeGreaterThan(0)
  await stop()
})
