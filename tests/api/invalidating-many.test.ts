import { describe, expect, test } from 'vitest'
import { sweep } from '#server/sweep.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/invalidations'
const day = 86_400_000

/** Three from one place, one of them held and one not confirmed; and two others. */
async function openCampaign() {
  const world = await openWorld()
  const { visitor, given, later } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  await back(world, 'homes', 'Oak Trust', 'ana@spam.example')
  later(60_000)
  await back(world, 'homes', 'Oak Trust Wales', 'bo@mail.spam.example')
  later(60_000)
  await visitor.post('/api/campaigns/homes/signatures', signOn('Fir Guild', 'cy@spam.example'))
  later(60_000)
  await back(world, 'homes', 'Elm Society', 'dee@elm.example')
  later(60_000)
  await back(world, 'homes', 'Ash Club', 'eve@notspam.example')
  later(60_000)
  const rows = async () => (await lead.get('/api/campaigns/homes/signatures')).body.signatures as { id: string; state: string; organisation: { name: string }; publicReason?: string; reason?: string; heldFor?: string }[]
  const states = async () => Object.fromEntries((await rows()).map(({ organisation, state }) => [organisation.name, state]))
  const idOf = async (name: string) => (await rows()).find(({ organisation }) => organisation.name === name)!.id
  const preview = (condition: object) => lead.post(`${path}/preview`, { condition })
  const take = (condition: object, expected: unknown, more: object = {}) => lead.post(path, { condition, reason: 'Sent by a script', publicReason: 'one-hand', expected, ...more })
  const log = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries as { kind: string; name?: string; reason?: string }[]
  const count = async () => (await visitor.get('/api/campaigns/homes/count')).body.count as number
  return { ...world, ...campaign, lead, rows, states, idOf, preview, take, log, count }
}
const untouched = { 'Oak Trust': 'listed', 'Oak Trust Wales': 'held', 'Fir Guild': 'pending', 'Elm Society': 'listed', 'Ash Club': 'listed' }
const spam = { domain: '@Spam.example.' }

describe('a preview', () => {
  test('counts what a domain and those below it hold, shows them masked where nobody confirmed, and changes nothing', async () => {
    const { preview, states, log } = await openCampaign()
    const { body } = await preview(spam)
    expect(body).toMatchObject({ count: 3, listed: 1, own: 0 })
    expect(body.sample).toMatchObject([
      { name: 'Oak Trust', state: 'listed', email: 'ana@spam.example', masked: false },
      { name: 'Oak Trust Wales', state: 'held', email: 'bo@mail.spam.example', masked: false },
      { name: 'Fir Guild', state: 'pending', email: 'c•••@spam.example', masked: true },
    ])
    expect(await states()).toEqual(untouched)
    expect(await log()).toHaveLength(5)
  })

  test('goes by address, by time, by state, by network, by what was ticked, and by all of them together', async () => {
    const world = await openCampaign()
    const { preview, idOf, clock } = world
    const at = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000).toISOString()
    const found = async (condition: object) => (await preview(condition)).body.sample.map(({ name }: { name: string }) => name)
    expect(await found({ address: '*@NOTspam.example' })).toEqual(['Ash Club'])
    expect(await found({ address: '*spam.example' })).toEqual(['Oak Trust', 'Oak Trust Wales', 'Fir Guild', 'Ash Club'])
    expect(await found({ address: 'cy@spam.example' })).toEqual([])
    expect(await found({ from: at(-4), to: at(-2) })).toEqual(['Oak Trust Wales', 'Fir Guild'])
    expect(await found({ ...spam, states: ['held', 'pending'] })).toEqual(['Oak Trust Wales', 'Fir Guild'])
    expect(await found({ ids: [await idOf('Ash Club'), await idOf('Elm Society'), 'nobody'] })).toEqual(['Elm Society', 'Ash Club'])
    expect(await found({ ...spam, address: 'ana*', from: at(-100) })).toEqual(['Oak Trust'])
    expect(await found({ sameNetworkAs: await idOf('Oak Trust') })).toHaveLength(5)
    expect(await found({ sameNetworkAs: await idOf('Oak Trust'), domain: 'elm.example' })).toEqual(['Elm Society'])
  })

  test('of what is no condition is refused, and names the field', async () => {
    const { preview, take, states } = await openCampaign()
    const none: [object, string][] = [
      [{}, 'condition'],
      [{ domain: ' ', address: '', from: '', to: null }, 'condition'],
      [{ states: ['listed'] }, 'condition'],
      [{ domain: 'example' }, 'condition.domain'],
      [{ domain: '*.example' }, 'condition.domain'],
      [{ address: '*' }, 'condition.address'],
      [{ address: '*@*.*' }, 'condition.address'],
      [{ from: 'yesterday' }, 'condition.from'],
      [{ from: '2026-03-02T09:00:00Z', to: '2026-03-01T09:00:00Z' }, 'condition.to'],
      [{ ids: [] }, 'condition.ids'],
      [{ ...spam, states: ['withdrawn'] }, 'condition.states.0'],
      [{ sameNetworkAs: 'nobody' }, 'condition.sameNetworkAs'],
      [{ ...spam, colour: 'red' }, 'condition.colour'],
    ]
    for (const [condition, field] of none) for (const asked of [preview(condition), take(condition, 0)]) expect(await asked, JSON.stringify(condition)).toMatchObject({ status: 422, body: { fields: [{ field, message: expect.stringMatching(/ /) }] } })
    expect(await states()).toEqual(untouched)
  })

  test('knows the network of a sign-on for ninety days', async () => {
    const { preview, idOf, later, services, db } = await openCampaign()
    const id = await idOf('Oak Trust')
    expect(JSON.stringify(await db.run.select().from(db.tables.signatureNetworks))).not.toMatch(/127\.0\.0\.1|::/)
    later(89 * day)
    await sweep(services)
    expect((await preview({ sameNetworkAs: id })).status).toBe(200)
    later(2 * day)
    await sweep(services)
    expect((await preview({ sameNetworkAs: id })).body.fields).toMatchObject([{ field: 'condition.sameNetworkAs' }])
    expect(await db.run.select().from(db.tables.signatureNetworks)).toEqual([])
  })
})

