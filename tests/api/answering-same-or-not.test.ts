import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { BodyAnswer, BodyAnswerKind } from '#contracts/bodies.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

type Row = { id: string; state: string; heldFor?: string; organisation: { name: string; branchOf?: string }; resembles: { id: string; name: string }[]; reason?: string }

/** Two campaigns of one lead, and one of another. */
async function openCampaigns() {
  const world = await openWorld()
  const { visitor, given, outbox, db } = world
  const { token } = await given.campaign()
  await given.campaign({ slug: 'trees' })
  const { token: otherToken } = await given.campaign({ slug: 'birds', lead: 'other@elm.example' })
  const lead = visitor.as(token)
  // Each call finds an organisation of its own: the second campaign is led by the first one's.
  const [first] = await db.run.select().from(db.tables.campaigns).where(eq(db.tables.campaigns.slug, 'homes'))
  await db.transaction((tx) => tx.run.update(tx.tables.campaigns).set({ organisationId: first!.organisationId }).where(eq(tx.tables.campaigns.slug, 'trees')))
  const rows = async (slug = 'homes') => (await lead.get(`/api/campaigns/${slug}/signatures`)).body.signatures as Row[]
  const find = async (name: string, slug = 'homes') => (await rows(slug)).find(({ organisation, state }) => organisation.name === name && state !== 'pending')!
  const say = async (name: string, other: string, answer: BodyAnswerKind, slug = 'homes') => lead.post(`/api/campaigns/${slug}/signatures/${(await find(name, slug)).id}/answers`, { other: (await find(other, slug)).id, answer, reason: 'We rang them' })
  const undo = (id: string, slug = 'homes') => lead.post(`/api/campaigns/${slug}/answers/${id}/undo`)
  const answers = async (slug = 'homes') => (await lead.get(`/api/campaigns/${slug}/answers`)).body.answers as BodyAnswer[]
  const listed = async (slug = 'homes') => (await visitor.get(`/api/campaigns/${slug}/backers`)).body.backers.map(({ name, branchOf }: { name: string; branchOf?: string }) => (branchOf ? `${name}, branch of ${branchOf}` : name)) as string[]
  const log = async (slug = 'homes') => ((await visitor.get(`/api/campaigns/${slug}/log`)).body.entries as { kind: string; name?: string }[]).map(({ kind, name }) => [kind, name].filter(Boolean).join(' '))
  const letters = async () => (await outbox()).filter(({ state }) => state !== 'cancelled').map(({ letter, to }) => `${letter} ${to}`)
  const sign = (name: string, email: string, organisation = {}, slug = 'homes') => back(world, slug, name, email, { organisation: { country: 'GB', ...organisation } })
  const own = async (url: string) => (await visitor.get(`/api/signatures/${tokenOf(url)}`)).body
  return { ...world, lead, otherToken, rows, find, say, undo, answers, listed, log, letters, sign, own }
}

test('whoever signed second can offer to look after what stands, and becomes its second contact once whoever signed first agrees', async () => {
  const { sign, say, own, visitor, letters } = await openCampaigns()
  const [first, second] = [await sign('Oak Trust', 'ana@oak.example'), await sign('Oak Trust Wales', 'bo@elsewhere.example')]
  const [standing, joined] = [first, second].map(({ manageUrl }) => `/api/signatures/${tokenOf(manageUrl)}`)
  expect((await visitor.post(`${joined}/offer`)).body.code, 'there is nothing to look after yet').toBe('signature.wrong-state')
  await say('Oak Trust Wales', 'Oak Trust', 'same')
  expect([(await own(second.manageUrl)).offering, (await own(first.manageUrl)).offer]).toEqual(['open', undefined])
  for (let time = 0; time < 2; time += 1) expect((await visitor.post(`${joined}/offer`)).body.offering).toBe('made')
  expect((await letters()).filter((letter) => letter.startsWith('contact'))).toEqual(['contact-offered ana@oak.example'])
  const { offer, contact } = await own(first.manageUrl)
  expect([offer, contact], 'nothing opens by an offer alone').toEqual([{ name: 'Ana Ruiz', role: 'Director', email: 'bo@elsewhere.example' }, null])

  expect((await visitor.post(`${standing}/contact`, offer)).body).toMatchObject({ contact: { confirmed: true, email: 'b•••@elsewhere.example' } })
  expect((await letters()).at(-1)).toBe('contact-welcome bo@elsewhere.example')
  expect(await own(second.manageUrl)).not.toHaveProperty('offering')
  expect((await own(first.manageUrl)).history.map(({ event }: { event: string }) => event)).toEqual(['submitted', 'listed', 'other-joined', 'contact-confirmed'])
})

