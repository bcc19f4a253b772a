import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { noon } from '#tests/emails/support.ts'
import { openTestDatabase } from '#tests/support/database.ts'
import { emptiedAgain } from '#tests/support/given-back.ts'
import { back, openWorld } from '#tests/support/world.ts'

async function openTwo() {
  const { db: one, url, remove } = await openTestDatabase()
  const other = await openDatabase(url)
  onTestFinished(async () => {
    await other.close()
    await remove()
  })
  return { one, other, url, name: new URL(url).pathname.slice(1) }
}

/** On the server's own database, as whoever runs it. */
async function asOperator(...statements: string[]) {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const patiently = { timeout: 20_000, interval: 100 }

describe.runIf(inject('testDatabase') === 'postgres')('several nodes on one PostgreSQL', () => {
  test('hear what another announces', async () => {
    const { one, other } = await openTwo()
    const heard: string[] = []
    onTestFinished(other.listen((topic) => heard.push(topic)))
    await expect
      .poll(async () => {
        await one.transaction(async (tx) => tx.announce('campaign:1'))
        return heard
      }, patiently)
      .toContain('campaign:1')
    await one.transaction(async (tx) => tx.announce('campaign:2'))
    await expect.poll(() => heard, patiently).toContain('campaign:2')
  })

  test('try again where two wait for each other, and both succeed', async () => {
    const { one, other } = await openTwo()
    const { limits } = one.tables
    await one.transaction(({ run }) => run.insert(limits).values(['a', 'b'].map((who) => ({ name: 'n', who, count: 0, endsAt: noon }))))
    let tries = 0
    const locked = new Set<string>()
    const both = async () => {
      for (let turn = 0; locked.size < 2 && turn < 200; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const countUp = (db: typeof one, first: string, second: string) =>
      db.transaction(async ({ run }) => {
        tries += 1
        const up = (who: string) => run.update(limits).set({ count: sql`${limits.count} + 1` }).where(eq(limits.who, who))
        await up(first)
        locked.add(first)
        // Each holds one row before it asks for the other's.
        await both()
        await up(second)
      })
    await Promise.all([countUp(one, 'a', 'b'), countUp(other, 'b', 'a')])
    // Whoever lost may come back before the other has woken up, and lose once more.
    expect(tries).toBeGreaterThan(2)
    expect(await one.run.select({ count: limits.count }).from(limits)).toEqual([{ count: 2 }, { count: 2 }])
  })

  test('that lose the connection by which they listen come back, also where the database is away for longer, and look again', async () => {
    const { one, other, name } = await openTwo()
    const heard: string[] = []
    onTestFinished(other.listen((topic) => heard.push(topic)))
    await expect
      .poll(async () => {
        await one.transaction(async (tx) => tx.announce('before'))
        return heard
      }, patiently)
      .toContain('before')

    await asOperator(`alter database ${name} allow_connections false`, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    // Longer than it waits before its first try to come back, which therefore fails.
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await asOperator(`alter database ${name} allow_connections true`)

    await expect.poll(() => heard, patiently).toContain('*')
    await one.transaction(async (tx) => tx.announce('after'))
    await expect.poll(() => heard, patiently).toContain('after')
  })
})

describe.runIf(inject('testDatabase') === 'postgres')('a database that a test has filled', () => {
  test('can be emptied for the next, its log too: to make one anew for each test takes four times as long as the tests', async () => {
    const world = await openWorld()
    await world.given.campaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    expect(await emptiedAgain({ url: world.services.config.databaseUrl, form: inject('postgresForm') })).toBe(true)
  })
})
