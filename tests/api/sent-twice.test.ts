import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openWorld } from '#tests/support/world.ts'

async function openLead() {
  const world = await openWorld()
  const { token, ...given } = await world.given.campaign()
  const [lead, other] = [world.visitor.as(token), await world.signedIn('other@elsewhere.example')]
  const { id: organisationId } = (await lead.get('/api/organisations')).body.organisations[0] as { id: string }
  return { ...world, ...given, lead, other, organisationId }
}
type World = Awaited<ReturnType<typeof openLead>>

const forms: { what: string; path: string; list: string; body: (world: World) => object; idOf: (body: Record<string, { id?: string; slug?: string }>) => unknown }[] = [
  { what: 'an organisation', path: '/api/organisations', list: '/api/organisations', body: () => ({ name: 'Bridge Fund' }), idOf: ({ organisation }) => organisation?.id },
  { what: 'a campaign', path: '/api/campaigns', list: '/api/campaigns?mine=true', body: ({ organisationId }) => ({ organisationId, title: 'A third bridge' }), idOf: ({ campaign }) => campaign?.slug },
  { what: 'a decision-maker', path: '/api/campaigns/homes/decision-makers', list: '/api/campaigns/homes/decision-makers', body: () => ({ name: 'Tomasz Grey' }), idOf: ({ decisionMaker }) => decisionMaker?.id },
  { what: 'a token', path: '/api/tokens', list: '/api/tokens', body: () => ({ name: 'Spreadsheet', scopes: ['read'] }), idOf: ({ token }) => token?.id },
]

describe.each(forms)('$what asked for twice with the same key', ({ path, list, body, idOf }) => {
  const countIn = async (world: World) => Object.values((await world.lead.get(list)).body as Record<string, unknown[]>).flat().length

  test('is made once, also when both come at the same time', async () => {
    const world = await openLead()
    const [before, asked, sent] = [await countIn(world), { ...body(world), key: randomUUID() }, (await world.outbox()).length]
    const answers = await Promise.all([world.lead.post(path, asked), world.lead.post(path, asked)])
    const again = await world.lead.post(path, asked)
    expect([...answers, again].map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set([...answers, again].map((answer) => idOf(answer.body))).size).toBe(1)
    expect(await countIn(world)).toBe(before + 1)
    expect((await world.outbox()).length - sent).toBeLessThanOrEqual(1)
    await world.lead.post(path, { ...asked, key: randomUUID() })
    expect(await countIn(world)).toBe(before + 2)
  })

  test('by somebody else is not given to them', async () => {
    const world = await openLead()
    const asked = { ...body(world), key: randomUUID() }
    const mine = idOf((await world.lead.post(path, asked)).body)
    const theirs = await world.other.post(path, asked)
    expect([404, 403, 422]).toContain(theirs.status)
    expect(JSON.stringify(theirs.body)).not.toContain(String(mine))
  })
})

test('the secret of a token asked for twice is the one that was shown last', async () => {
  const world = await openLead()
  const asked = { name: 'Spreadsheet', scopes: ['read'], key: randomUUID() }
  const [first, second] = [await world.lead.post('/api/tokens', asked), await world.lead.post('/api/tokens', asked)]
  const may = async (secret: string) => (await world.visitor.as(secret).get('/api/organisations')).status
  expect([await may(first.body.secret), await may(second.body.secret)]).toEqual([401, 200])
})
