import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'

async function openCampaign(policy = 'hold-all') {
  const world = await openWorld()
  const { visitor, given, later } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  await lead.patch('/api/campaigns/homes', { policy })
  const settle = (id: string, verdict: string, more: object = {}) => {
    later(1000)
    return lead.post(`${path}/${id}/${verdict}`, { reason: 'Looked at', ...more })
  }
  const waiting = async () => (await lead.get(`${path}?state=waiting`)).body.signatures as { id: string; organisation: { name: string }; domainWords: string; related: { count: number; first: object[] }; sameNetwork: number; version: number }[]
  const kinds = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind) as string[]
  return { ...world, ...campaign, lead, settle, waiting, kinds }
}

describe('approving several at once', () => {
  test('lists each, and reports what was done before, what cannot be, and what is not there', async () => {
    const world = await openCampaign()
    const { lead, waiting, settle, kinds, outbox } = world
    for (const [name, email] of [['Oak Trust', 'a@oak.example'], ['Elm Society', 'b@elm.example'], ['Fir Guild', 'c@fir.example'], ['Yew Club', 'd@yew.example']] as const) {
      await back(world, 'homes', name, email)
      world.later(1000)
    }
    await back(world, 'homes', 'Alder Valley Alliance', 'lead@alliance.example')
    const ids = (await waiting()).map(({ id }) => id)
    await settle(ids[1]!, 'approval')
    await settle(ids[2]!, 'refusal')
    const { body, status } = await lead.post(`${path}/approvals`, { ids: [...ids, ids[0], 'nobody'], reason: 'We know them all' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      approved: [{ name: 'Oak Trust' }, { name: 'Yew Club' }],
      already: [{ name: 'Elm Society' }],
      notApproved: [
        { name: 'Fir Guild', code: 'signature.wrong-state', message: expect.stringMatching(/changed in the meantime/) },
        { name: 'Alder Valley Alliance', code: 'signature.own' },
        { id: 'nobody', code: 'signature.unknown' },
      ],
    })
    expect((await kinds()).filter((kind) => kind === 'listed')).toHaveLength(3)
    expect((await outbox()).filter(({ letter }) => letter === 'approved').map(({ to, props }) => [to, props?.reason])).toEqual([['b@elm.example', 'Looked at'], ['a@oak.example', 'We know them all'], ['d@yew.example', 'We know them all']])
    expect((await lead.post(`${path}/approvals`, { ids, reason: 'Again' })).body.approved).toEqual([])
  })

  test('is refused for none, for too many, and without a reason', async () => {
    const { lead } = await openCampaign()
    const bodies: [object, string][] = [
      [{ ids: [], reason: 'All' }, 'ids'],
      [{ ids: Array(201).fill('a'), reason: 'All' }, 'ids'],
      [{ ids: ['a'], reason: '  ' }, 'reason'],
      [{ reason: 'All' }, 'ids'],
    ]
    for (const [body, field] of bodies) expect(await lead.post(`${path}/approvals`, body)).toMatchObject({ status: 422, body: { fields: [{ field }] } })
  })

  test('does not reach into another campaign, nor name what is in it', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'a@oak.example')
    const [held] = await world.waiting()
    const other = world.visitor.as((await world.given.campaign({ slug: 'trees', lead: 'other@elm.example' })).token)
    expect((await other.post('/api/campaigns/trees/signatures/approvals', { ids: [held!.id], reason: 'Mine' })).body).toEqual({ approved: [], already: [], notApproved: [{ id: held!.id, code: 'signature.unknown', message: expect.any(String) }] })
    expect((await other.post(`${path}/approvals`, { ids: [held!.id], reason: 'Mine' })).status).toBe(404)
  })
})