describe('putting on the list what resembles another', () => {
  test('says that they are two: remembered, shown with the answers, and forgotten when that is taken back', async () => {
    const { sign, find, listed, lead, answers, own, letters, undo } = await openCampaigns()
    const first = await sign('Oak Trust', 'ana@oak.example')
    await sign('Oak Trust Wales', 'bo@elsewhere.example')
    const { id } = await find('Oak Trust Wales')
    const approve = () => lead.post(`/api/campaigns/homes/signatures/${id}/approval`, { reason: 'Another body' })
    for (let time = 0; time < 2; time += 1) expect((await approve()).body.signature).toMatchObject({ state: 'listed', resembles: [{ name: 'Oak Trust', answer: 'different' }] })
    expect([await listed(), await answers()]).toMatchObject([['Oak Trust', 'Oak Trust Wales'], [{ answer: 'different', signature: { name: 'Oak Trust Wales' }, other: { name: 'Oak Trust' }, reason: 'Another body', undoneAt: null }]])
    expect((await own(first.manageUrl)).history.at(-1)).toEqual(expect.objectContaining({ event: 'told-apart' }))
    expect(JSON.stringify((await own(first.manageUrl)).history), 'why is not theirs to read').not.toContain('Another body')
    expect((await letters()).at(-1)).toBe('approved bo@elsewhere.example')
    expect((await sign('Oak Trust Wales', 'bo@elsewhere.example', {}, 'trees')).state).toBe('listed')
    expect((await sign('Oak Trust', 'ana@oak.example', {}, 'trees')).state, 'not asked again in the lead’s next campaign').toBe('listed')

    await lead.post(`/api/campaigns/homes/signatures/${id}/reconsideration`, { reason: 'A slip' })
    expect([await listed(), (await answers())[0]!.undoneAt, (await find('Oak Trust Wales')).resembles]).toEqual([['Oak Trust'], expect.any(String), [expect.not.objectContaining({ answer: 'different' })]])
    await approve()
    const again = (await answers()).find(({ undoneAt }) => undoneAt === null)
    expect((await undo(again!.id)).status).toBe(200)
    expect(await find('Oak Trust Wales')).toMatchObject({ state: 'held', heldFor: 'same-organisation' })
  })
})

