import { describe, expect, test } from 'vitest'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

async function openOwn({ state = 'listed' } = {}) {
  const world = await openWorld()
  const { visitor, given, outbox, later, db } = world
  const lead = visitor.as((await given.campaign()).token)
  if (state === 'held') await lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example', place: 'Alder' }, quote: 'Now.' })
  later(1000)
  const own = `/api/signatures/${tokenOf(manageUrl)}`
  const listed = async () => (await visitor.get('/api/campaigns/homes/backers')).body.backers as Record<string, unknown>[]
  const log = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind, name }: { kind: string; name?: string }) => (name ? `${kind} ${name}` : kind)) as string[]
  const waiting = async () => (await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures as { id: string; heldFor: string; proposedName?: string }[]
  const mailed = async (letter: string) => (await outbox()).filter((mail) => mail.letter === letter)
  const events = async () => (await db.run.select().from(db.tables.signatureHistory)).map(({ event }) => event)
  return { ...world, lead, own, listed, log, waiting, mailed, events }
}

describe('the signatory’s own page', () => {
  test('says in words where the sign-on stands, what was checked, and how it came there', async () => {
    const { visitor, own } = await openOwn()
    const { body } = await visitor.get(own)
    expect(body).toMatchObject({ state: 'listed', organisation: { name: 'Oak Trust' }, signatory: { name: 'Ana Ruiz', email: 'ana@oak.example' }, version: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, listUrl: 'http://localhost:3000/campaigns/homes/backers' })
    for (const words of [body.stateWords, body.checks[0], ...body.history.map((entry: { words: string }) => entry.words)]) expect(words).toMatch(/\w+ \w+/)
    expect(body.history).toHaveLength(2)
  })

  test('says why it waits, and changes nothing however often it is read', async () => {
    const { visitor, own, events } = await openOwn({ state: 'held' })
    const before = await events()
    for (let time = 0; time < 3; time += 1) expect((await visitor.get(own)).body).toMatchObject({ state: 'held', why: expect.stringMatching(/\w+ \w+/) })
    expect(await events()).toEqual(before)
  })
})

