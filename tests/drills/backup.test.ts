import { describe, expect, test } from 'vitest'
import { backupDrill } from './backup.ts'

describe('a backup made while organisations sign', () => {
  test('brings back all that was acknowledged before it, after everything was deleted', async () => {
    const { problems, figures } = await backupDrill({ rounds: 1, lasts: 2 })
    expect(problems).toEqual([])
    expect(figures['confirmations acknowledged before the backup']).toBeGreaterThan(5)
  })
})
