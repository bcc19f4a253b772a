import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf, type World } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'

async function openCampaign(policy = 'hold-all') {
  const world = await openWorld()
  const { visitor, given } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  await lead.patch('/api/campaigns/homes', { policy })
  const waiting = async () => (await lead.get(`${path}?state=waiting`)).body.signatures as { id: string; heldFor: string; organisation: { name: string } }[]
  const kinds = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind) as string[]
  const settle = (id: string | undefined, verdict: 'approval' | 'refusal', reason: string = 'Looked at') => lead.post(`${path}/${id}/${verdict}`, { reason })
  return { ...world, ...campaign, lead, waiting, kinds, settle }
}
const last = async ({ outbox }: Pick<World, 'outbox'>) => (await outbox()).at(-1)

describe('a policy', () => {
  test('to hold all lists nobody without the lead', async () => {
    const world = await openCampaign()
    expect(await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example' } })).toMatchObject({ state: 'held', why: expect.stringMatching(/lead/i) })
    expect(await world.waiting()).toMatchObject([{ heldFor: 'policy-hold-all' }])
    expect((await world.visitor.get('/api/campaigns/homes/count')).body.count).toBe(0)
    expect(await world.kinds()).toEqual(['published', 'opened'])
  })

  test('to trust an own domain holds everybody else', async () => {
    const world = await openCampaign('own-domain')
    expect((await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example' } })).state).toBe('listed')
    expect((await back(world, 'homes', 'Elm Society', 'bo@gmail.com', { organisation: { website: 'elm.example' } })).state).toBe('held')
    expect((await back(world, 'homes', 'Fir Guild', 'cy@fir.example')).state).toBe('held')
    expect((await world.waiting()).map(({ heldFor }) => heldFor)).toEqual(['policy-domain', 'policy-domain'])
  })

  test('is the lead’s own business: it is neither logged nor shown', async () => {
    const { kinds, lead, visitor } = await openCampaign()
    expect(await kinds()).toEqual(['published', 'opened'])
    expect((await visitor.get('/api/campaigns/homes')).text).not.toContain('hold-all')
    expect((await lead.patch('/api/campaigns/homes', { policy: 'anything' })).status).toBe(422)
  })
})

describe('what waits for the lead', () => {
  test('is approved with a reason: listed, logged, and the signatory is told', async () => {
    const world = await openCampaign()
    const { visitor, waiting, settle, kinds, outbox } = world
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [held] = await waiting()
    expect((await settle(held?.id, 'approval', ' Rang them\u0007 up ')).body.signature).toMatchObject({ id: held?.id, state: 'listed', reason: 'Rang them up' })
    expect(await kinds()).toEqual(['listed', 'published', 'opened'])
    expect(await last(world)).toMatchObject({ letter: 'approved', to: 'ana@oak.example', props: { reason: 'Rang them up' } })
    expect((await visitor.get(`/api/signatures/${tokenOf(manageUrl)}`)).body).toMatchObject({ state: 'listed', history: expect.arrayContaining([expect.objectContaining({ event: 'approved', reason: 'Rang them up' })]) })
    const before = (await outbox()).length
    expect((await settle(held?.id, 'approval')).status).toBe(200)
    expect((await settle(held?.id, 'refusal')).status).toBe(409)
    expect((await outbox()).length).toBe(before)
  })

  test('is refused with a reason: never listed, and the public log is silent', async () => {
    const world = await openCampaign()
    const { visitor, waiting, settle, kinds } = world
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [held] = await waiting()
    expect((await settle(held?.id, 'refusal', 'We could not reach you')).body.signature.state).toBe('invalidated')
    expect(await kinds()).toEqual(['published', 'opened'])
    expect(await last(world)).toMatchObject({ letter: 'refused', to: 'ana@oak.example' })
    const own = `/api/signatures/${tokenOf(manageUrl)}`
    expect((await visitor.get(own)).body).toMatchObject({ state: 'invalidated' })
    expect((await visitor.post(`${own}/return`, { version: 1 })).status).toBe(409)
    expect((await settle(held?.id, 'approval')).status).toBe(409)
    expect((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).state).toBe('held')
  })

  test('needs a reason to be settled, and what nobody can read is none', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [held] = await world.waiting()
    for (const reason of ['', '   ', '\u200B', undefined, 5]) for (const verdict of ['approval', 'refusal']) expect(await world.lead.post(`${path}/${held?.id}/${verdict}`, { reason })).toMatchObject({ status: 422, body: { fields: [{ field: 'reason' }] } })
    expect(await world.waiting()).toHaveLength(1)
  })

  test('is not settled by whoever signed it', async () => {
    const world = await openCampaign()
    const { settle, waiting } = world
    await back(world, 'homes', 'Alder Valley Alliance', 'LEAD@alliance.example')
    const [own] = await waiting()
    for (const verdict of ['approval', 'refusal'] as const) expect(await settle(own?.id, verdict)).toMatchObject({ status: 403, body: { code: 'signature.own' } })
    const colleague = await world.given.lead('second@alliance.example', 'Another')
    await world.db.transaction(({ run, tables }) => run.insert(tables.members).values({ organisationId: world.organisation.id, accountId: colleague.account.id, role: 'editor', since: world.services.now() }))
    expect((await world.visitor.as(colleague.token).post(`${path}/${own?.id}/approval`, { reason: 'We are us' })).body.signature.state).toBe('listed')
  })

  test('is not there for anybody but the lead’s members', async () => {
    const world = await openCampaign()
    const { visitor, given, waiting, kinds } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [held] = await waiting()
    const other = visitor.as((await given.campaign({ slug: 'trees', lead: 'other@elm.example' })).token)
    for (const slug of ['homes', 'trees']) {
      for (const verdict of ['approval', 'refusal']) expect((await other.post(`/api/campaigns/${slug}/signatures/${held?.id}/${verdict}`, { reason: 'Mine' })).status).toBe(404)
    }
    expect((await other.get(path)).status).toBe(404)
    expect((await other.get('/api/campaigns/trees/signatures')).body.signatures).toEqual([])
    expect((await visitor.get(path)).status).toBe(401)
    expect((await visitor.post(`${path}/${held?.id}/approval`, { reason: 'Mine' })).status).toBe(401)
    expect(await kinds()).toEqual(['published', 'opened'])
  })

  test('comes in the order in which it came, and is counted by state', async () => {
    const world = await openCampaign('default')
    const { lead, waiting, later, visitor } = world
    for (const at of [1, 2, 3]) {
      await back(world, 'homes', 'Oak Trust', `a${at}@oak${at}.example`)
      later(60_000)
    }
    await visitor.post(path, signOn('Elm Society', 'bo@elm.example'))
    const all = (await lead.get(path)).body as { signatures: { state: string }[]; totals: object }
    expect(all.signatures.map(({ state }) => state)).toEqual(['pending', 'held', 'held', 'listed'])
    expect(all.totals).toEqual({ listed: 1, held: 2, pending: 1 })
    const own = (await lead.get(`${path}?state=held`)).body.signatures.map(({ id }: { id: string }) => id)
    expect((await waiting()).map(({ id }) => id)).toEqual(own.toReversed())
    expect((await lead.get(`${path}?state=nothing`)).status).toBe(422)
  })
})

describe('the contact of a sign-on', () => {
  test('is masked until the mailbox has confirmed', async () => {
    const { visitor, lead, outbox } = await openCampaign('default')
    await visitor.post(path, signOn('Oak Trust', 'ana@oak.example'))
    const [pending] = (await lead.get(path)).body.signatures
    expect(pending).toMatchObject({ state: 'pending', organisation: { name: 'Oak Trust' }, contact: { email: 'a•••@oak.example', masked: true } })
    expect((await lead.get(path)).text).not.toMatch(/ana@|Ana Ruiz|Director/)
    await visitor.post(`/api/confirmations/${(await outbox())[0]?.token}`)
    expect((await lead.get(path)).body.signatures).toMatchObject([{ contact: { email: 'ana@oak.example', name: 'Ana Ruiz', role: 'Director', masked: false } }])
  })
})
