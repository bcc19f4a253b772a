import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commit } from '#server/record/seals.rules.ts'
import { openSite } from './support.ts'

describe('an exported campaign', () => {
  test('holds what the public sees, what proves it, and no person', async () => {
    const { admin } = await openSite()
    const text = await admin('export', 'homes')
    const record = JSON.parse(text)
    expect(record).toMatchObject({ format: 'countersign-campaign/1', campaign: { slug: 'homes', count: 1, revision: 3 }, versions: [{ number: 1 }], backers: [{ name: 'Oak Trust' }] })
    expect(record.log.map(({ kind }: { kind: string }) => kind)).toEqual(['opened', 'published', 'listed'])
    for (const { commitment, salt, opening } of record.log) expect(commit(salt, opening)).toBe(commitment)
    expect(text).not.toMatch(/Ana Ruiz|@|Elm Society/)
  })

  test('has contacts only when asked for, in full only once confirmed, and only in a file for the operator’s eyes', async () => {
    const { admin, folder } = await openSite()
    const file = join(folder, 'homes.json')
    expect(await admin('export', 'homes', file, '--contacts')).toMatch(/1 backer, 3 log entries, 2 sign-ons with contacts\. It holds personal data\.$/)
    expect(statSync(file).mode & 0o077).toBe(0)
    const { signatures } = JSON.parse(readFileSync(file, 'utf8'))
    // Sent in the same instant of a clock that stands still: either may come first.
    expect(signatures.toSorted((a: { state: string }, b: { state: string }) => a.state.localeCompare(b.state))).toMatchObject([
      { state: 'listed', contact: { name: 'Ana Ruiz', email: 'ana@oak.example' }, history: [{ event: 'submitted' }, { event: 'listed' }] },
      { state: 'pending', contact: { email: 'e•••@elm.example' } },
    ])
    await expect(admin('export', 'homes', file)).rejects.toThrow(/exists already/)
    await expect(admin('export', 'elsewhere')).rejects.toThrow('There is no campaign "elsewhere".')
  })
})
