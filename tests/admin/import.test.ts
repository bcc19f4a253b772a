import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sendImports } from '#server/imports/send-imports.ts'
import { openSite } from './support.ts'

const list = 'Organisation,E-mail\nAsh Guild,ash@ash.example\nOak Trusts,oak@x.example\nBirch Club,nothing\n'

describe('a list that the operator brings', () => {
  test('is told row by row, and with --dry-run nothing of it is kept', async () => {
    const { admin, folder, db } = await openSite()
    const file = join(folder, 'list.csv')
    writeFileSync(file, list)
    const told = await admin('import', 'homes', file, '--dry-run')
    expect(told.split('\n')).toEqual([
      '3 rows: 1 to write to, 1 to mend, 1 to decide, 0 left out.',
      'Columns: organisation = Organisation, email = E-mail.',
      'Line 3, Oak Trusts: Needs your decision (resembles Oak Trust)',
      'Line 4, Birch Club: Needs mending: Enter an e-mail address in the form name@example.org',
      'Nothing was kept, and nobody is written to.',
    ])
    expect(await db.run.select().from(db.tables.importRows)).toEqual([])
  })

  test('is written to by the server, as one that the lead brings', async () => {
    const { admin, folder, services, outbox } = await openSite()
    const file = join(folder, 'list.csv')
    writeFileSync(file, list)
    expect(await admin('import', 'homes', file, '--sign-ons')).toContain('They are written to as soon as the server runs')
    await sendImports(services)
    expect((await outbox()).filter(({ props }) => props?.origin === 'import')).toMatchObject([{ letter: 'verify', to: 'ash@ash.example' }])
  })

  test('that cannot be read is told in a sentence', async () => {
    const { admin, folder } = await openSite()
    const file = join(folder, 'list.csv')
    await expect(admin('import', 'homes', file)).rejects.toThrow('cannot be read (ENOENT)')
    writeFileSync(file, 'name\n')
    await expect(admin('import', 'homes', file)).rejects.toThrow('Choose a file with at least one row')
    writeFileSync(file, list)
    await expect(admin('import', 'elsewhere', file)).rejects.toThrow('There is no campaign "elsewhere".')
  })
})
