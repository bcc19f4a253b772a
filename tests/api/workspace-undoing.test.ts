import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'
const reason = 'A slip of the hand'

async function openCampaign() {
  const world = await openWorld()
  const { visitor, given, outbox } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  const ids = async (query = '') => (await lead.get(`${path}?${query}`)).body.signatures.map(({ id }: { id: string }) => id) as string[]
  const settle = (id: string | undefined, act: 'approval' | 'refusal' | 'invalidation' | 'reinstatement', why: unknown = reason) => {
    world.later(1000)
    return lead.post(`${path}/${id}/${act}`, { reason: why })
  }
  const kinds = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind) as string[]
  const count = async () => (await visitor.get('/api/campaigns/homes/count')).body.count as number
  const lastMail = async () => (await outbox()).findLast(({ letter }) => letter !== 'lead-digest')
  const history = (id: string) => world.db.run.select().from(world.db.tables.signatureHistory).then((rows) => rows.filter((row) => row.signatureId === id).toSorted((a, b) => a.at.getTime() - b.at.getTime()))
  return { ...world, ...campaign, lead, ids, settle, kinds, count, lastMail, history }
}

describe('taking a sign-on off the list', () => {
  test('says so in public, in its history and to the signatory', async () => {
    const world = await openCampaign()
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [id] = await world.ids()
    expect((await world.settle(id, 'invalidation', ' Not a \u0007charity ')).body.signature).toMatchObject({ id, state: 'invalidated', reason: 'Not a charity' })
    expect(await world.count()).toBe(0)
    expect(await world.kinds()).toEqual(['invalidated', 'listed', 'published', 'opened'])
    expect(await world.lastMail()).toMatchObject({ letter: 'refused', to: 'ana@oak.example', props: { reason: 'Not a charity', wasListed: true } })
    expect((await world.history(id!)).at(-1)).toMatchObject({ event: 'invalidated', from: 'listed', to: 'invalidated', by: 'lead', accountId: world.account.id, reason: 'Not a charity' })
    expect((await world.visitor.get(`/api/signatures/${tokenOf(manageUrl)}`)).body.history.at(-1)).toMatchObject({ event: 'invalidated', words: 'The lead took it off the list', reason: 'Not a charity' })
    const sent = (await world.outbox()).length
    expect((await world.settle(id, 'invalidation')).status).toBe(200)
    expect((await world.outbox()).length).toBe(sent)
  })

  test('makes room: the organisation can sign again and is listed at once', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await world.settle((await world.ids())[0], 'invalidation')
    expect((await back(world, 'homes', 'Oak Trust', 'bo@oak.example')).state).toBe('listed')
  })

  test('of what was never listed is no public matter', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await back(world, 'homes', 'Oak Trust', 'bo@elm.example')
    const [held] = await world.ids('state=held')
    expect((await world.settle(held, 'invalidation')).body.signature.state).toBe('invalidated')
    expect(await world.kinds()).toEqual(['listed', 'published', 'opened'])
  })

  test('before it is confirmed keeps it from being listed, and writes no words of the lead to a mailbox that confirmed nothing', async () => {
    const world = await openCampaign()
    await world.visitor.post(path, signOn('Oak Trust', 'ana@oak.example'))
    const verify = (await world.outbox())[0]
    const [id] = await world.ids()
    expect((await world.settle(id, 'invalidation', 'Buy our pills')).body.signature.state).toBe('invalidated')
    expect(await world.outbox()).toMatchObject([{ letter: 'verify', state: 'cancelled' }, { letter: 'refused', props: { reason: '' } }])
    expect((await world.visitor.post(`/api/confirmations/${verify?.token}`)).status).toBe(409)
    const own = (await world.lastMail())?.token
    expect((await world.visitor.get(`/api/signatures/${own}`)).body).toMatchObject({ state: 'invalidated' })
    expect(await world.settle(id, 'reinstatement')).toMatchObject({ status: 409, body: { code: 'signature.wrong-state' } })
    expect(await world.kinds()).toEqual(['published', 'opened'])
  })
})