describe('the same organisation', () => {
  test('is joined: off the list, its signatory told, nothing of the other shown; and parted again by one press', async () => {
    const { sign, say, undo, find, listed, log, letters, own, outbox, answers, lead } = await openCampaigns()
    const first = await sign('Oak Trust', 'ana@oak.example')
    const second = await sign('Oak Trust Wales', 'bo@elsewhere.example')
    const before = [await find('Oak Trust'), await find('Oak Trust Wales')]
    const publicBefore = await log()

    const answer = await say('Oak Trust Wales', 'Oak Trust', 'same')
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ answer: { answer: 'same', signature: { name: 'Oak Trust Wales', state: 'joined' }, other: { name: 'Oak Trust', state: 'listed' } }, signature: { state: 'joined', organisation: { name: 'Oak Trust Wales' } } })
    expect((await say('Oak Trust Wales', 'Oak Trust', 'same')).body.answer.id, 'again: the same answer').toBe(answer.body.answer.id)
    expect((await say('Oak Trust', 'Oak Trust Wales', 'different')).body.code).toBe('answer.given')
    expect(await listed()).toEqual(['Oak Trust'])
    expect(await log(), 'the public had never heard of it').toEqual(publicBefore)
    expect((await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures).toEqual([])

    expect((await letters()).at(-1)).toBe('joined bo@elsewhere.example')
    const theirs = await own(second.manageUrl)
    expect(theirs).toMatchObject({ state: 'joined', organisation: { name: 'Oak Trust Wales' } })
    expect(theirs.history.at(-1)).toMatchObject({ event: 'joined', reason: 'We rang them' })
    const ours = await own(first.manageUrl)
    expect(ours.history.at(-1)).toMatchObject({ event: 'other-joined' })
    const mail = (await outbox()).find(({ letter }) => letter === 'joined')
    expect(JSON.stringify([theirs, mail?.props])).not.toMatch(/ana@oak/)
    expect(JSON.stringify(ours)).not.toMatch(/bo@elsewhere|Wales/)

    expect((await undo(answer.body.answer.id)).status).toBe(200)
    expect([await find('Oak Trust'), await find('Oak Trust Wales')], 'exactly what was').toEqual(before)
    expect((await undo(answer.body.answer.id)).status, 'again changes nothing').toBe(200)
    expect(await answers()).toMatchObject([{ undoneAt: expect.any(String) }])
    expect((await letters()).filter((letter) => letter.startsWith('joined')), 'not told yet, so never').toEqual([])
    expect((await say('Oak Trust Wales', 'Oak Trust', 'different')).status, 'and can be answered anew').toBe(201)
    expect(await listed()).toEqual(['Oak Trust', 'Oak Trust Wales'])
  })

  test('told apart still waits for the second person whom the campaign requires', async () => {
    const { sign, say, find, listed, lead, visitor, outbox } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Elm Trust', 'bo@elm.example')
    await lead.patch('/api/campaigns/homes', { secondPerson: 'required' })
    await sign('Oak Trust Wales', 'cy@elsewhere.example')
    await back({ visitor, outbox }, 'homes', 'Elm Trust Wales', 'di@elsewhere.example', { authoriser: { name: 'Bea Thwaite', role: 'Chair', email: 'bea@mail.example' } })

    await say('Oak Trust Wales', 'Oak Trust', 'different')
    await say('Elm Trust Wales', 'Elm Trust', 'branch')
    for (const name of ['Oak Trust Wales', 'Elm Trust Wales']) expect(await find(name)).toMatchObject({ state: 'held', heldFor: 'second-person' })
    expect(await listed()).toEqual(['Elm Trust', 'Oak Trust'])

    const { token } = (await outbox()).find(({ letter }) => letter === 'authorise')!
    expect((await visitor.post(`/api/authorisations/${token}`)).body).toMatchObject({ state: 'listed' })
    expect(await listed()).toEqual(['Elm Trust', 'Elm Trust Wales, branch of Elm Trust', 'Oak Trust'])
  })

  test('found later on the list: one leaves it, in public, and comes back', async () => {
    const { sign, say, undo, listed, log, visitor } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Quercus Foundation', 'bo@quercus.example')
    const { answer } = (await say('Quercus Foundation', 'Oak Trust', 'same')).body
    expect(await listed()).toEqual(['Oak Trust'])
    expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(1)
    expect((await log())[0]).toBe('joined Quercus Foundation')
    await undo(answer.id)
    expect(await listed()).toEqual(['Oak Trust', 'Quercus Foundation'])
    expect((await log())[0]).toBe('parted Quercus Foundation')
  })

  test('answered where the other is only held: what stays is listed when nothing else is open', async () => {
    const { sign, say, undo, find, listed, lead } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Oak Trust Wales', 'bo@wales.example')
    await sign('Oak Trust Wales Ltd', 'cy@wales2.example', { place: 'Cardiff' })
    await say('Oak Trust Wales Ltd', 'Oak Trust Wales', 'same')
    expect(await find('Oak Trust Wales')).toMatchObject({ state: 'held' })
    const { answer } = (await say('Oak Trust Wales', 'Oak Trust', 'different')).body
    expect(await listed()).toEqual(['Oak Trust', 'Oak Trust Wales'])
    expect((await lead.get('/api/campaigns/homes/signatures?state=waiting')).body.signatures).toEqual([])
    await undo(answer.id)
    expect([await find('Oak Trust Wales'), await listed()]).toMatchObject([{ state: 'held', heldFor: 'same-organisation' }, ['Oak Trust']])
  })

  test('is not taken back where one of the two has moved since', async () => {
    const { sign, say, undo, find, lead } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Oak Trust Wales', 'bo@elsewhere.example')
    const { answer } = (await say('Oak Trust Wales', 'Oak Trust', 'different')).body
    expect((await lead.post(`/api/campaigns/homes/signatures/${(await find('Oak Trust Wales')).id}/invalidation`, { reason: 'They asked' })).status).toBe(200)
    const refused = await undo(answer.id)
    expect([refused.status, refused.body.code, refused.body.message]).toEqual([409, 'answer.moved', expect.stringMatching(/settle them one by one/)])
    expect((await find('Oak Trust Wales')).state).toBe('invalidated')
    expect((await say('Oak Trust Wales', 'Oak Trust', 'different')).status, 'given already').toBe(201)
  })

  test('is no answer to give about a sign-on itself, of another campaign, or by somebody else', async () => {
    const { sign, say, find, lead, visitor, otherToken } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Oak Trust', 'ana@oak.example', {}, 'trees')
    const { id } = await find('Oak Trust')
    expect((await say('Oak Trust', 'Oak Trust', 'same')).body.code).toBe('answer.itself')
    const other = (await find('Oak Trust', 'trees')).id
    const asked = { other, answer: 'same', reason: 'x' }
    expect((await lead.post(`/api/campaigns/homes/signatures/${id}/answers`, asked)).body.code).toBe('signature.unknown')
    expect((await visitor.as(otherToken).post(`/api/campaigns/homes/signatures/${id}/answers`, asked)).status).toBe(404)
    expect((await lead.post(`/api/campaigns/homes/signatures/${id}/answers`, { other, reason: 'x' })).body.fields).toMatchObject([{ field: 'answer' }])
    expect((await lead.post('/api/campaigns/homes/answers/none/undo')).body.code).toBe('answer.unknown')
  })
})

