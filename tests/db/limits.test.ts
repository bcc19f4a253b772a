import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import { forgetEndedLimits, takeFromLimit } from '#db/queries/limits.ts'
import { after, minute, noon, second } from '#tests/emails/support.ts'
import { openTestDatabase } from '#tests/support/database.ts'

let db: Database

beforeEach(async () => {
  const { db: own, remove } = await openTestDatabase()
  db = own
  return remove
})

const take = ({ who = 'ana', name = 'code', now = noon, most = 3 } = {}) => db.transaction((tx) => takeFromLimit(tx, { name, who, most, window: 600, now }))

describe('a limit', () => {
  test('lets as many pass as it says, then tells when it will again', async () => {
    for (const at of [0, second, 2 * second]) expect(await take({ now: after(at) })).toEqual({ within: true })
    expect(await take({ now: after(minute) })).toEqual({ within: false, retryAfter: 540 })
    expect(await take({ now: after(10 * minute - 1) })).toEqual({ within: false, retryAfter: 1 })
  })

  test('starts anew when its window has ended', async () => {
    for (let time = 0; time < 4; time += 1) await take()
    expect(await take({ now: after(10 * minute) })).toEqual({ within: true })
    expect(await take({ now: after(19 * minute) })).toEqual({ within: true })
    expect(await take({ now: after(19 * minute) })).toEqual({ within: true })
    expect(await take({ now: after(19 * minute) })).toEqual({ within: false, retryAfter: 60 })
  })

  test('is each one’s own, for each thing that is done', async () => {
    for (let time = 0; time < 4; time += 1) await take()
    expect(await take({ who: 'bo' })).toEqual({ within: true })
    expect(await take({ name: 'sign' })).toEqual({ within: true })
  })

  test('holds however many come at once', async () => {
    const taken = await Promise.all(Array.from({ length: 30 }, () => take({ most: 7 })))
    expect(taken.filter(({ within }) => within)).toHaveLength(7)
  })

  test('holds at once also where an old window has just ended', async () => {
    await take({ now: after(-20 * minute) })
    const taken = await Promise.all(Array.from({ length: 20 }, () => take({ most: 7 })))
    expect(taken.filter(({ within }) => within)).toHaveLength(7)
  })

  test('is not used up by what is undone', async () => {
    const failing = db.transaction(async (tx) => {
      await takeFromLimit(tx, { name: 'code', who: 'ana', most: 1, window: 600, now: noon })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await take({ most: 1 })).toEqual({ within: true })
  })

  test('is forgotten when its window has ended, and not before', async () => {
    const kept = async () => (await db.run.select().from(db.tables.limits)).length
    await take()
    await db.transaction((tx) => forgetEndedLimits(tx, after(10 * minute - 1)))
    expect(await kept()).toBe(1)
    await db.transaction((tx) => forgetEndedLimits(tx, after(10 * minute)))
    expect(await kept()).toBe(0)
  })
})
