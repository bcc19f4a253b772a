import { expect, test } from 'vitest'
import { runNode } from '../bench/load.ts'

// How fast it is depends on the machine and is no test; that it can be measured is one.
test('the bench measures, and prints what it found as a table', async () => {
  const output = await runNode(['tests/bench/main.ts', '--quick', '--only', 'data', '--only', 'start'])
  const rows = output.trim().split('\n')
  expect(rows[0]).toMatch(/^\| what +\| ours +\| yardstick, same run +\| ratio +\| goal +\| met +\|$/)
  expect(rows.slice(2).map((row) => row.split('|')[1]?.trim())).toEqual(['count', 'backers?page=2', 'public page, 304', 'server start, migrated database', 'memory at rest'])
  expect(output).not.toContain('could not be measured')
})
