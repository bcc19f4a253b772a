import { describe, expect, test } from 'vitest'
import { diskDrill } from './disk.ts'

describe('a disk that fills up', () => {
  test('lets everybody read on, refuses writes honestly, and takes them again once there is room', async () => {
    const { problems, figures } = await diskDrill({ rounds: 1, lasts: 1 })
    expect(problems).toEqual([])
    expect(figures['writes answered with 503 and Retry-After']).toBeGreaterThan(3)
  })
})
