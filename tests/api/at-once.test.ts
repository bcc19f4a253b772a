import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const times = <Value>(count: number, make: (at: number) => Value): Value[] => Array.from({ length: count }, (_, at) => make(at))

async function openCampaign(env: Record<string, string> = {}) {
  const world = await openWorld({ env })
  const { given, visitor, outbox, db } = world
  const { token } = await given.campaign()
  const entries = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries as { kind: string; number: number; name?: string }[]
  const counted = async (kind: string) => (await entries()).filter((entry) => entry.kind === kind).length
  const happened = async () => (await db.run.select().from(db.tables.signatureHistory)).map(({ event }) => event)
  const mailed = async (letter: string) => (await outbox()).filter((mail) => mail.letter === letter).length
  /** Signs, and answers the token of the verification e-mail. */
  const ask = async (name: string, email: string) => {
    await visitor.post('/api/campaigns/homes/signatures', signOn(name, email))
    return (await outbox()).findLast(({ letter, to }) => letter === 'verify' && to === email)?.token ?? ''
  }
  return { ...world, lead: visitor.as(token), ask, counted, entries, happened, mailed }
}

describe('at the same time', () => {
  test('sixteen confirmations of one sign-on are one', async () => {
    const { ask, visitor, counted, happened, mailed } = await openCampaign()
    const token = await ask('Oak Trust', 'ana@oak.example')
    const answers = await Promise.all(times(16, () => visitor.post(`/api/confirmations/${token}`)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.state} ${body.manageUrl}`)).size).toBe(1)
    expect(answers[0]?.body.state).toBe('listed')
    expect(answers.filter(({ body }) => !body.already)).toHaveLength(1)
    expect(await counted('listed')).toBe(1)
    expect((await happened()).filter((event) => event === 'listed')).toHaveLength(1)
    expect(await mailed('welcome')).toBe(1)
  })

  test('two that bear one name are confirmed as one listed and one held', async () => {
    const { ask, visitor, counted } = await openCampaign()
    const tokens = [await ask('Oak Trust', 'ana@oak.example'), await ask('The Oak Trust Ltd', 'bo@oak.example'), await ask('OAK TRUST', 'cy@oak.example')]
    const answers = await Promise.all(tokens.map((token) => visitor.post(`/api/confirmations/${token}`)))
    expect(answers.map(({ body }) => String(body.state)).sort()).toEqual(['held', 'held', 'listed'])
    expect(await counted('listed')).toBe(1)
  })

  test('twenty organisations are all listed, and numbered without a gap', async () => {
    const { ask, visitor, entries } = await openCampaign()
    const tokens = []
    for (const name of 'Alder Beech Cedar Damson Ebony Fir Gorse Hazel Ivy Juniper Kale Larch Maple Nettle Olive Pine Quince Rowan Sloe Thyme'.split(' ')) tokens.push(await ask(name, `ana@${name.toLowerCase()}.example`))
    const answers = await Promise.all(tokens.map((token) => visitor.post(`/api/confirmations/${token}`)))
    expect(answers.map(({ body }) => body.state)).toEqual(tokens.map(() => 'listed'))
    expect((await entries()).map(({ number }) => number)).toEqual(times(22, (at) => 22 - at))
    expect((await visitor.get('/api/campaigns/homes/count')).body).toMatchObject({ count: 20, revision: 22 })
  })

  test('ten submissions of one sign-on make one pending and one e-mail', async () => {
    const { visitor, db, mailed } = await openCampaign({ TRUST_PROXY: '1' })
    // From as many networks, so that nothing about the network makes them wait for each other.
    const answers = await Promise.all(times(10, (at) => visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example')).set('X-Forwarded-For', `192.0.2.${at}`)))
    expect(answers.map(({ status }) => status)).toEqual(times(10, () => 202))
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(10)
    expect(await db.run.select().from(db.tables.signatures)).toHaveLength(1)
    expect(await mailed('verify')).toBe(1)
  })

  test.each(['withdrawal', 'disownment'] as const)('eight times the same %s is one', async (leaving) => {
    const world = await openCampaign()
    const { visitor, counted, happened, mailed } = world
    const own = tokenOf((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).manageUrl)
    const leave = () => (leaving === 'withdrawal' ? visitor.post(`/api/signatures/${own}/withdrawal`, { name: 'Oak Trust' }) : visitor.post(`/api/disownments/${own}`))
    const answers = await Promise.all(times(8, leave))
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(times(8, () => [200, leaving === 'withdrawal' ? 'withdrawn' : 'held']))
    const [event, letter] = leaving === 'withdrawal' ? ['withdrawn', 'withdrawn'] : ['disputed', 'disputed']
    expect(await counted(event)).toBe(1)
    expect((await happened()).filter((one) => one === event)).toHaveLength(1)
    expect([await mailed(letter), await mailed(`lead-${letter}`)]).toEqual([1, 1])
  })

  test('eight times the same return is one', async () => {
    const world = await openCampaign()
    const { visitor, counted } = world
    const own = tokenOf((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).manageUrl)
    await visitor.post(`/api/signatures/${own}/withdrawal`, { name: 'Oak Trust' })
    const answers = await Promise.all(times(8, () => visitor.post(`/api/signatures/${own}/return`, { version: 1 })))
    expect(answers.map(({ status }) => status)).toEqual(times(8, () => 200))
    expect(await counted('returned')).toBe(1)
  })

  test('withdrawing and disputing leave one history that hangs together', async () => {
    const world = await openCampaign()
    const { visitor, db, counted } = world
    const own = tokenOf((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).manageUrl)
    await Promise.all([visitor.post(`/api/signatures/${own}/withdrawal`, { name: 'Oak Trust' }), visitor.post(`/api/disownments/${own}`), visitor.post(`/api/signatures/${own}/withdrawal`, { name: 'Oak Trust' })])
    const steps = (await db.run.select().from(db.tables.signatureHistory)).filter(({ from, to }) => from !== to)
    const [signature] = await db.run.select().from(db.tables.signatures)
    expect(await counted('withdrawn') + await counted('disputed')).toBe(1)
    for (const { to } of steps.filter(({ to }) => to !== signature?.state)) expect(steps.map(({ from }) => from)).toContain(to)
    expect(new Set(steps.map(({ from }) => from)).size).toBe(steps.length)
  })

  test('approving and refusing one sign-on settles it once', async () => {
    const world = await openCampaign()
    const { visitor, lead, mailed } = world
    await lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [{ id }] = (await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures as [{ id: string }]
    const judge = (verdict: 'approval' | 'refusal') => lead.post(`/api/campaigns/homes/signatures/${id}/${verdict}`, { reason: 'Looked at' })
    const answers = await Promise.all([judge('approval'), judge('refusal'), judge('approval'), judge('refusal')])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 200, 409, 409])
    expect((await mailed('approved')) + (await mailed('refused'))).toBe(1)
    expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(await mailed('approved'))
  })
})