describe('a branch', () => {
  test('stands beside its whole with its line, and a ring is refused', async () => {
    const { sign, say, undo, find, listed, log } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Oak Trust Wales', 'bo@elsewhere.example')
    const { answer } = (await say('Oak Trust Wales', 'Oak Trust', 'branch')).body
    expect(await listed()).toEqual(['Oak Trust', 'Oak Trust Wales, branch of Oak Trust'])
    await sign('Oak Trust Wales Cardiff', 'cy@cardiff.example')
    await say('Oak Trust Wales', 'Oak Trust Wales Cardiff', 'trunk')
    expect(await find('Oak Trust Wales Cardiff'), 'still a question: the other name is inside it as well').toMatchObject({ state: 'held', organisation: { branchOf: 'Oak Trust Wales' } })
    expect((await say('Oak Trust Wales Cardiff', 'Oak Trust', 'trunk')).body.code).toBe('body.ring')
    await say('Oak Trust Wales Cardiff', 'Oak Trust', 'different')
    expect(await listed()).toEqual(['Oak Trust', 'Oak Trust Wales, branch of Oak Trust', 'Oak Trust Wales Cardiff, branch of Oak Trust Wales'])
    await sign('Elm Union', 'elm@elm.example')
    const later = (await say('Elm Union', 'Oak Trust', 'branch')).body.answer
    expect((await log())[0]).toBe('details-changed Elm Union')
    expect((await say('Elm Union', 'Oak Trust Wales', 'branch')).body).toMatchObject({ code: 'body.branch-already', message: expect.stringContaining('Oak Trust') })
    await undo(later.id)
    expect((await find('Elm Union')).organisation.branchOf).toBeUndefined()
    await undo(answer.id)
    expect(await find('Oak Trust Wales')).toMatchObject({ state: 'held' })
  })
})

