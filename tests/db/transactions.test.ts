import Connection from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import type { Reader, Transaction } from '#db/database.ts'
import { groupCommit } from '#db/dialects/group-commit.ts'
import { noon } from '#tests/emails/support.ts'
import { openTestDatabase } from '#tests/support/database.ts'
import { askDatabase, tellDatabase } from './raw-sql.ts'

const isSqlite = inject('testDatabase') === 'sqlite'

async function open() {
  const { db, remove } = await openTestDatabase()
  onTestFinished(remove)
  const invited = async () => (await db.run.select({ email: db.tables.leadInvitations.emailFolded }).from(db.tables.leadInvitations)).map(({ email }) => email).sort()
  return { db, invited }
}

const invite = ({ run, tables }: Transaction, emailFolded: string) => run.insert(tables.leadInvitations).values({ emailFolded, invitedAt: noon })

describe('a transaction', () => {
  test('is there for everybody once it is answered', async () => {
    const { db, invited } = await open()
    expect(await db.transaction(async (tx) => (await invite(tx, 'ana'), 'done'))).toBe('done')
    expect(await invited()).toEqual(['ana'])
  })

  test('among fifty at once that fails is undone alone', async () => {
    const { db, invited } = await open()
    const names = Array.from({ length: 50 }, (_, at) => `name-${String(at).padStart(2, '0')}`)
    const outcomes = await Promise.allSettled(
      names.map((name, at) =>
        db.transaction(async (tx) => {
          await invite(tx, name)
          if (at % 5 === 0) throw new Error(`no ${name}`)
        }),
      ),
    )
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as Error).message] : []))
    expect(failed).toEqual(names.filter((_, at) => at % 5 === 0).map((name) => `no ${name}`))
    expect(await invited()).toEqual(names.filter((_, at) => at % 5 !== 0))
  })

  test('is undone as well where it was the database that refused', async () => {
    const { db, invited } = await open()
    const outcomes = await Promise.allSettled(['ana', 'ana', 'bo'].map((name) => db.transaction((tx) => invite(tx, name))))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(await invited()).toEqual(['ana', 'bo'])
  })

  test('shows nobody else what is not committed, and sees its own', async () => {
    const { db, invited } = await open()
    const seen = await db.transaction(async (tx) => {
      await invite(tx, 'ana')
      const inside = await tx.run.select().from(tx.tables.leadInvitations)
      return { inside: inside.length, outside: (await invited()).length }
    })
    expect(seen).toEqual({ inside: 1, outside: 0 })
    expect(await invited()).toEqual(['ana'])
  })

  test('counts one after another, however many come at once', async () => {
    const { db } = await open()
    const { limits } = db.tables
    await db.transaction(({ run }) => run.insert(limits).values({ name: 'n', who: 'w', count: 0, endsAt: noon }))
    await Promise.all(Array.from({ length: 40 }, () => db.transaction(({ run }) => run.update(limits).set({ count: sql`${limits.count} + 1` }).where(eq(limits.name, 'n')))))
    expect(await db.run.select({ count: limits.count }).from(limits)).toEqual([{ count: 40 }])
  })
})