describe('undoing a refusal', () => {
  test('lists what was taken off, says so in public, and tells the signatory', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [id] = await world.ids()
    await world.settle(id, 'invalidation')
    expect((await world.settle(id, 'reinstatement')).body.signature).toMatchObject({ state: 'listed', reason })
    expect(await world.count()).toBe(1)
    expect(await world.kinds()).toEqual(['reinstated', 'invalidated', 'listed', 'published', 'opened'])
    expect(await world.outbox()).toContainEqual(expect.objectContaining({ letter: 'refused', state: 'cancelled' }))
    expect(await world.lastMail()).toMatchObject({ letter: 'approved', to: 'ana@oak.example', props: { reason } })
    expect((await world.history(id!)).at(-1)).toMatchObject({ event: 'reinstated', from: 'invalidated', to: 'listed', by: 'lead' })
    expect((await world.visitor.get('/api/campaigns/homes/backers')).body.backers).toMatchObject([{ name: 'Oak Trust' }])
    const sent = (await world.outbox()).length
    expect((await world.settle(id, 'reinstatement')).status).toBe(200)
    expect((await world.outbox()).length).toBe(sent)
    // It resembles again what comes after it.
    expect((await back(world, 'homes', 'Oak Trust', 'bo@elm.example')).state).toBe('held')
  })

  test('of a held one that resembled a backer lists it as a body of its own, for the first time', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await back(world, 'homes', 'Oak Trust', 'bo@elm.example')
    const [held] = await world.ids('state=held')
    await world.settle(held, 'refusal')
    expect((await world.settle(held, 'reinstatement')).body.signature.state).toBe('listed')
    expect(await world.count()).toBe(2)
    expect(await world.kinds()).toEqual(['listed', 'listed', 'published', 'opened'])
  })

  test('counts nobody twice: where the organisation has signed anew, it stays off', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [id] = await world.ids()
    await world.settle(id, 'invalidation')
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    expect(await world.settle(id, 'reinstatement')).toMatchObject({ status: 409, body: { code: 'signature.already-listed' } })
    expect(await world.count()).toBe(1)
  })

  test('puts nobody beside a wording that they have not signed', async () => {
    const world = await openCampaign()
    const { lead } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [id] = await world.ids()
    await world.settle(id, 'invalidation')
    await lead.put('/api/campaigns/homes/draft', { title: 'Homes', ask: 'Build more', body: 'More.' })
    expect((await lead.post('/api/campaigns/homes/versions')).status).toBe(201)
    expect(await world.settle(id, 'reinstatement')).toMatchObject({ status: 409, body: { code: 'wording.changed' } })
    expect(await world.count()).toBe(0)
  })

  test('is not for what was withdrawn', async () => {
    const world = await openCampaign()
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    const [id] = await world.ids()
    for (const act of ['reinstatement', 'invalidation'] as const) expect((await world.settle(id, act)).status).toBe(409)
  })
})

describe('both', () => {
  test('need a reason, and are nobody’s but the lead’s, and not for one’s own sign-on', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await back(world, 'homes', 'Alder Valley Alliance', 'LEAD@alliance.example')
    const [own, oak] = await world.ids('sort=organisation')
    const other = world.visitor.as((await world.given.campaign({ slug: 'trees', lead: 'other@elm.example' })).token)
    for (const act of ['invalidation', 'reinstatement'] as const) {
      expect(await world.settle(oak, act, '  ')).toMatchObject({ status: 422, body: { fields: [{ field: 'reason' }] } })
      expect((await world.visitor.post(`${path}/${oak}/${act}`, { reason })).status).toBe(401)
      for (const slug of ['homes', 'trees']) expect((await other.post(`/api/campaigns/${slug}/signatures/${oak}/${act}`, { reason })).status).toBe(404)
      expect(await world.settle(own, act)).toMatchObject({ status: 403, body: { code: 'signature.own' } })
    }
    expect(await world.count()).toBe(2)
  })

  test('happen once however often they are sent at the same time', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [id] = await world.ids()
    for (const act of ['invalidation', 'reinstatement'] as const) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => world.settle(id, act)))
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    }
    expect(await world.kinds()).toEqual(['reinstated', 'invalidated', 'listed', 'published', 'opened'])
    expect((await world.history(id!)).map(({ event }) => event)).toEqual(['submitted', 'listed', 'invalidated', 'reinstated'])
  })
})
