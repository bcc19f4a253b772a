import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'

async function openCampaign(act: 'invalidation' | 'refusal' = 'invalidation') {
  const world = await openWorld()
  const { visitor, given, outbox, later } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  if (act === 'refusal') await lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  const own = `/api/signatures/${tokenOf(manageUrl)}`
  const [{ id }] = (await lead.get(path)).body.signatures
  const settle = (verdict: string, reason = 'Looked at', more: object = {}) => {
    later(1000)
    return lead.post(`${path}/${id}/${verdict}`, { reason, ...more })
  }
  const reply = (words: unknown) => {
    later(1000)
    return visitor.post(`${own}/reply`, { reply: words })
  }
  const waiting = async () => (await lead.get(`${path}?state=waiting`)).body as { signatures: { id: string; reply?: { words: string }; waitsSince?: string }[]; waiting: { count: number; since: string | null } }
  const letters = async (letter: string) => (await outbox()).filter((mail) => mail.letter === letter)
  await settle(act, 'We could not find you', { publicReason: 'unreachable' })
  return { ...world, ...campaign, lead, id: id as string, own, settle, reply, waiting, letters }
}

describe('the signatory of what was taken off', () => {
  test('reads why, in private and as everyone does, and is told that an answer is possible', async () => {
    const { visitor, own } = await openCampaign()
    expect((await visitor.get(own)).body).toMatchObject({ state: 'invalidated', publicReason: 'The lead could not find or reach this organisation', reply: { open: true }, history: expect.arrayContaining([expect.objectContaining({ event: 'invalidated', reason: 'We could not find you' })]) })
    expect((await visitor.get('/api/campaigns/homes/log')).body.entries[0]).toMatchObject({ kind: 'invalidated', name: 'Oak Trust', reason: 'The lead could not find or reach this organisation' })
  })

  test('answers, and it waits for the lead, who is written to once', async () => {
    const { reply, waiting, letters, visitor, own, later, clock } = await openCampaign()
    expect((await waiting()).waiting).toEqual({ count: 0, since: null })
    expect((await reply(' We are in the register.\u0007 ')).body).toMatchObject({ state: 'invalidated', reply: { words: 'We are in the register.', open: true } })
    const at = clock.now.toISOString()
    expect(await waiting()).toMatchObject({ signatures: [{ reply: { words: 'We are in the register.' }, waitsSince: at }], waiting: { count: 1, since: at } })
    expect(await letters('lead-replied')).toMatchObject([{ to: 'lead@alliance.example', props: { organisation: 'Oak Trust', reply: 'We are in the register.' } }])
    later(60_000)
    expect((await reply('Number 12345.')).body.reply).toMatchObject({ words: 'Number 12345.', open: true })
    expect(await letters('lead-replied')).toHaveLength(1)
    expect((await visitor.get(own)).body.history.filter(({ event }: { event: string }) => event === 'replied')).toHaveLength(1)
  })

  test('cannot answer with nothing, with too much, or with what are no words', async () => {
    const { reply, waiting } = await openCampaign()
    for (const words of ['', '  \n ', '\u200B', undefined, 5, 'x'.repeat(2001), { words: 'Hello' }]) expect(await reply(words)).toMatchObject({ status: 422, body: { fields: [{ field: 'reply' }] } })
    expect((await waiting()).signatures).toEqual([])
  })

  test('is put back by approving: on the list, in public, and nothing waits', async () => {
    const { reply, settle, waiting, visitor, own, letters } = await openCampaign()
    await reply('We are in the register.')
    expect((await settle('approval', 'We found you')).body.signature).toMatchObject({ state: 'listed', reason: 'We found you' })
    expect((await waiting()).signatures).toEqual([])
    expect((await visitor.get('/api/campaigns/homes/log')).body.entries[0]).toMatchObject({ kind: 'reinstated' })
    expect((await visitor.get(own)).body).toMatchObject({ state: 'listed', reply: { open: false } })
    expect(await letters('approved')).toHaveLength(1)
    expect((await reply('Thank you')).body.code).toBe('signature.reply-closed')
  })

  test('is put back by reinstating just as well', async () => {
    const { reply, settle, waiting } = await openCampaign('refusal')
    await reply('We are in the register.')
    expect((await settle('reinstatement')).body.signature.state).toBe('listed')
    expect((await waiting()).waiting.count).toBe(0)
  })

  test('learns that the lead stands by it; then the answer is closed, and a second no changes nothing', async () => {
    const { reply, settle, waiting, letters, visitor, own } = await openCampaign()
    await reply('We are in the register.')
    expect((await settle('refusal', 'That register ended')).body.signature.state).toBe('invalidated')
    expect((await waiting()).signatures).toEqual([])
    expect(await letters('upheld')).toMatchObject([{ to: 'ana@oak.example', props: { reason: 'That register ended' } }])
    expect((await visitor.get(own)).body).toMatchObject({ reply: { words: 'We are in the register.', open: false }, history: expect.arrayContaining([expect.objectContaining({ event: 'upheld', reason: 'That register ended' })]) })
    expect(await reply('Once more')).toMatchObject({ status: 409, body: { code: 'signature.reply-closed' } })
    expect((await settle('refusal')).status).toBe(200)
    expect((await settle('approval')).status).toBe(409)
    expect(await letters('upheld')).toHaveLength(1)
    expect((await settle('reinstatement')).body.signature.state).toBe('listed')
  })

  test('may answer anew when it is taken off again', async () => {
    const { reply, settle, waiting } = await openCampaign()
    await reply('We are in the register.')
    await settle('approval')
    await settle('invalidation', 'It ended')
    expect((await waiting()).signatures).toEqual([])
    expect((await reply('It did not')).status).toBe(200)
    expect((await waiting()).signatures).toMatchObject([{ reply: { words: 'It did not' } }])
  })
})

test('a mailbox that has confirmed nothing can answer too, and goes back to where it was', async () => {
  const { visitor, lead, outbox, later } = await openCampaign()
  await visitor.post(path, signOn('Fir Guild', 'cy@fir.example'))
  const { id } = (await lead.get(`${path}?state=pending`)).body.signatures[0]
  later(1000)
  await lead.post(`${path}/${id}/invalidation`, { reason: 'Who?' })
  const own = (await outbox()).findLast(({ letter, to }) => letter === 'refused' && to === 'cy@fir.example')?.token
  later(1000)
  expect((await visitor.post(`/api/signatures/${own}/reply`, { reply: 'Us' })).status).toBe(200)
  later(1000)
  expect((await lead.post(`${path}/${id}/approval`, { reason: 'Fine' })).body.signature.state).toBe('pending')
})

test('nobody answers with another link, nor for what is on the list', async () => {
  const world = await openWorld()
  const { visitor, outbox, given } = world
  await given.campaign()
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  const verify = (await outbox())[0]?.token
  expect((await visitor.post(`/api/signatures/${verify}/reply`, { reply: 'Hello' })).status).toBe(404)
  expect((await visitor.post(`/api/signatures/${tokenOf(manageUrl)}/reply`, { reply: 'Hello' })).body.code).toBe('signature.reply-closed')
  expect((await visitor.get(`/api/signatures/${tokenOf(manageUrl)}`)).body.reply).toBeUndefined()
})