describe('an answer', () => {
  test('is remembered for the next campaign of the lead, and for no other lead', async () => {
    const { sign, say, listed, find, answers, undo, letters } = await openCampaigns()
    for (const [name, email] of [['Oak Trust', 'ana@oak.example'], ['Oak Trust Wales', 'bo@wales.example'], ['Oak Trust Ltd Cymru', 'cy@cymru.example'], ['Oak Trust Leeds', 'di@leeds.example']] as const) await sign(name, email)
    await say('Oak Trust Wales', 'Oak Trust', 'different')
    await say('Oak Trust Ltd Cymru', 'Oak Trust', 'same')
    await say('Oak Trust Leeds', 'Oak Trust', 'branch')
    expect(await listed()).toEqual(['Oak Trust', 'Oak Trust Leeds, branch of Oak Trust', 'Oak Trust Wales'])

    expect((await sign('Oak Trust', 'ana@oak.example', {}, 'trees')).state).toBe('listed')
    expect((await sign('Oak Trust Wales', 'bo@wales.example', {}, 'trees')).state).toBe('listed')
    expect((await sign('Oak Trust Leeds', 'di@leeds.example', {}, 'trees')).state).toBe('listed')
    const joined = await sign('Oak Trust Ltd Cymru', 'cy@cymru.example', {}, 'trees')
    expect(joined).toMatchObject({ state: 'joined', already: false })
    expect(await listed('trees')).toEqual(['Oak Trust', 'Oak Trust Leeds, branch of Oak Trust', 'Oak Trust Wales'])
    expect((await letters()).at(-1)).toBe('joined cy@cymru.example')
    expect(await answers('trees')).toMatchObject([{ answer: 'same', remembered: true, signature: { name: 'Oak Trust Ltd Cymru' } }])
    await undo((await answers('trees'))[0]!.id, 'trees')
    expect(await find('Oak Trust Ltd Cymru', 'trees')).toMatchObject({ state: 'held', heldFor: 'same-organisation' })
    // A third one under a name that stands already is asked about all the same.
    expect((await sign('Oak Trust', 'eve@fifth.example', {}, 'trees')).state).toBe('held')

    expect((await sign('Oak Trust', 'ana@oak.example', {}, 'birds')).state).toBe('listed')
    expect((await sign('Oak Trust Wales', 'bo@wales.example', {}, 'birds')).state).toBe('held')
  })

  test('pressed twice at once is given once', async () => {
    const { sign, find, lead, answers, listed } = await openCampaigns()
    await sign('Oak Trust', 'ana@oak.example')
    await sign('Oak Trust Wales', 'bo@elsewhere.example')
    const [one, other] = [(await find('Oak Trust')).id, (await find('Oak Trust Wales')).id]
    const asked = (of: string, to: string, answer: string) => lead.post(`/api/campaigns/homes/signatures/${of}/answers`, { other: to, answer, reason: 'x' })
    const both = await Promise.all([asked(other, one, 'same'), asked(other, one, 'same'), asked(one, other, 'same'), asked(other, one, 'different')])
    expect(both.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(await answers()).toHaveLength(1)
    expect((await listed()).length).toBeLessThanOrEqual(2)
    const { id } = (await answers())[0]!
    await Promise.all([1, 2, 3].map(() => lead.post(`/api/campaigns/homes/answers/${id}/undo`)))
    expect([await listed(), (await find('Oak Trust Wales')).state]).toEqual([['Oak Trust'], 'held'])
  })
})