describe('taking back an approval', () => {
  test('puts it before the lead again, for the same reason, and says so in public', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'a@oak.example')
    const [held] = await world.waiting()
    await world.settle(held!.id, 'approval')
    expect((await world.settle(held!.id, 'reconsideration')).body.signature).toMatchObject({ state: 'held', heldFor: 'policy-hold-all' })
    // It has waited since it first did.
    expect((await world.lead.get(`${path}?state=waiting`)).body.waiting.since).toBe('2026-03-02T09:00:00.000Z')
    expect((await world.visitor.get('/api/campaigns/homes/log')).body.entries[0]).toMatchObject({ kind: 'invalidated', reason: 'It was listed by mistake' })
    expect((await world.outbox()).filter(({ letter }) => letter === 'approved' || letter === 'put-back').map(({ state }) => state)).toEqual(['cancelled'])
    expect((await world.settle(held!.id, 'reconsideration')).status).toBe(200)
    await world.settle(held!.id, 'approval')
    expect(await world.kinds()).toEqual(['reinstated', 'invalidated', 'listed', 'published', 'opened'])
    await world.settle(held!.id, 'reconsideration')
    await world.settle(held!.id, 'refusal')
    expect((await world.kinds()).slice(0, 2)).toEqual(['invalidated', 'reinstated'])
  })

  test('tells whoever was told, and is not for what nobody approved', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'a@oak.example')
    const [held] = await world.waiting()
    await world.settle(held!.id, 'approval')
    await world.db.transaction(({ run, tables }) => run.update(tables.outbox).set({ state: 'sent' }))
    await world.settle(held!.id, 'reconsideration')
    expect((await world.outbox()).at(-1)).toMatchObject({ letter: 'put-back', to: 'a@oak.example', props: { state: 'held' } })
    await world.lead.patch('/api/campaigns/homes', { policy: 'default' })
    await back(world, 'homes', 'Elm Society', 'b@elm.example')
    const elm = (await world.lead.get(`${path}?state=listed`)).body.signatures[0].id
    expect(await world.settle(elm, 'reconsideration')).toMatchObject({ status: 409, body: { code: 'signature.wrong-state' } })
  })

  test('or a refusal does the same, and the public hears of neither', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'a@oak.example')
    const [held] = await world.waiting()
    await world.settle(held!.id, 'refusal')
    expect((await world.settle(held!.id, 'reconsideration')).body.signature).toMatchObject({ state: 'held', heldFor: 'policy-hold-all' })
    expect((await world.outbox()).filter(({ letter }) => letter === 'refused' || letter === 'put-back').map(({ state }) => state)).toEqual(['cancelled'])
    expect(await world.kinds()).toEqual(['published', 'opened'])
    await world.settle(held!.id, 'approval')
    await world.settle(held!.id, 'invalidation')
    expect(await world.settle(held!.id, 'reconsideration')).toMatchObject({ status: 409 })
  })

  test('of a dispute leaves it disputed', async () => {
    const world = await openCampaign('default')
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'a@oak.example')
    await world.visitor.post(`/api/disownments/${tokenOf(manageUrl)}`)
    const [held] = await world.waiting()
    await world.settle(held!.id, 'approval')
    await world.settle(held!.id, 'reconsideration')
    expect(await world.kinds()).toEqual(['disputed', 'reinstated', 'disputed', 'listed', 'published', 'opened'])
    await world.settle(held!.id, 'refusal', { publicReason: 'no-authority' })
    expect((await world.visitor.get('/api/campaigns/homes/log')).body.entries[0]).toMatchObject({ kind: 'invalidated', reason: 'The organisation says that nobody signed for it' })
  })
})

describe('what waits comes with its facts', () => {
  test('the domains in words, others of the same body or domain, and how many from the same network', async () => {
    const world = await openCampaign('default')
    const { visitor, waiting } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example' } })
    await visitor.post(path, signOn('Oak Friends', 'bo@mail.oak.example'))
    await back(world, 'homes', 'Elm Society', 'dee@gmail.com')
    await back(world, 'homes', 'Oak Trust', 'cy@oak.example', { organisation: { website: 'www.oak.example' } })
    world.later(1000)
    await back(world, 'homes', 'The Elm Society', 'eve@gmail.com', { organisation: { website: 'elm.example' } })
    const [oak, elm] = await waiting()
    expect(oak).toMatchObject({ domainWords: 'The address is at oak.example, as the website is.', related: { count: 2, first: [{ name: 'Oak Trust', state: 'listed', by: 'organisation' }, { name: 'Oak Friends', state: 'pending', by: 'domain' }] }, sameNetwork: 4, version: 1 })
    expect(elm).toMatchObject({ domainWords: 'The address is at gmail.com, where anybody can have one. The website is at elm.example.' })
    // Sharing a free mail provider says nothing.
    expect(elm!.related.first).not.toContainEqual(expect.objectContaining({ by: 'domain' }))
    expect((await world.lead.get(path)).body.signatures[0].related).toBeUndefined()
  })
})

test('each policy says what it would have held so far', async () => {
  const world = await openCampaign('default')
  const read = async () => (await world.lead.get('/api/campaigns/homes/policies')).body
  expect(await read()).toMatchObject({ policy: 'default', confirmed: 0 })
  await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example' } })
  await back(world, 'homes', 'Elm Society', 'dee@gmail.com')
  await back(world, 'homes', 'The Elm Society', 'eve@gmail.com')
  await world.visitor.post(path, signOn('Fir Guild', 'cy@fir.example'))
  const [held] = await world.waiting()
  await world.settle(held!.id, 'approval')
  expect(await read()).toEqual({ policy: 'default', confirmed: 3, policies: [{ policy: 'default', wouldHold: 1 }, { policy: 'own-domain', wouldHold: 2 }, { policy: 'hold-all', wouldHold: 3 }] })
  expect((await world.visitor.get('/api/campaigns/homes/policies')).status).toBe(401)
})
