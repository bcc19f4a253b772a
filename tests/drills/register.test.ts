import { describe, expect, inject, test } from 'vitest'
import { registerDrill } from './register.ts'

describe('killing the reading of a register, twice', () => {
  test.each([['SQLite', () => undefined], ['PostgreSQL', () => inject('postgresUrl')]])('and running it again leaves it whole, with nothing double, on %s', async (_, postgresUrl) => {
    const { problems, figures } = await registerDrill({ postgresUrl: postgresUrl() })
    console.log(figures)
    expect(problems).toEqual([])
  })
})
