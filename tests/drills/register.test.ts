import { describe, expect, inject, test } from 'vitest'
import { registerDrill } from './register.ts'

describe('killing the reading of a register, twice', () => {
  test.each([['SQLite', () => undefined], ['PostgreSQL', () => inject('postgresUrl')]])('and running it again leaves it whole, with nothing double, on %s', async (_, postgresUrl) => {
    const { problems, figures } = await registerDrill({ rows: 5000, postgresUrl: postgresUrl() })
    expect(problems).toEqual([])
    expect(figures['entries at the second kill']).toBeGreaterThan(0)
  })
})
