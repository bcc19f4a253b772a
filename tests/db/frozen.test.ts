import { eq } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Database, Transaction } from '#db/database.ts'
import { addHistory } from '#db/queries/signature-history.ts'
import { addLogEntry } from '#db/queries/log.ts'
import { giveSignature, noon } from '#tests/emails/support.ts'
import { openTestDatabase } from '#tests/support/database.ts'
import { askDatabase } from './raw-sql.ts'

/** A database with one version, one log entry and one row of history. */
async function openFilled(): Promise<Database> {
  const { db, remove } = await openTestDatabase()
  onTestFinished(remove)
  const signatureId = await giveSignature(db, { state: 'listed' })
  const [campaign] = await db.run.select({ id: db.tables.campaigns.id }).from(db.tables.campaigns)
  await db.transaction(async (tx) => {
    await addHistory(tx, { id: 'h', signatureId, at: noon, event: 'listed', from: 'pending', to: 'listed', by: 'holder' })
    await addLogEntry(tx, { campaignId: campaign!.id, number: 1, at: noon, kind: 'listed', signatureId, commitment: 'c', salt: 's', opening: { name: 'Oak Trust' } })
  })
  return db
}

const causes = (error: unknown): string => (error instanceof Error ? `${error.message} ${causes(error.cause)}` : '')
const refusalOf = (db: Database, work: (tx: Transaction) => Promise<unknown>) => db.transaction(work).then(() => 'nothing refused', causes)

describe('what was published or happened', () => {
  test('a version cannot be changed or deleted, by whatever program', async () => {
    const db = await openFilled()
    const { versions } = db.tables
    expect(await refusalOf(db, ({ run }) => run.update(versions).set({ body: 'Other words' }))).toContain('a published version never changes')
    expect(await refusalOf(db, ({ run }) => run.delete(versions))).toMatch(/a published version never changes|foreign key/i)
    expect(await db.run.select({ body: versions.body }).from(versions)).toEqual([{ body: 'Build homes.' }])
  })

  test('the log and the history only grow', async () => {
    const db = await openFilled()
    const { log, signatureHistory } = db.tables
    expect(await refusalOf(db, ({ run }) => run.update(log).set({ kind: 'withdrawn' }))).toContain('the log only grows')
    expect(await refusalOf(db, ({ run }) => run.delete(log))).toMatch(/the log only grows|foreign key/i)
    expect(await refusalOf(db, ({ run }) => run.update(signatureHistory).set({ reason: 'another' }))).toContain('the history only grows')
    expect(await refusalOf(db, ({ run }) => run.delete(signatureHistory))).toContain('the history only grows')
    expect(await refusalOf(db, ({ run }) => run.update(signatureHistory).set({ reason: null, event: 'held' }))).toContain('the history only grows')
    // Words that name a person can be taken out when the person is erased.
    expect(await refusalOf(db, ({ run }) => run.update(signatureHistory).set({ reason: null }))).toBe('nothing refused')
    expect(await db.run.select({ kind: log.kind }).from(log)).toEqual([{ kind: 'listed' }])
    expect(await db.run.select({ id: signatureHistory.id }).from(signatureHistory)).toEqual([{ id: 'h' }])
  })

  test('what a log entry says of somebody can be deleted, and the entry stays', async () => {
    const db = await openFilled()
    await db.transaction(({ run, tables }) => run.delete(tables.logOpenings).where(eq(tables.logOpenings.number, 1)))
    expect(await db.run.select({ commitment: db.tables.log.commitment }).from(db.tables.log)).toEqual([{ commitment: 'c' }])
  })
})

describe('what others refer to', () => {
  test('cannot be deleted under them', async () => {
    const db = await openFilled()
    const { accounts, organisations, campaigns, signatures } = db.tables
    for (const table of [accounts, organisations, campaigns, signatures]) expect(await refusalOf(db, ({ run }) => run.delete(table))).toMatch(/foreign key/i)
  })

  test('every reference says RESTRICT, so that nothing disappears by itself', async () => {
    const db = await openFilled()
    const references = await askDatabase(
      db,
      db.dialect === 'sqlite'
        ? `select m.name as "table", f.on_delete as rule from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`
        : `select conrelid::regclass::text as "table", case confdeltype when 'r' then 'RESTRICT' else confdeltype::text end as rule from pg_constraint where contype = 'f'`,
    )
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter(({ rule }) => rule !== 'RESTRICT')).toEqual([])
  })

  test('must exist', async () => {
    const db = await openFilled()
    expect(await refusalOf(db, ({ run, tables }) => run.insert(tables.members).values({ organisationId: 'nobody', accountId: 'nobody', role: 'owner', since: noon }))).toMatch(/foreign key/i)
  })

  test('one organisation is listed once on a campaign', async () => {
    const db = await openFilled()
    const { signatures, organisations } = db.tables
    const [organisation] = await db.run.select({ id: organisations.id }).from(organisations)
    const [row] = await db.run.select().from(signatures)
    const list = (id: string, state: 'listed' | 'held') => db.transaction(({ run }) => run.insert(signatures).values({ ...row!, id, state, organisationId: organisation!.id }))
    await list('one', 'listed')
    await list('two', 'held')
    await expect(list('three', 'listed')).rejects.toThrow()
    expect(await db.run.select({ id: signatures.id }).from(signatures)).toHaveLength(3)
  })
})