describe('taking off many', () => {
  test('takes off exactly those, says in public why of what was public, and tells each signatory', async () => {
    const { take, states, count, log, outbox, rows, lead } = await openCampaign()
    const { status, body } = await take(spam, 3)
    expect(status).toBe(201)
    expect(body.invalidation).toMatchObject({ count: 3, standing: 3, undoneAt: null, reason: 'Sent by a script', publicReason: 'It was one of several sign-ons sent by the same hand', condition: ['the address is at spam.example, or below it'] })
    expect(await states()).toEqual({ ...untouched, 'Oak Trust': 'invalidated', 'Oak Trust Wales': 'invalidated', 'Fir Guild': 'invalidated' })
    expect(await count()).toBe(2)
    expect((await log())[0]).toMatchObject({ kind: 'invalidated', name: 'Oak Trust', reason: 'It was one of several sign-ons sent by the same hand' })
    expect((await log()).filter(({ kind }) => kind === 'invalidated')).toHaveLength(1)
    expect((await rows()).filter(({ publicReason }) => publicReason === 'one-hand')).toHaveLength(3)
    const told = (await outbox()).filter(({ letter }) => letter === 'refused')
    expect(told.map(({ to, props }) => [to, props?.reason, props?.publicReason])).toEqual([
      ['ana@spam.example', 'Sent by a script', 'one-hand'],
      ['bo@mail.spam.example', 'Sent by a script', undefined],
      ['cy@spam.example', '', undefined],
    ])
    expect((await lead.get(path)).body.invalidations).toMatchObject([{ id: body.invalidation.id, count: 3, standing: 3 }])
  })

  test('with words of the lead’s own says just those in public', async () => {
    const { take, log } = await openCampaign()
    await take(spam, 3, { publicReason: ' Signed for a company that does not exist ' })
    expect((await log())[0]).toMatchObject({ reason: 'Signed for a company that does not exist' })
  })

  test('takes off nobody where it would be others than the lead has seen, and says how many it is now', async () => {
    const world = await openCampaign()
    const { take, states, outbox, preview, lead } = world
    expect((await preview(spam)).body.count).toBe(3)
    await back(world, 'homes', 'Yew Alliance', 'fay@spam.example')
    const sent = (await outbox()).length
    expect(await take(spam, 3)).toMatchObject({ status: 409, body: { code: 'invalidation.count-changed', details: { count: 4, seen: 3 }, message: expect.stringContaining('4 sign-ons instead of the 3') } })
    expect(await take({ domain: 'nobody.example' }, 0)).toMatchObject({ status: 409, body: { code: 'invalidation.nobody' } })
    expect(await states()).toMatchObject(untouched)
    expect((await outbox()).length).toBe(sent)
    expect((await lead.get(path)).body.invalidations).toEqual([])
  })

  test('is refused without a right reason, words for the public or number, by the name of the field', async () => {
    const { take, states } = await openCampaign()
    const wrong: [string, object][] = [
      ['reason', { reason: ' \u200B' }],
      ['publicReason', { publicReason: '  ' }],
      ['publicReason', { publicReason: undefined }],
      ['publicReason', { publicReason: 'x'.repeat(301) }],
      ['expected', { expected: undefined }],
      ['expected', { expected: -1 }],
    ]
    for (const [field, more] of wrong) expect(await take(spam, 3, more), JSON.stringify(more)).toMatchObject({ status: 422, body: { fields: [{ field }] } })
    expect(await states()).toEqual(untouched)
  })

  test('happens once however often it is sent at the same time', async () => {
    const { take, log, outbox, lead } = await openCampaign()
    const answers = await Promise.all(Array.from({ length: 6 }, () => take(spam, 3)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409])
    expect((await log()).filter(({ kind }) => kind === 'invalidated')).toHaveLength(1)
    expect((await outbox()).filter(({ letter }) => letter === 'refused')).toHaveLength(3)
    expect((await lead.get(path)).body.invalidations).toHaveLength(1)
  })

  test('leaves out the lead’s own sign-on, and says so', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Alder Valley Alliance', 'LEAD@alliance.example')
    expect((await world.preview({ domain: 'alliance.example' })).body).toMatchObject({ count: 0, own: 1, sample: [] })
    expect(await world.take({ domain: 'alliance.example' }, 1)).toMatchObject({ status: 409, body: { code: 'invalidation.count-changed' } })
  })

  test('is nobody’s but the lead’s', async () => {
    const { visitor, given, take } = await openCampaign()
    const { id } = (await take(spam, 3)).body.invalidation
    const other = visitor.as((await given.campaign({ slug: 'trees', lead: 'other@elm.example' })).token)
    for (const slug of ['homes', 'trees']) expect((await other.post(`/api/campaigns/${slug}/invalidations/${id}/undo`)).status).toBe(404)
    expect((await other.get('/api/campaigns/trees/invalidations')).body.invalidations).toEqual([])
    expect((await visitor.get(path)).status).toBe(401)
    for (const asked of [`${path}/preview`, path, `${path}/${id}/undo`]) expect((await visitor.post(asked, { condition: spam })).status).toBe(401)
  })
})

