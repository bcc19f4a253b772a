import { describe, expect, test } from 'vitest'
import { closePastDeadline } from '#server/campaigns/close-past-deadline.ts'
import { back, openWorld, signOn } from '#tests/support/world.ts'

const hour = 3_600_000
const oak = signOn('Oak Trust', 'ana@oak.example')

async function openCampaign({ closesAt }: { closesAt?: Date } = {}) {
  const world = await openWorld()
  const { visitor, given, outbox } = world
  const { token } = await given.campaign({ ...(closesAt && { closesAt }) })
  const lead = visitor.as(token)
  const read = async () => (await visitor.get('/api/campaigns/homes')).body.campaign as { state: string; revision: number; closesAt: string | null; asOf: string }
  const kinds = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind).toReversed() as string[]
  const told = async () => (await outbox()).filter(({ letter }) => letter === 'backers-told').map(({ props, to }) => [props?.what, to])
  const change = (what: 'pause' | 'resumption' | 'closure' | 'reopening') => lead.post(`/api/campaigns/homes/${what}`)
  return { ...world, lead, read, kinds, told, change }
}

describe('a campaign', () => {
  test('is paused and resumed: meanwhile nobody can sign, and everybody can read', async () => {
    const { change, visitor, read, kinds, told } = await openCampaign()
    expect((await change('pause')).body.campaign.state).toBe('paused')
    expect(await visitor.post('/api/campaigns/homes/signatures', oak)).toMatchObject({ status: 409, body: { code: 'campaign.paused' } })
    expect((await read()).state).toBe('paused')
    expect((await visitor.get('/api/campaigns')).body.campaigns).toMatchObject([{ slug: 'homes', state: 'paused' }])
    expect((await change('resumption')).body.campaign.state).toBe('open')
    expect((await visitor.post('/api/campaigns/homes/signatures', oak)).status).toBe(202)
    expect(await kinds()).toEqual(['opened', 'published', 'paused', 'resumed'])
    expect(await told()).toEqual([])
  })

  test('is closed and reopened, and its backers are told', async () => {
    const world = await openCampaign()
    const { change, visitor, kinds, told } = world
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    expect((await change('closure')).body.campaign.state).toBe('closed')
    expect(await visitor.post('/api/campaigns/homes/signatures', oak)).toMatchObject({ status: 409, body: { code: 'campaign.closed' } })
    expect((await visitor.get('/api/campaigns')).body.campaigns).toEqual([])
    expect((await change('reopening')).body.campaign.state).toBe('open')
    expect((await visitor.post('/api/campaigns/homes/signatures', oak)).status).toBe(202)
    expect(await kinds()).toEqual(['opened', 'published', 'listed', 'closed', 'reopened'])
    expect(await told()).toEqual([['closed', 'bo@elm.example'], ['reopened', 'bo@elm.example']])
  })

  test.each(['pause', 'closure'] as const)('takes the same hand eight times at once as one: %s', async (what) => {
    const world = await openCampaign()
    const { change, read, kinds, told } = world
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    const answers = await Promise.all(Array.from({ length: 8 }, () => change(what)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(await kinds()).toEqual(['opened', 'published', 'listed', what === 'pause' ? 'paused' : 'closed'])
    expect((await read()).revision).toBe(4)
    expect(await told()).toHaveLength(what === 'pause' ? 0 : 1)
  })

  test('refuses what its state does not allow, and nothing changes', async () => {
    const { change, kinds, given, visitor } = await openCampaign()
    expect((await change('resumption')).status).toBe(200)
    await change('closure')
    for (const what of ['pause', 'resumption'] as const) expect((await change(what)).status, what).toBe(what === 'pause' ? 409 : 409)
    expect(await kinds()).toEqual(['opened', 'published', 'closed'])
    const draft = await given.campaign({ slug: 'draft', published: false })
    for (const what of ['pause', 'resumption', 'closure', 'reopening']) {
      expect(await visitor.as(draft.token).post(`/api/campaigns/draft/${what}`)).toMatchObject({ status: 409, body: { code: 'campaign.wrong-state' } })
    }
  })
})

describe('a deadline', () => {
  const closesAt = new Date('2026-03-03T09:00:00Z')

  test('closes by itself when it passes, and the worker writes that down once and tells the backers', async () => {
    const world = await openCampaign({ closesAt })
    const { services, visitor, read, kinds, told, later } = world
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    later(24 * hour - 1)
    expect((await read()).state).toBe('open')
    await closePastDeadline(services)
    expect((await read()).state).toBe('open')
    later(1)
    expect((await read()).state).toBe('closed')
    expect(await visitor.post('/api/campaigns/homes/signatures', oak)).toMatchObject({ status: 409, body: { code: 'campaign.closed' } })
    expect(await kinds()).toEqual(['opened', 'published', 'listed'])

    await Promise.all([closePastDeadline(services), closePastDeadline(services), closePastDeadline(services)])
    await closePastDeadline(services)
    expect(await kinds()).toEqual(['opened', 'published', 'listed', 'closed'])
    expect(await told()).toEqual([['closed', 'bo@elm.example']])
  })

  test('that has passed leaves the lead the same choices whether or not the worker has been there', async () => {
    for (const worked of [false, true]) {
      const { services, change, lead, kinds, read, later } = await openCampaign({ closesAt })
      later(25 * hour)
      if (worked) await closePastDeadline(services)
      expect((await change('pause')).status).toBe(409)
      expect((await lead.patch('/api/campaigns/homes', { closesAt: '2026-04-01T00:00:00Z' })).status).toBe(409)
      expect((await change('reopening')).body.campaign).toMatchObject({ state: 'open', closesAt: null })
      await closePastDeadline(services)
      expect((await read()).state).toBe('open')
      expect(await kinds()).toEqual(['opened', 'published', 'closed', 'reopened'])
    }
  })

  test('is moved or taken away, and backers are told of both', async () => {
    const world = await openCampaign({ closesAt })
    const { lead, kinds, told, later, read } = world
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    expect((await lead.patch('/api/campaigns/homes', { closesAt: '2026-04-01T02:00:00+02:00' })).body.campaign.closesAt).toBe('2026-04-01T00:00:00.000Z')
    expect((await lead.patch('/api/campaigns/homes', { closesAt: '2026-04-01T00:00:00Z' })).status).toBe(200)
    later(48 * hour)
    expect((await read()).state).toBe('open')
    expect((await lead.patch('/api/campaigns/homes', { closesAt: null })).body.campaign.closesAt).toBeNull()
    expect(await kinds()).toEqual(['opened', 'published', 'listed', 'deadline-changed', 'deadline-changed'])
    expect(await told()).toEqual([['deadline-changed', 'bo@elm.example'], ['deadline-changed', 'bo@elm.example']])
  })

  test('in the past is refused', async () => {
    const { lead, kinds } = await openCampaign()
    for (const past of ['2026-03-02T09:00:00Z', '1999-12-31T00:00:00Z']) {
      expect(await lead.patch('/api/campaigns/homes', { closesAt: past })).toMatchObject({ status: 422, body: { fields: [{ field: 'closesAt', message: 'Enter a time that is still to come' }] } })
    }
    for (const wrong of ['soon', '2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', 5, '2026-04-01']) expect((await lead.patch('/api/campaigns/homes', { closesAt: wrong })).status).toBe(422)
    expect(await kinds()).toEqual(['opened', 'published'])
  })

  test('is no part of the wording: its hash stays', async () => {
    const { lead, visitor } = await openCampaign()
    const hash = async () => (await visitor.get('/api/campaigns/homes')).body.campaign.version.hash as string
    const before = await hash()
    await lead.patch('/api/campaigns/homes', { closesAt: '2026-04-01T00:00:00Z' })
    expect(await hash()).toBe(before)
  })
})

test('“as of” is when the public last saw a change', async () => {
  const { read, later, change, lead } = await openCampaign()
  const opened = (await read()).asOf
  later(hour)
  await lead.put('/api/campaigns/homes/draft', { title: 'Homes', ask: 'Build', body: 'Unpublished' })
  expect((await read()).asOf).toBe(opened)
  await change('pause')
  expect(await read()).toMatchObject({ asOf: '2026-03-02T10:00:00.000Z', revision: 3 })
})
