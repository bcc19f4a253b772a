import { describe, expect, inject, test } from 'vitest'
import { raceDrill } from './race.ts'

describe('one confirmation sent 16 times at once', () => {
  test('counts once, on SQLite', async () => {
    expect((await raceDrill({ rounds: 3 })).problems).toEqual([])
  })

  test('counts once, sent to four processes on PostgreSQL', async () => {
    expect((await raceDrill({ rounds: 3, postgresUrl: inject('postgresUrl') })).problems).toEqual([])
  })
})
