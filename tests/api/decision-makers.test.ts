import { describe, expect, test } from 'vitest'
import { back, openWorld } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/decision-makers'
const minister = { name: 'Dana Price', role: 'Minister for Housing', institution: 'Welsh Government', email: 'dana.price@gov.example', address: 'Crown Buildings\r\nCardiff', salutation: 'Dear Minister', area: 'Wales' }

async function openCampaign(published = true) {
  const world = await openWorld()
  const { token } = await world.given.campaign({ published })
  const lead = world.visitor.as(token)
  const kinds = async () => (await lead.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind) as string[]
  const told = async () => (await world.outbox()).filter(({ letter }) => letter === 'backers-told').map(({ props }) => props?.what)
  return { ...world, lead, kinds, told }
}

describe('decision-makers', () => {
  test('are shown to everybody without the address to write to, which the lead sees', async () => {
    const { lead, visitor } = await openCampaign()
    const added = await lead.post(path, minister)
    expect(added).toMatchObject({ status: 201, body: { decisionMaker: { ...minister, address: 'Crown Buildings\nCardiff' } } })
    const { id } = added.body.decisionMaker
    const shown = await visitor.get('/api/campaigns/homes')
    expect(shown.body.campaign.decisionMakers).toEqual([{ id, name: minister.name, role: minister.role, institution: minister.institution, area: 'Wales' }])
    for (const address of ['/api/campaigns/homes', '/api/campaigns/homes/log', '/campaigns/homes', '/campaigns/homes/log']) {
      expect((await visitor.get(address)).text, address).not.toMatch(/gov\.example|Crown Buildings|Dear Minister/)
    }
    expect((await visitor.get(path)).status).toBe(401)
    expect((await lead.get(path)).body.decisionMakers).toEqual([added.body.decisionMaker])
  })

  test('may be a name alone, and stay in the order in which they were named', async () => {
    const { lead, visitor, later } = await openCampaign()
    for (const name of ['Zoë', 'The Mayor of Alder', '市長']) {
      later(1000)
      expect((await lead.post(path, { name, email: '', role: ' ' })).status).toBe(201)
    }
    expect((await visitor.get('/api/campaigns/homes')).body.campaign.decisionMakers.map(({ name }: { name: string }) => name)).toEqual(['Zoë', 'The Mayor of Alder', '市長'])
    expect(await lead.post(path, { name: ' ', email: 'nobody' })).toMatchObject({ status: 422, body: { fields: [{ field: 'name' }, { field: 'email' }] } })
  })

  test('that change on a published statement are logged, and its backers told', async () => {
    const world = await openCampaign()
    const { lead, kinds, told } = world
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    const { id } = (await lead.post(path, minister)).body.decisionMaker
    expect((await lead.patch(`${path}/${id}`, { role: 'First Minister' })).body.decisionMaker).toMatchObject({ ...minister, address: expect.any(String), role: 'First Minister' })
    expect((await lead.delete(`${path}/${id}`)).status).toBe(204)
    expect(await kinds()).toEqual(['addressees-changed', 'addressees-changed', 'addressees-changed', 'listed', 'published', 'opened'])
    expect(await told()).toEqual(['addressees-changed', 'addressees-changed', 'addressees-changed'])
    expect((await lead.delete(`${path}/${id}`)).body.code).toBe('decision-maker.unknown')
    expect((await lead.patch(`${path}/${id}`, { role: 'Nobody' })).status).toBe(404)
  })

  test('whose address alone changes are nobody’s news', async () => {
    const world = await openCampaign()
    const { lead, kinds, told } = world
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    const { id } = (await lead.post(path, minister)).body.decisionMaker
    const changed = await lead.patch(`${path}/${id}`, { email: 'office@gov.example', address: '', name: minister.name })
    expect(changed.body.decisionMaker).toMatchObject({ email: 'office@gov.example', name: minister.name })
    expect(changed.body.decisionMaker).not.toHaveProperty('address')
    expect(await lead.patch(`${path}/${id}`, {})).toMatchObject({ status: 200 })
    expect(await kinds()).toEqual(['addressees-changed', 'listed', 'published', 'opened'])
    expect(await told()).toHaveLength(1)
  })

  test('of a draft are nobody’s news', async () => {
    const { lead, kinds } = await openCampaign(false)
    await lead.post(path, minister)
    expect(await kinds()).toEqual([])
  })

  test('of another campaign cannot be touched', async () => {
    const { lead, given, visitor } = await openCampaign()
    const { id } = (await lead.post(path, minister)).body.decisionMaker
    const other = visitor.as((await given.campaign({ slug: 'trees', lead: 'other@elm.example' })).token)
    for (const at of [`${path}/${id}`, `/api/campaigns/trees/decision-makers/${id}`]) {
      expect((await other.patch(at, { name: 'Mallory' })).status).toBe(404)
      expect((await other.delete(at)).status).toBe(404)
    }
    expect((await lead.get(path)).body.decisionMakers).toMatchObject([{ name: 'Dana Price' }])
  })
})
