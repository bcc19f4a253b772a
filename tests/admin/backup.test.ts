import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { back } from '#tests/support/world.ts'
import { openSite, rowsIn, tamper } from './support.ts'

describe('a backup', () => {
  test('goes to a folder of its own, checked, for the operator’s eyes alone, and says what else to keep', async () => {
    const { admin, config, secretFile } = await openSite()
    const said = await admin('backup')
    expect(said).toContain('1 campaign · 1 published wording · 3 log entries without a gap, 3 opened and recomputed · 2 sign-ons, 1 listed')
    expect(said).toContain(`the secret, ${secretFile}`)

    const [name, manifest] = readdirSync(join(config.dataDir, 'backups'))
    expect([name, manifest]).toEqual([expect.stringMatching(/^countersign-\d{4}-\d\d-\d\dT\d{6}Z\.db$/), `${name}.json`])
    const file = join(config.dataDir, 'backups', name!)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(await admin('verify', file)).toMatch(/passes\.\nIts SHA-256 is the one in its manifest\.\n1 campaign .*\nThe secret is the one its links were made with\./)
  })

  test('is whole while people sign', async () => {
    const site = await openSite()
    const target = join(site.folder, 'busy.db')
    const signing = Array.from({ length: 20 }, (_, number) => back(site, 'homes', `Choir number ${number}`, `choir-${number}@choirs.example`))
    await site.admin('backup', target)
    await Promise.all(signing)
    expect(await site.admin('verify', target)).toContain('passes.')
    expect(await site.admin('verify')).toContain('21 listed')
  })

  test('never takes the place of another file, and leaves nothing behind where it fails', async () => {
    const { admin, folder, file } = await openSite()
    await expect(admin('backup', join(folder, 'secret'))).rejects.toThrow(/exists already\. Name another file/)
    tamper(file, 'UPDATE campaigns SET revision = 9')
    await expect(admin('backup', join(folder, 'broken.db'))).rejects.toThrow(/No backup was written.*\nhomes: the log has 3 entries, and the campaign is at revision 9/)
    expect(readdirSync(folder)).toEqual(['secret'])
  })
})

describe('verifying', () => {
  const lies: [string, string, RegExp][] = [
    ['an entry that was taken out of the log', 'DELETE FROM log_openings WHERE number = 2; DELETE FROM log WHERE number = 2', /entry 2 of the log is missing[^]*has 2 entries, and the campaign is at revision 3/],
    ['a name that was changed in the log', `UPDATE log_openings SET opening = '{"name":"Oak Fund"}' WHERE number = 3`, /entry 3 of the log does not say what was committed to/],
    ['a backer that the log does not know', `UPDATE signatures SET state = 'listed', confirmed_at = 1 WHERE name = 'Elm Society'`, /2 sign-ons are listed, and by the log it should be 1/],
    ['a wording that was changed', "UPDATE versions SET body = 'We ask for nothing.'", /wording 1 is not the one that was published/],
    ['a row that points to nothing', "PRAGMA foreign_keys = OFF; DELETE FROM organisations WHERE name = 'Oak Trust'", /of signatures points to nothing in organisations/],
  ]
  test.each(lies)('finds %s', async (_, statement, finding) => {
    const { admin, file } = await openSite()
    expect(await admin('verify')).toContain('passes.')
    tamper(file, statement)
    await expect(admin('verify')).rejects.toThrow(finding)
  })

  test('does not mind what was erased from the log', async () => {
    const { admin, file } = await openSite()
    tamper(file, 'DELETE FROM log_openings WHERE number = 3')
    expect(await admin('verify')).toContain('3 log entries without a gap, 2 opened and recomputed')
  })

  test('finds a backup that was altered, damaged, or is none', async () => {
    const { admin, folder } = await openSite()
    const file = join(folder, 'one.db')
    await admin('backup', file)
    const bytes = readFileSync(file)
    bytes.fill(7, 4096, 9000)
    writeFileSync(file, bytes)
    await expect(admin('verify', file)).rejects.toThrow(/is not as it was when it was made: its SHA-256/)
    writeFileSync(join(folder, 'copied.db'), bytes)
    await expect(admin('verify', join(folder, 'copied.db'))).rejects.toThrow(/does not pass|is damaged/)
    await expect(admin('verify', join(folder, 'secret'))).rejects.toThrow(/is damaged, or no database/)
    await expect(admin('verify', join(folder, 'nowhere.db'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
  })

  test('finds a secret that is not the database’s own', async () => {
    const { admin, secretFile, file } = await openSite()
    writeFileSync(secretFile, 'another secret, just as long as the one that was there before')
    await expect(admin('verify')).rejects.toThrow(/The secret is not the one that its links were made with/)
    expect(rowsIn(file, 'SELECT count(*) AS links FROM links')).not.toEqual([{ links: 0 }])
  })
})
