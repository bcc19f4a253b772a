import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf, type World } from '#tests/support/world.ts'

async function openOwn(policy = 'default') {
  const world = await openWorld()
  const { visitor, given, outbox, later } = world
  const lead = visitor.as((await given.campaign()).token)
  await lead.patch('/api/campaigns/homes', { policy })
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  later(1000)
  const token = tokenOf(manageUrl)
  const own = `/api/signatures/${token}`
  const log = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind).toReversed().slice(2) as string[]
  const count = async () => (await visitor.get('/api/campaigns/homes/count')).body.count as number
  const mails = async () => (await outbox()).slice(2).map(({ letter, to }) => `${letter} ${to}`)
  const waiting = async () => (await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures as { id: string; heldFor: string }[]
  const settle = async (verdict: 'approval' | 'refusal') => lead.post(`/api/campaigns/homes/signatures/${(await waiting())[0]?.id}/${verdict}`, { reason: 'Looked at' })
  const withdraw = (name = 'Oak Trust') => visitor.post(`${own}/withdrawal`, { name })
  const comeBack = (version = 1) => visitor.post(`${own}/return`, { version })
  const disown = () => visitor.post(`/api/disownments/${token}`)
  return { ...world, lead, own, log, count, mails, waiting, settle, withdraw, comeBack, disown }
}

/** Every cell of every table, to look for what must be nowhere. */
const everything = async ({ db }: Pick<World, 'db'>) => JSON.stringify(await Promise.all(Object.values(db.tables).map((table) => db.run.select().from(table))))

describe('withdrawing', () => {
  test('takes typing the organisation’s name', async () => {
    const { withdraw, count, log, mails } = await openOwn()
    for (const wrong of ['', 'Oak', 'Elm Society', 'oak-trust']) expect(await withdraw(wrong)).toMatchObject({ status: 422, body: { code: 'signature.name-mismatch', fields: [{ field: 'name', message: 'Type the name of the organisation as it is shown' }] } })
    expect(await count()).toBe(1)
    expect((await withdraw(' oak  TRUST ')).body).toMatchObject({ state: 'withdrawn', stateWords: expect.stringMatching(/\w+/) })
    expect(await count()).toBe(0)
    expect(await log()).toEqual(['listed', 'withdrawn'])
    expect(await mails()).toEqual(['withdrawn ana@oak.example', 'lead-withdrawn lead@alliance.example'])
    expect((await withdraw('anything')).body.state).toBe('withdrawn')
    expect(await mails()).toHaveLength(2)
  })

  test('of what was never listed is not the public’s business', async () => {
    const { withdraw, log, settle, lead } = await openOwn('hold-all')
    expect((await withdraw()).body.state).toBe('withdrawn')
    expect(await log()).toEqual([])
    expect((await settle('approval')).status).toBe(404)
    expect((await lead.get('/api/campaigns/homes/signatures')).body.totals).toEqual({ withdrawn: 1 })
  })

  test('still works when the campaign has closed or is paused', async () => {
    for (const change of ['closure', 'pause']) {
      const { withdraw, lead, count } = await openOwn()
      await lead.post(`/api/campaigns/homes/${change}`)
      expect((await withdraw()).status).toBe(200)
      expect(await count()).toBe(0)
    }
  })
})

describe('coming back', () => {
  test('lists again under the wording in force, and the log says so', async () => {
    const { withdraw, comeBack, log, count, mails } = await openOwn()
    expect((await comeBack()).body.state).toBe('listed')
    await withdraw()
    expect((await comeBack(2)).body).toMatchObject({ code: 'wording.changed', details: { current: 1 } })
    expect((await comeBack()).body.state).toBe('listed')
    expect([await log(), await count()]).toEqual([['listed', 'withdrawn', 'returned'], 1])
    expect((await mails()).at(-1)).toBe('welcome ana@oak.example')
  })

  test('follows the lead’s policy, and needs an open campaign', async () => {
    const { withdraw, comeBack, lead, log } = await openOwn()
    await withdraw()
    await lead.post('/api/campaigns/homes/closure')
    expect(await comeBack()).toMatchObject({ status: 409, body: { code: 'campaign.closed' } })
    await lead.post('/api/campaigns/homes/reopening')
    await lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
    expect((await comeBack()).body.state).toBe('held')
    expect(await log()).toEqual(['listed', 'withdrawn', 'closed', 'reopened'])
  })
})

