import { describe, expect, test } from 'vitest'
import { smtpDrill } from './smtp.ts'

describe('a mail server that refuses, is busy, defers, stalls and hangs up', () => {
  // The server's clock runs 60 times as fast, or the back-offs would take most of an hour. `npm run drill -- smtp --full` waits for them.
  test('gets everything once it recovers, and signing goes on meanwhile', async () => {
    expect((await smtpDrill({ lasts: 3, clockSpeed: 60 })).problems).toEqual([])
  })
})
