import { describe, expect, inject, test } from 'vitest'
import { crashDrill } from './crash.ts'

describe('killing the server while organisations sign', () => {
  test('loses nothing that was acknowledged, on SQLite', async () => {
    const { problems, figures } = await crashDrill({ kills: 5 })
    expect(problems).toEqual([])
    expect(figures['confirmations acknowledged']).toBeGreaterThan(10)
  })

  test('loses nothing that was acknowledged, on PostgreSQL', async () => {
    const { problems, figures } = await crashDrill({ kills: 5, postgresUrl: inject('postgresUrl') })
    expect(problems).toEqual([])
    expect(figures['confirmations acknowledged']).toBeGreaterThan(10)
  })
})
