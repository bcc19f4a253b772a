import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addKnownName, listIdentifiers } from '#db/queries/bodies.ts'
import { foldName } from '#server/organisations/fold-name.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

async function openCampaign() {
  const world = await openWorld()
  const { visitor, given, outbox } = world
  const { token } = await given.campaign()
  const lead = visitor.as(token)
  const waiting = async () => (await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures as { id: string; heldFor: string; heldWords: string; organisation: { name: string }; resembles: { name: string; state: string }[] }[]
  const settle = (id: string | undefined, verdict: 'approval' | 'refusal', reason = 'Looked at') => lead.post(`/api/campaigns/homes/signatures/${id}/${verdict}`, { reason })
  const names = async () => (await visitor.get('/api/campaigns/homes/backers')).body.backers.map(({ name }: { name: string }) => name) as string[]
  const letters = async () => (await outbox()).map(({ letter, to }) => `${letter} ${to}`)
  const sign = (name: string, email: string, organisation = {}) => back(world, 'homes', name, email, { organisation })
  return { ...world, lead, waiting, settle, names, letters, sign }
}

describe('a name that is listed already', () => {
  test.each([
    ['OAK TRUST', 'written otherwise'],
    ['The Oak Trust Ltd.', 'with article and legal form'],
    ['Oak  Trüst (OT)', 'with accent and acronym'],
    ['Oak Trsut', 'with a slip of typing'],
    ['Oak Trust Wales', 'with more behind it'],
  ])('held as %j, %s, with the reason and what it resembles', async (name) => {
    const { sign, waiting, names } = await openCampaign()
    await sign('Oak Trust', 'ana@oak.example')
    const second = await sign(name, 'bo@elsewhere.example')
    expect(second).toMatchObject({ state: 'held', why: expect.stringMatching(/\w+ \w+/) })
    expect(await waiting()).toMatchObject([{ heldFor: 'same-organisation', heldWords: second.why, organisation: { name }, resembles: [{ name: 'Oak Trust', state: 'listed' }] }])
    expect(await names()).toEqual(['Oak Trust'])
  })

  test.each(['Oak Society', 'Ash Trust', 'Oak', 'Royal Oak Inn', 'Local 12'])('is not what %j is: that is listed at once', async (name) => {
    const { sign, names } = await openCampaign()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Local 11', 'll@union.example')
    expect((await sign(name, 'bo@elsewhere.example')).state).toBe('listed')
    expect(await names()).toContain(name)
  })

  test('is listed as another body where the lead says so', async () => {
    const { sign, waiting, settle, names, visitor } = await openCampaign()
    await sign('St Mary Church', 'ana@mary.example', { place: 'Alder' })
    await sign('St Mary Church', 'bo@elsewhere.example')
    const [held] = await waiting()
    expect((await settle(held?.id, 'approval', 'Another parish')).body.signature).toMatchObject({ state: 'listed', reason: 'Another parish' })
    expect(await names()).toEqual(['St Mary Church', 'St Mary Church'])
    expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(2)
    expect(await waiting()).toEqual([])
  })

  test('refused leaves the first where it stands', async () => {
    const { sign, waiting, settle, names, letters, visitor, later } = await openCampaign()
    await sign('Oak Trust', 'ana@oak.example')
    const { manageUrl } = await sign('Oak Trust', 'bo@elsewhere.example')
    later(1000)
    const before = (await visitor.get('/api/campaigns/homes/log')).body
    expect((await settle((await waiting())[0]?.id, 'refusal', 'You are listed already')).body.signature.state).toBe('invalidated')
    expect(await names()).toEqual(['Oak Trust'])
    expect((await visitor.get('/api/campaigns/homes/log')).body).toEqual(before)
    expect((await letters()).at(-1)).toBe('refused bo@elsewhere.example')
    expect((await visitor.get(`/api/signatures/${tokenOf(manageUrl)}`)).body.history.at(-1)).toMatchObject({ reason: 'You are listed already' })
  })

  test('held three times is judged one by one', async () => {
    const { sign, waiting, settle, names } = await openCampaign()
    for (const at of [1, 2, 3, 4]) await sign('Oak Trust', `a${at}@oak${at}.example`)
    expect(await waiting()).toHaveLength(3)
    for (const { id } of await waiting()) expect((await settle(id, 'approval')).status).toBe(200)
    expect(await names()).toEqual(Array.from({ length: 4 }, () => 'Oak Trust'))
  })

  test('stands in the way no longer once it has withdrawn', async () => {
    const { sign, visitor, names } = await openCampaign()
    const first = await sign('Oak Trust', 'ana@oak.example')
    await visitor.post(`/api/signatures/${tokenOf(first.manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    expect((await sign('Oak Trust', 'bo@elsewhere.example')).state).toBe('listed')
    expect((await visitor.post(`/api/signatures/${tokenOf(first.manageUrl)}/return`, { version: 1 })).body).toMatchObject({ state: 'held' })
    expect(await names()).toEqual(['Oak Trust'])
  })
})

/** Oak Trust is listed and renamed Elm Society, while somebody else waits as Oak Trust. */
async function renamed() {
  const world = await openCampaign()
  const { sign, visitor, waiting, settle } = world
  const first = await sign('Oak Trust', 'ana@oak.example')
  await sign('Oak Trust', 'bo@elsewhere.example')
  await visitor.patch(`/api/signatures/${tokenOf(first.manageUrl)}`, { organisation: { name: 'Elm Society' } })
  const rename = (await waiting()).find(({ heldFor }) => heldFor === 'name-change')
  expect((await settle(rename?.id, 'approval')).status).toBe(200)
  return world
}

describe('a name under which a backer was once known', () => {
  test('can still be listed for another body that waits', async () => {
    const { waiting, settle, names } = await renamed()
    const [held] = await waiting()
    expect((await settle(held?.id, 'approval', 'Another body')).body.signature?.state).toBe('listed')
    expect(await names()).toEqual(['Elm Society', 'Oak Trust'])
  })

  test('is asked about when somebody new signs with it', async () => {
    const { sign, waiting, settle, names } = await renamed()
    expect((await sign('Oak Trust', 'cy@third.example')).state).toBe('held')
    for (const { id } of await waiting()) await settle(id, 'refusal')
    expect((await sign('Oak Trust', 'dee@fourth.example')).state).toBe('held')
    expect(await names()).toEqual(['Elm Society'])
  })
})

describe('a body that is known under more than one name', () => {
  test('is met again by a former name, an acronym, or its number in a register', async () => {
    const { sign, waiting, db, services } = await openCampaign()
    await sign('Winchester Action on Climate Change', 'ana@win.example', { country: 'GB', registerId: 'charity no. 1234567' })
    const [body] = await db.run.select().from(db.tables.organisations).where(eq(db.tables.organisations.name, 'Winchester Action on Climate Change'))
    expect(await listIdentifiers(db, [body!.id])).toEqual([{ organisationId: body!.id, identifier: 'GB-CHC-1234567' }])
    await db.transaction((tx) => addKnownName(tx, { organisationId: body!.id, name: 'Cathedral City Carbon Watch', nameFolded: foldName('Cathedral City Carbon Watch'), kind: 'former', since: services.now() }))
    expect((await sign('Cathedral City Carbon Watch', 'bo@else.example', { country: 'GB' })).state).toBe('held')
    expect((await sign('Hampshire Weather Friends', 'cy@third.example', { country: 'GB', registerId: 'GB-CHC-1234567' })).state).toBe('held')
    expect((await sign('Test Valley Weather Friends', 'di@fourth.example', { country: 'GB', registerId: 'GB-CHC-7654321' })).state).toBe('listed')
    expect((await waiting()).map(({ organisation, resembles }) => [organisation.name, resembles.map(({ name }) => name).toSorted()]).toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
      ['Cathedral City Carbon Watch', ['Winchester Action on Climate Change']],
      ['Hampshire Weather Friends', ['Cathedral City Carbon Watch', 'Winchester Action on Climate Change']],
    ])
    const signed = await db.run.select().from(db.tables.signatures).where(eq(db.tables.signatures.name, 'Cathedral City Carbon Watch'))
    expect(signed[0]?.organisationId, 'one body, known by its former name').toBe(body!.id)
  })
})

describe('an organisation that backs already and signs again', () => {
  test('from the same address gets the same neutral answer, and an e-mail that says it backs', async () => {
    const { sign, visitor, letters, later, outbox } = await openCampaign()
    const { manageUrl } = await sign('Oak Trust', 'ana@oak.example')
    const answer = await visitor.post('/api/campaigns/homes/signatures', signOn('oak trust', 'ANA@oak.example'))
    const fresh = await visitor.post('/api/campaigns/homes/signatures', signOn('Fir Trust', 'fi@fir.example'))
    expect({ ...answer.body, sentTo: '', reference: '' }).toEqual({ ...fresh.body, sentTo: '', reference: '' })
    expect(answer.status).toBe(fresh.status)
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
    expect(await letters()).toEqual(['verify ana@oak.example', 'welcome ana@oak.example', 'already-backing ANA@oak.example', 'verify fi@fir.example'])
    expect((await outbox())[2]?.token).toBe(tokenOf(manageUrl))
    later(10 * 60_000)
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
    expect((await letters()).filter((letter) => letter.startsWith('already-backing'))).toHaveLength(2)
  })

  test('from another address is an ordinary sign-on, which says nothing of the first', async () => {
    const { sign, visitor, letters, names } = await openCampaign()
    await sign('Oak Trust', 'ana@oak.example')
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'bo@oak.example'))
    expect((await letters()).at(-1)).toBe('verify bo@oak.example')
    expect(await names()).toEqual(['Oak Trust'])
  })

  test('one person may sign for two organisations, each confirmed by itself', async () => {
    const { sign, names } = await openCampaign()
    expect((await sign('Oak Trust', 'ana@oak.example')).state).toBe('listed')
    expect((await sign('Elm Society', 'ana@oak.example')).state).toBe('listed')
    expect(await names()).toEqual(['Elm Society', 'Oak Trust'])
  })

  test('a shared domain alone is no reason to wait', async () => {
    const { sign } = await openCampaign()
    for (const [name, email] of [['Alder Group', 'a@national.example'], ['Bramble Branch', 'b@national.example']] as const) expect((await sign(name, email, { website: 'national.example' })).state).toBe('listed')
    expect((await sign('Bramble Valley Branch', 'c@national.example', { website: 'www.national.example/bramble' })).state).toBe('held')
  })
})