describe('undoing that', () => {
  test('puts back exactly those, each where it was, and says so in public', async () => {
    const { take, lead, states, count, log, rows, outbox } = await openCampaign()
    const { id } = (await take(spam, 3)).body.invalidation
    const { body } = await lead.post(`${path}/${id}/undo`)
    expect(body).toMatchObject({ restored: 3, stayOff: [], invalidation: { standing: 0, undoneAt: expect.any(String) } })
    expect(await states()).toEqual(untouched)
    expect((await rows()).find(({ organisation }) => organisation.name === 'Oak Trust Wales')).toMatchObject({ heldFor: 'same-organisation' })
    expect((await rows()).some(({ publicReason }) => publicReason !== undefined)).toBe(false)
    expect(await count()).toBe(3)
    expect((await log()).slice(0, 2)).toMatchObject([{ kind: 'reinstated', name: 'Oak Trust' }, { kind: 'invalidated' }])
    // Nobody had been told yet, so nobody is told anything.
    expect((await outbox()).filter(({ letter }) => letter === 'refused' || letter === 'put-back').map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    // Twice is no fault.
    expect((await lead.post(`${path}/${id}/undo`)).body).toMatchObject({ restored: 0, stayOff: [] })
    expect((await log()).filter(({ kind }) => kind === 'reinstated')).toHaveLength(1)
  })

  test('tells whoever had been told', async () => {
    const { take, lead, db, outbox } = await openCampaign()
    const { id } = (await take(spam, 3)).body.invalidation
    await db.transaction(({ run, tables }) => run.update(tables.outbox).set({ state: 'sent' }))
    await lead.post(`${path}/${id}/undo`)
    expect((await outbox()).filter(({ letter }) => letter === 'put-back').map(({ to, props }) => [to, props?.state])).toEqual([
      ['ana@spam.example', 'listed'],
      ['bo@mail.spam.example', 'held'],
      ['cy@spam.example', 'pending'],
    ])
  })

  test('lets a pending be confirmed again, with the e-mail that had not left', async () => {
    const { take, lead, outbox, visitor, states } = await openCampaign()
    const { id } = (await take(spam, 3)).body.invalidation
    const verifies = async () => (await outbox()).filter(({ letter, to }) => letter === 'verify' && to === 'cy@spam.example')
    await lead.post(`${path}/${id}/undo`)
    const [verify] = await verifies()
    expect(await verifies()).toMatchObject([{ state: 'queued' }])
    expect((await visitor.post(`/api/confirmations/${verify?.token}`)).status).toBe(200)
    expect(await states()).toMatchObject({ 'Fir Guild': 'listed' })
  })

  test('leaves alone what was settled otherwise meanwhile', async () => {
    const { take, lead, idOf, states, later } = await openCampaign()
    const { id } = (await take(spam, 3)).body.invalidation
    const oak = await idOf('Oak Trust')
    later(1000)
    await lead.post(`/api/campaigns/homes/signatures/${oak}/reinstatement`, { reason: 'It was them' })
    later(1000)
    await lead.post(`/api/campaigns/homes/signatures/${oak}/invalidation`, { reason: 'It was not' })
    expect((await lead.post(`${path}/${id}/undo`)).body).toMatchObject({ restored: 2 })
    expect(await states()).toEqual({ ...untouched, 'Oak Trust': 'invalidated' })
  })

  test('reports what can no longer stand where it was, and puts back the others', async () => {
    const world = await openCampaign()
    const { take, lead, states } = world
    const { id } = (await take(spam, 3)).body.invalidation
    await back(world, 'homes', 'Oak Trust', 'new@oak.example')
    const { body } = await lead.post(`${path}/${id}/undo`)
    expect(body).toMatchObject({ restored: 2, stayOff: [{ name: 'Oak Trust', code: 'signature.already-listed', message: expect.stringContaining('another sign-on') }], invalidation: { standing: 1 } })
    expect((await states())['Oak Trust Wales']).toBe('held')
  })

  test('brings nobody back beside a wording that they have not signed', async () => {
    const { preview, take, lead, states } = await openCampaign()
    const all = { from: '2026-01-01T00:00:00Z' }
    const { id } = (await take(all, (await preview(all)).body.count)).body.invalidation
    await lead.put('/api/campaigns/homes/draft', { title: 'Homes', ask: 'Build more', body: 'More.' })
    expect((await lead.post('/api/campaigns/homes/versions')).status).toBe(201)
    const { body } = await lead.post(`${path}/${id}/undo`)
    expect(body).toMatchObject({ restored: 0 })
    expect(body.stayOff.map(({ code }: { code: string }) => code)).toEqual(Array(5).fill('wording.changed'))
    expect(new Set(Object.values(await states()))).toEqual(new Set(['invalidated']))
  })

  test('keeps a dispute a dispute, in public too', async () => {
    const world = await openCampaign()
    const { visitor, take, lead, log, states } = world
    const { manageUrl } = await back(world, 'homes', 'Yew Alliance', 'gil@yew.example')
    await visitor.post(`/api/disownments/${tokenOf(manageUrl)}`)
    const { id } = (await take({ domain: 'yew.example' }, 1)).body.invalidation
    expect((await log())[0]).toMatchObject({ kind: 'invalidated', name: 'Yew Alliance' })
    await lead.post(`${path}/${id}/undo`)
    expect((await log())[0]).toMatchObject({ kind: 'disputed', name: 'Yew Alliance' })
    expect(await states()).toMatchObject({ 'Yew Alliance': 'held' })
  })
})
