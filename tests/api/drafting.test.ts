import { describe, expect, test } from 'vitest'
import { openWorld } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/draft'
const draft = { title: 'Homes for all', ask: 'Build them', body: 'We ask for **homes**.' }

async function openDraft(env: Record<string, string> = {}) {
  const world = await openWorld({ env })
  const { token } = await world.given.campaign({ published: false })
  return { ...world, lead: world.visitor.as(token) }
}

describe('a draft', () => {
  test('is saved as it was typed, and read again the same', async () => {
    const { lead } = await openDraft()
    const typed = { title: 'Cartrefi i bawb', ask: 'Adeiladwch', body: 'Un\r\nDau\rTri\n\n- e\u0301', locale: 'cy', closesAt: '2026-06-01T12:00:00+02:00' }
    const saved = await lead.put(path, typed)
    expect(saved.body.draft).toMatchObject({ title: 'Cartrefi i bawb', ask: 'Adeiladwch', body: 'Un\nDau\nTri\n\n- é', locale: 'cy', closesAt: '2026-06-01T10:00:00.000Z' })
    expect((await lead.get(path)).body).toEqual(saved.body)
    const again = await lead.put(path, { ...draft, closesAt: null })
    expect(again.body.draft).toMatchObject({ locale: 'cy', closesAt: null, revision: saved.body.draft.revision + 1 })
  })

  test('that another has saved in the meantime is not overwritten, and nothing typed is lost', async () => {
    const { lead } = await openDraft()
    const { revision } = (await lead.get(path)).body.draft as { revision: number }
    expect((await lead.put(path, { ...draft, body: 'What Ana wrote', revision })).status).toBe(200)
    const refused = await lead.put(path, { ...draft, body: 'What Bo wrote', revision })
    expect(refused).toMatchObject({ status: 409, body: { code: 'draft.changed', message: expect.stringContaining('Nothing of yours is lost'), details: { revision: revision + 1 } } })
    expect((await lead.get(path)).body.draft.body).toBe('What Ana wrote')
    expect((await lead.put(path, { ...draft, body: 'What both wrote', revision: revision + 1 })).status).toBe(200)
  })

  test('edited by ten at once is saved by one of them', async () => {
    const { lead } = await openDraft()
    const { revision } = (await lead.get(path)).body.draft as { revision: number }
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => lead.put(path, { ...draft, body: `Number ${at}`, revision })))
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  })

  test('saved twice by the same hand is saved once, unless anything in the second differs', async () => {
    const { lead } = await openDraft()
    const { revision } = (await lead.get(path)).body.draft as { revision: number }
    const save = { ...draft, locale: 'cy', closesAt: '2026-06-01T10:00:00Z', revision }
    const [first, second] = await Promise.all([lead.put(path, save), lead.put(path, save)])
    expect([first, second]).toMatchObject([{ status: 200 }, { status: 200, body: first?.body }])
    for (const other of [{ title: 'Other' }, { ask: 'Other' }, { body: 'Other' }, { locale: 'en' }, { closesAt: '2026-07-01T10:00:00Z' }, { closesAt: null }]) {
      expect(await lead.put(path, { ...save, ...other }), JSON.stringify(other)).toMatchObject({ status: 409, body: { code: 'draft.changed', details: { revision: revision + 1 } } })
    }
    const { locale, closesAt, ...without } = save
    expect((await lead.put(path, without)).body.draft, 'what was not sent stands as it was').toMatchObject({ locale, closesAt: new Date(closesAt).toISOString(), revision: revision + 1 })
  })

  test('may hold 100,000 characters and no more', async () => {
    const { lead } = await openDraft()
    expect((await lead.put(path, { ...draft, body: 'ü'.repeat(100_000) })).status).toBe(200)
    expect(await lead.put(path, { ...draft, body: 'ü'.repeat(100_001) })).toMatchObject({ status: 422, body: { fields: [{ field: 'body', message: 'Shorten the statement to 100,000 characters' }] } })
    expect(await lead.put(path, { ...draft, body: 'x'.repeat(600_000) })).toMatchObject({ status: 413, body: { code: 'input.too-large' } })
    expect((await lead.get(path)).body.draft.body).toHaveLength(100_000)
  })

  test('takes no field that it does not know, and says which of those it knows need another look', async () => {
    const { lead } = await openDraft()
    const answer = await lead.put(path, { title: ' ', ask: 'x'.repeat(501), locale: 'not a language', closesAt: 'tomorrow', state: 'open', revision: 1.5 })
    expect(answer.status).toBe(422)
    expect(Object.fromEntries(answer.body.fields.map(({ field, message }: { field: string; message: string }) => [field, message]))).toEqual({
      title: 'Enter a title',
      ask: 'Shorten the ask to 500 characters',
      body: 'Enter the text of the statement',
      locale: 'Enter a language such as en or cy',
      closesAt: 'Enter a date and a time',
      revision: 'Enter a whole number',
      state: 'This field is not known here. Leave it out',
    })
  })

  test('is looked at before it is published, with notes on what will be shown as text', async () => {
    const { lead, visitor } = await openDraft()
    const preview = await lead.post(`${path}/preview`, { body: 'Good **homes**\n\n<script>alert(1)</script>\n\n![](https://x.example/y.png)\n\n[bad](javascript:alert(1))' })
    expect(preview.status).toBe(200)
    expect(preview.body.html).toContain('<strong>homes</strong>')
    expect(preview.body.html).not.toMatch(/<script|<img|href="javascript/i)
    const notes = preview.body.notes as { kind: string; line: number; message: string }[]
    expect(notes).toMatchObject([
      { kind: 'html', line: 3 },
      { kind: 'image', line: 5 },
      { kind: 'link', line: 7 },
    ])
    for (const { message } of notes) expect(message).toMatch(/[a-z] [a-z]/)
    expect((await visitor.post(`${path}/preview`, { body: 'x' })).status).toBe(401)
  })
})
