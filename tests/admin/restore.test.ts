import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdDatabase } from '#db/open.ts'
import { back } from '#tests/support/world.ts'
import { openSite, rowsIn, tamper } from './support.ts'

const names = (file: string) => rowsIn(file, "SELECT name FROM signatures WHERE state = 'listed' ORDER BY name").map(({ name }) => name)

async function backedUp() {
  const site = await openSite()
  const backup = join(site.folder, 'backup.db')
  await site.admin('backup', backup)
  return { ...site, backup }
}

describe('restoring', () => {
  test('brings back what was there, and keeps beside it what it replaces', async () => {
    const site = await backedUp()
    await back(site, 'homes', 'Later Choir', 'choir@later.example')
    const said = await site.admin('restore', site.backup)
    expect(said).toContain('2 sign-ons, 1 listed')
    expect(names(site.file)).toEqual(['Oak Trust'])
    const kept = readdirSync(dirname(site.file)).find((name) => name.includes('.replaced-'))!
    expect(said).toContain(kept)
    expect(names(join(dirname(site.file), kept))).toEqual(['Later Choir', 'Oak Trust'])
    expect(await site.admin('verify')).toContain('passes.')
    expect(readdirSync(dirname(site.file)).filter((name) => name.includes('.restoring-'))).toEqual([])
  })

  test('takes an e-mail that was leaving for one that may have arrived, and lets expire what nobody confirmed in time', async () => {
    const site = await openSite()
    tamper(site.file, "UPDATE outbox SET state = 'sending', attempts = 1 WHERE letter = 'welcome'", "UPDATE signatures SET expires_at = 1 WHERE name = 'Elm Society'")
    const backup = join(site.folder, 'backup.db')
    await site.admin('backup', backup)
    const said = await site.admin('restore', backup)
    expect(said).toMatch(/perhaps arrived: 1 e-mail, sent once more with the same Message-ID/)
    expect(said).toMatch(/Not confirmed in time.*: 1 sign-on\./)
    expect(rowsIn(site.file, "SELECT state, copies FROM outbox WHERE letter = 'welcome'")).toEqual([{ state: 'ambiguous', copies: 1 }])
    expect(rowsIn(site.file, "SELECT count(*) AS eve FROM signatories WHERE email LIKE 'eve@%'")).toEqual([{ eve: 0 }])
    expect(rowsIn(site.file, "SELECT to_address AS 'to', state FROM outbox WHERE letter = 'verify' AND signature_id IN (SELECT id FROM signatures WHERE name = 'Elm Society')")).toEqual([{ to: null, state: 'cancelled' }])
  })

  test('is refused in one sentence while a server has the database', async () => {
    const { admin, backup, config } = await backedUp()
    const letGo = await holdDatabase(config.databaseUrl, 'a server (process 4711)')
    await expect(admin('restore', backup)).rejects.toThrow(/is in use by a server \(process 4711\)\. Stop that first\.$/)
    letGo()
    expect(await admin('restore', backup)).toContain('Restored')
  })

  test('touches nothing where the backup is not sound', async () => {
    const { admin, backup, file } = await backedUp()
    renameSync(`${backup}.json`, `${backup}.away`)
    tamper(backup, 'UPDATE campaigns SET revision = 9')
    await expect(admin('restore', backup)).rejects.toThrow(/is not restored; nothing was changed\.\nhomes: the log has 3 entries/)
    expect(readdirSync(dirname(file)).filter((name) => /replaced|restoring/.test(name))).toEqual([])
    expect(names(file)).toEqual(['Oak Trust'])
  })

  test('of a backup made by a newer version is refused', async () => {
    const { admin, backup } = await backedUp()
    renameSync(`${backup}.json`, `${backup}.away`)
    tamper(backup, "INSERT INTO migrations VALUES ('0099_later', '', 1)")
    await expect(admin('restore', backup)).rejects.toThrow(/made by a newer version of Countersign \(it has 0099_later\)/)
  })

  test('asks for the secret that belongs to it, unless told to go on without', async () => {
    const { admin, backup, secretFile, file } = await backedUp()
    renameSync(secretFile, `${secretFile}.away`)
    await expect(admin('restore', backup)).rejects.toThrow(/The secret .* is not here\. Put it back/)
    writeFileSync(secretFile, 'another secret, just as long as the one that was there before', { mode: 0o600 })
    await expect(admin('restore', backup)).rejects.toThrow(/is not the one this backup was made with/)
    expect(await admin('restore', backup, '--new-secret')).toContain('Restored')
    expect(names(file)).toEqual(['Oak Trust'])
  })

  test('puts a sound database in the place of a damaged one', async () => {
    const { admin, backup, file, db } = await backedUp()
    await db.close()
    writeFileSync(file, 'this is no database any more, '.repeat(400))
    await expect(admin('verify')).rejects.toThrow(/is damaged, or no database .* npm run admin -- restore FILE/)
    expect(await admin('restore', backup)).toContain('What was there is kept')
    expect(await admin('verify')).toContain('passes.')
  })
})