describe('“this wasn’t us”', () => {
  test('before confirming forgets the person, and what was asked can no longer be confirmed', async () => {
    const world = await openOwn()
    const { visitor, outbox } = world
    await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'marked-person@elm.example', { signatory: { name: 'Zebulon Marked', role: 'Treasurer Marked', email: 'marked-person@elm.example' } }))
    const token = (await outbox()).at(-1)?.token
    expect(await everything(world)).toMatch(/marked/i)
    expect((await visitor.post(`/api/disownments/${token}`)).body).toEqual({ state: 'disowned' })
    expect(await everything(world)).not.toMatch(/marked/i)
    expect((await visitor.post(`/api/disownments/${token}`)).body).toEqual({ state: 'disowned' })
    expect((await visitor.get(`/api/confirmations/${token}`)).body).toMatchObject({ state: 'disowned', signatory: null })
    for (const answer of [await visitor.post(`/api/confirmations/${token}`), await visitor.post(`/api/confirmations/${token}/resend`)]) expect(answer).toMatchObject({ status: 409 })
    expect((await outbox()).at(-1)).toMatchObject({ letter: 'verify', state: 'cancelled', to: null, props: null })
    expect(await world.log()).toEqual(['listed'])
  })

  test('afterwards takes it off the list at once, and everyone concerned is told', async () => {
    const { disown, count, log, mails, waiting, visitor } = await openOwn()
    expect((await disown()).body).toEqual({ state: 'held' })
    expect([await count(), await log()]).toEqual([0, ['listed', 'disputed']])
    expect((await visitor.get('/api/campaigns/homes/backers')).text).not.toContain('Oak Trust')
    expect(await mails()).toEqual(['disputed ana@oak.example', 'lead-disputed lead@alliance.example'])
    expect(await waiting()).toMatchObject([{ heldFor: 'dispute' }])
    expect((await disown()).body).toEqual({ state: 'held' })
    expect(await mails()).toHaveLength(2)
  })

  test('works with the link of the verification e-mail as well', async () => {
    const { outbox, visitor, count } = await openOwn()
    expect((await visitor.post(`/api/disownments/${(await outbox())[0]?.token}`)).body).toEqual({ state: 'held' })
    expect(await count()).toBe(0)
  })

  test.each([
    ['approval', ['listed', 'disputed', 'reinstated'], 1],
    ['refusal', ['listed', 'disputed', 'invalidated'], 0],
  ] as const)('is settled by %s', async (verdict, kinds, left) => {
    const { disown, settle, log, count } = await openOwn()
    await disown()
    expect((await settle(verdict)).status).toBe(200)
    expect([await log(), await count()]).toEqual([kinds, left])
  })

  test.each([
    ['approval', ['listed']],
    ['refusal', []],
  ] as const)('about what was never listed is nothing that the public saw: %s', async (verdict, kinds) => {
    const { disown, settle, log } = await openOwn('hold-all')
    expect((await disown()).body).toEqual({ state: 'held' })
    expect((await settle(verdict)).status).toBe(200)
    expect(await log()).toEqual(kinds)
  })

  test('cannot be undone by withdrawing and coming back: the lead looks first', async () => {
    const { disown, withdraw, comeBack, count, waiting } = await openOwn()
    await disown()
    await withdraw()
    expect((await comeBack()).body.state).toBe('held')
    expect(await count()).toBe(0)
    expect(await waiting()).toMatchObject([{ heldFor: 'dispute' }])
  })

  test('makes whoever signs for that name next wait as well', async () => {
    const world = await openOwn()
    await world.disown()
    expect((await back(world, 'homes', 'Oak Trust', 'bo@elsewhere.example')).state).toBe('held')
  })
})