describe('an announcement', () => {
  test('is heard after the commit, never of a failed transaction, and on SQLite once for each topic', async () => {
    const { db, invited } = await open()
    const heard: { topic: string; committed: Promise<string[]> }[] = []
    onTestFinished(db.listen((topic) => heard.push({ topic, committed: invited() })))

    const failing = db.transaction(async (tx) => {
      tx.announce('never')
      await invite(tx, 'nobody')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await db.transaction(async (tx) => {
      tx.announce('done')
      tx.announce('done')
      await invite(tx, 'ana')
    })
    await db.transaction(async (tx) => tx.announce('last'))

    await expect.poll(() => heard.map(({ topic }) => topic), { timeout: 10_000 }).toContain('last')
    // On PostgreSQL the one who announced hears it at once, and may hear it again when it comes round.
    expect([...new Set(heard.map(({ topic }) => topic))]).toEqual(['done', 'last'])
    if (isSqlite) expect(heard).toHaveLength(2)
    expect(await heard[0]?.committed).toEqual(['ana'])
  })

  test('is no longer heard by whoever stopped listening', async () => {
    const { db } = await open()
    const [stayed, left]: [string[], string[]] = [[], []]
    onTestFinished(db.listen((topic) => stayed.push(topic)))
    db.listen((topic) => left.push(topic))()
    await db.transaction(async (tx) => tx.announce('news'))
    await expect.poll(() => stayed, { timeout: 10_000 }).toContain('news')
    expect(left).toEqual([])
  })
})

describe.runIf(isSqlite)('SQLite', () => {
  test('writes every commit to the disk, on every connection, with foreign keys and a write-ahead log', async () => {
    const { db } = await open()
    const earnest = { synchronous: 2, journal_mode: 'wal', foreign_keys: 1, trusted_schema: 0 }
    expect(await settingsOf(db)).toEqual(earnest)
    expect(await db.transaction(settingsOf)).toEqual(earnest)
  })

  test('cannot be written to outside a transaction', async () => {
    const { db, invited } = await open()
    const { run } = db as unknown as Transaction
    await expect((async () => run.insert(db.tables.leadInvitations).values({ emailFolded: 'ana', invitedAt: noon }))()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
    expect(await invited()).toEqual([])
  })

  test('answers none of those that share a commit where it fails, and goes on with those that come later', async () => {
    const { db, invited } = await open()
    const heard: string[] = []
    onTestFinished(db.listen((topic) => heard.push(topic)))
    const sharing = ['ana', 'bo', 'cy'].map((name) =>
      db.transaction(async (tx) => {
        await invite(tx, name)
        tx.announce(name)
        if (name !== 'bo') return
        // A reference to nobody, which is looked at when it is committed and not before.
        await tellDatabase(tx, 'PRAGMA defer_foreign_keys = ON')
        await tx.run.insert(tx.tables.members).values({ organisationId: 'nobody', accountId: 'nobody', role: 'owner', since: noon })
      }),
    )
    expect((await Promise.allSettled(sharing)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await db.transaction((tx) => invite(tx, 'dee'))
    expect(await invited()).toEqual(['dee'])
    expect(heard).toEqual([])
  })

  test('gives all that wait in one turn a single commit', async () => {
    const { said, group } = openGroup()
    await Promise.all(Array.from({ length: 100 }, (_, at) => group.transaction(async () => at)))
    await group.transaction(async () => 'later')
    const times = (word: string) => said.filter((one) => one === word).length
    expect({ savepoints: times('SAVEPOINT one'), begins: times('BEGIN IMMEDIATE'), commits: times('COMMIT') }).toEqual({ savepoints: 101, begins: 2, commits: 2 })
  })
})

async function settingsOf(on: Pick<Reader, 'run'>) {
  const names = ['synchronous', 'journal_mode', 'foreign_keys', 'trusted_schema']
  const values = await Promise.all(names.map(async (name) => Object.values((await askDatabase(on, `PRAGMA ${name}`))[0] ?? {})[0]))
  return Object.fromEntries(names.map((name, at) => [name, values[at]]))
}

/** Group commit on a connection of its own, which keeps what it was told. */
function openGroup() {
  const said: string[] = []
  const connection = new Connection(':memory:')
  onTestFinished(() => void connection.close())
  const say = (word: string) => () => {
    said.push(word)
    connection.exec(word)
  }
  const writer = { begin: say('BEGIN IMMEDIATE'), commit: say('COMMIT'), rollback: say('ROLLBACK'), savepoint: say('SAVEPOINT one'), release: say('RELEASE one'), rollbackToSavepoint: say('ROLLBACK TO one') }
  return { said, group: groupCommit({ ...writer, inTransaction: () => connection.inTransaction }) }
}