describe('a correction', () => {
  test('of details shows at once, and the log says that there was one', async () => {
    const { visitor, own, listed, log } = await openOwn()
    const corrected = await visitor.patch(own, { organisation: { website: '', place: 'Bramble', country: 'gb', sector: 'Housing' }, signatory: { role: 'Chair' }, quote: 'Now!' })
    expect(corrected.body).toMatchObject({ organisation: { place: 'Bramble', country: 'GB', sector: 'Housing' }, signatory: { role: 'Chair' }, quote: 'Now!' })
    expect(await listed()).toMatchObject([{ name: 'Oak Trust', place: 'Bramble', country: 'GB', quote: 'Now!' }])
    expect((await listed())[0]).not.toHaveProperty('website')
    expect(await log()).toEqual(['details-changed Oak Trust', 'listed Oak Trust', 'published', 'opened'])
  })

  test('that changes nothing is no event, and of the person alone none of the public', async () => {
    const { visitor, own, log, events } = await openOwn()
    await visitor.patch(own, { organisation: { place: 'Alder' }, quote: 'Now.' })
    await visitor.patch(own, {})
    expect(await events()).toHaveLength(2)
    await visitor.patch(own, { signatory: { name: 'Ana Maria Ruiz' } })
    expect(await events()).toHaveLength(3)
    expect(await log()).toEqual(['listed Oak Trust', 'published', 'opened'])
  })

  test('that names the person in public does so only where it was chosen', async () => {
    const { visitor, own, listed } = await openOwn()
    expect(JSON.stringify(await listed())).not.toContain('Ana')
    await visitor.patch(own, { showSignatory: true })
    expect(await listed()).toMatchObject([{ signatory: { name: 'Ana Ruiz', role: 'Director' } }])
    await visitor.patch(own, { showSignatory: false })
    expect(JSON.stringify(await listed())).not.toContain('Ana')
  })

  test('of the name waits for the lead, and the old one stays until then', async () => {
    const { visitor, own, listed, log, waiting, lead, mailed } = await openOwn()
    expect((await visitor.patch(own, { organisation: { name: 'Oak Trust Cymru' } })).body).toMatchObject({ organisation: { name: 'Oak Trust' }, proposedName: 'Oak Trust Cymru' })
    expect(await listed()).toMatchObject([{ name: 'Oak Trust' }])
    const [change] = await waiting()
    expect(change).toMatchObject({ heldFor: 'name-change', proposedName: 'Oak Trust Cymru' })
    expect((await lead.post(`/api/campaigns/homes/signatures/${change?.id}/approval`, { reason: 'Seen the register' })).body.signature.organisation.name).toBe('Oak Trust Cymru')
    expect(await listed()).toMatchObject([{ name: 'Oak Trust Cymru' }])
    expect(await log()).toEqual(['renamed Oak Trust Cymru', 'listed Oak Trust', 'published', 'opened'])
    expect(await mailed('name-settled')).toMatchObject([{ to: 'ana@oak.example', props: { accepted: true, reason: 'Seen the register' } }])
    expect(await waiting()).toEqual([])
  })

  test('of the name may be refused, taken back, or made anew', async () => {
    const { visitor, own, listed, log, waiting, lead, mailed } = await openOwn()
    await visitor.patch(own, { organisation: { name: 'Oak Empire' } })
    const [change] = await waiting()
    expect((await lead.post(`/api/campaigns/homes/signatures/${change?.id}/refusal`, { reason: 'Not your name' })).body.signature).toMatchObject({ state: 'listed', organisation: { name: 'Oak Trust' } })
    expect(await mailed('name-settled')).toMatchObject([{ props: { accepted: false } }])
    await visitor.patch(own, { organisation: { name: 'Oak Kingdom' } })
    await visitor.patch(own, { organisation: { name: 'Oak Trust' } })
    expect(await waiting()).toEqual([])
    expect(await listed()).toMatchObject([{ name: 'Oak Trust' }])
    expect(await log()).toEqual(['listed Oak Trust', 'published', 'opened'])
  })

  test('cannot hold what is not the signatory’s to change, nor a name that is none', async () => {
    const { visitor, own, listed } = await openOwn()
    const before = await listed()
    const corrections: [string, object][] = [
      ['a state', { state: 'listed' }],
      ['another address', { signatory: { email: 'mallory@evil.example' } }],
      ['a capacity', { capacity: 'branch' }],
      ['a check', { checks: ['own-domain'] }],
      ['an empty name', { organisation: { name: ' ' } }],
      ['a name with an address in it', { organisation: { name: 'Buy at https://evil.example' } }],
    ]
    for (const [what, correction] of corrections) expect((await visitor.patch(own, correction)).status, what).toBe(422)
    expect(await listed()).toEqual(before)
  })
})

describe('a lost link', () => {
  test('is sent to the address that signed, and the answer is the same for everybody', async () => {
    const { visitor, own, mailed } = await openOwn()
    const [known, unknown] = [await visitor.post('/api/signature-links', { email: 'ANA@oak.example' }), await visitor.post('/api/signature-links', { email: 'nobody@oak.example' })]
    expect([known.status, known.body]).toEqual([202, { sentTo: 'ANA@oak.example' }])
    expect([unknown.status, unknown.body]).toEqual([202, { sentTo: 'nobody@oak.example' }])
    const mails = await mailed('signature-links')
    expect(mails).toMatchObject([{ to: 'ana@oak.example', props: { entries: [{ organisation: 'Oak Trust', manage: { purpose: 'manage' } }] } }])
    expect((await visitor.get(own)).status).toBe(200)
  })

  test('is sent at most five times an hour, in silence', async () => {
    const { visitor, mailed } = await openOwn()
    for (let time = 0; time < 8; time += 1) expect((await visitor.post('/api/signature-links', { email: 'ana@oak.example' })).status).toBe(202)
    expect(await mailed('signature-links')).toHaveLength(5)
  })
})
