import { listHistory } from '#db/queries/signature-history.ts'
import { findSignature } from '#db/queries/signatures.ts'
import { describe, expect, test } from 'vitest'
import { everyCell, openOwnPage } from '#tests/support/own-page.ts'
import { signOn } from '#tests/support/world.ts'

const marked = { signatory: { name: 'Zebulon Marker', role: 'Marker-in-Chief', email: 'ana@oak.example' }, quote: 'Marker words.', showSignatory: true }
const open = (more = {}) => openOwnPage({ more: { ...marked, ...more } })

describe('erasing what is personal', () => {
  test('takes typing the organisation’s name', async () => {
    const { visitor, own } = await open()
    expect(await visitor.post(`${own}/erasure`, { name: 'Oak' })).toMatchObject({ status: 422, body: { code: 'signature.name-mismatch', fields: [{ field: 'name' }] } })
    expect((await visitor.get(own)).body.signatory.name).toBe('Zebulon Marker')
  })

  test('leaves nothing of the people in any table, and the organisation on the list', async () => {
    const world = await open()
    const { visitor, own, withSecond, listed, log, lead, id, services, db } = world
    await withSecond()
    await visitor.post(`${own}/address`, { email: 'marker@new.example' })
    await lead.post(`/api/campaigns/homes/signatures/${id}/invalidation`, { reason: 'Not the chair' })
    await lead.post(`/api/campaigns/homes/signatures/${id}/reinstatement`, { reason: 'The chair after all' })
    await db.transaction(({ run, tables }) => run.update(tables.signatures).set({ reason: 'We spoke to zebulon marker', publicReason: 'Said ana@oak.example' }))
    expect(await everyCell(world)).toMatch(/marker/i)
    expect((await visitor.post(`${own}/erasure`, { name: 'oak trust' })).body).toEqual({ erasedAt: services.now().toISOString() })

    // Nothing is left but the last e-mail, which has not been sent yet.
    expect(await db.run.select().from(db.tables.outbox)).toContainEqual(expect.objectContaining({ letter: 'erased', to: 'ana@oak.example', toName: null, signatureId: null, state: 'queued' }))
    const rows = JSON.stringify(await Promise.all(Object.values(db.tables).filter((table) => table !== db.tables.outbox).map((table) => db.run.select().from(table))))
    expect(rows).not.toMatch(/marker|zebulon|ana@oak|bo@oak|Bo Chair/i)
    const others = (await db.run.select().from(db.tables.outbox)).filter(({ letter }) => letter !== 'erased')
    expect(JSON.stringify(others)).not.toMatch(/marker|zebulon|ana@oak|bo@oak|Bo Chair/i)

    expect(await listed()).toMatchObject([{ name: 'Oak Trust' }])
    expect((await listed())[0]).not.toHaveProperty('signatory')
    expect((await listed())[0]).not.toHaveProperty('quote')
    expect(await log()).toEqual(['listed', 'invalidated', 'reinstated', 'redacted'])
  })

  test('is done once, and afterwards no link opens anything, with a sentence that says why', async () => {
    const { visitor, own, token, events, withSecond, linkOf, later } = await open()
    const theirs = await withSecond()
    const first = (await visitor.post(`${own}/erasure`, { name: 'Oak Trust' })).body as object
    later(5000)
    expect((await visitor.post(`${own}/erasure`, { name: 'Oak Trust' })).body).toEqual(first)
    expect((await events()).filter((event) => event === 'erased')).toHaveLength(1)
    for (const answer of [await visitor.get(own), await visitor.post(`${own}/withdrawal`, { name: 'Oak Trust' }), await visitor.get(`/api/confirmations/${linkOf('verify')}`), await visitor.post(`/api/confirmations/${linkOf('verify')}`)]) expect(answer).toMatchObject({ status: 410, body: { code: 'link.erased', message: expect.stringContaining('erased') } })
    expect((await visitor.get(theirs)).status).toBe(404)
    const page = await visitor.get(`/signature/${token}`)
    expect(page.status).toBe(410)
    expect(page.text).toContain('/signature-link')
  })

  test('after withdrawing in the same step takes the organisation off the list, and tells the lead', async () => {
    const { visitor, own, listed, log, mailed } = await open()
    await visitor.post(`${own}/erasure`, { name: 'Oak Trust', alsoWithdraw: true })
    expect(await listed()).toEqual([])
    expect(await log()).toEqual(['listed', 'withdrawn', 'redacted'])
    expect(await mailed('lead-withdrawn')).toMatchObject([{ to: 'lead@alliance.example', state: 'queued' }])
    expect(await mailed('withdrawn')).toMatchObject([{ to: null, props: null, state: 'cancelled' }])
    expect(await mailed('erased')).toMatchObject([{ to: 'ana@oak.example', props: { stays: false } }])
  })

  test('destroys the salts of what names the person in the log, and the log stays whole', async () => {
    // An organisation that is called as its signatory is.
    const { visitor, own, db } = await openOwnPage({ more: { signatory: { name: 'oak trust', role: 'Founder', email: 'ana@oak.example' } } })
    await visitor.post(`${own}/erasure`, { name: 'Oak Trust' })
    const { entries } = (await visitor.get('/api/campaigns/homes/log')).body as { entries: { kind: string; name?: string; commitment: string }[] }
    expect(entries.find(({ kind }) => kind === 'listed')).not.toHaveProperty('name')
    for (const { commitment } of entries) expect(commitment).toMatch(/^[0-9a-f]{64}$/)
    expect(await db.run.select().from(db.tables.logOpenings)).toHaveLength(entries.length - 1)
  })

  test('is done by the lead for a signatory who asks, also before confirming', async () => {
    const world = await open()
    const { visitor, lead, db, log } = world
    await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'pending-marker@elm.example'))
    const rows = (await lead.get('/api/campaigns/homes/signatures')).body.signatures as { id: string }[]
    for (const { id } of rows) expect((await lead.post(`/api/campaigns/homes/signatures/${id}/erasure`)).body.signature).toMatchObject({ id, contact: null, erasedAt: expect.any(String) })
    expect(await db.run.select().from(db.tables.signatories)).toEqual([])
    expect(await db.run.select().from(db.tables.signatureNetworks)).toEqual([])
    expect(await log()).toEqual(['listed', 'redacted'])
    const history = await db.run.select().from(db.tables.signatureHistory)
    expect(history.filter(({ event }) => event === 'erased')).toEqual([expect.objectContaining({ by: 'lead', accountId: expect.any(String) }), expect.objectContaining({ by: 'lead' })])
  })

  test('takes out of what the lead wrote the words that name the person, and leaves the others', async () => {
    const { lead, db } = await open()
    const { id } = (await lead.get('/api/campaigns/homes/signatures')).body.signatures[0] as { id: string }
    const { signatory } = (await findSignature(db, id))!
    await lead.post(`/api/campaigns/homes/signatures/${id}/invalidation`, { reason: `${signatory!.name} left in May` })
    await lead.post(`/api/campaigns/homes/signatures/${id}/reinstatement`, { reason: 'The board confirmed it' })
    await lead.post(`/api/campaigns/homes/signatures/${id}/erasure`)
    const history = await listHistory(db, id)
    expect(history.flatMap(({ event, reason }) => (event === 'invalidated' || event === 'reinstated' ? [[event, reason]] : []))).toEqual([['invalidated', null], ['reinstated', 'The board confirmed it']])
  })

  test('of what the public has never heard of is not the public’s business', async () => {
    const { visitor, own, log } = await openOwnPage({ policy: 'hold-all' })
    await visitor.post(`${own}/erasure`, { name: 'Oak Trust' })
    expect(await log()).toEqual([])
  })

  test('is asked for on a page that says what goes and what stays, without script too', async () => {
    const { visitor, token, app } = await open()
    const page = await visitor.get(`/signature/${token}/erasure`)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/What goes[\s\S]*What stays/)
    const { default: supertest } = await import('supertest')
    const sent = await supertest(app).post(`/signature/${token}/erasure`).set('Host', 'localhost').set('Origin', 'http://localhost:3000').set('Sec-Fetch-Site', 'same-origin').type('form').send({ name: 'Oak Trust', organisation: 'keep' })
    expect([sent.status, sent.headers.location]).toEqual([302, '/erased'])
    expect((await visitor.get('/erased')).text).toContain('Your data is erased')
  })
})
