import { describe, expect, test } from 'vitest'
import { expirePendings } from '#server/signatures/expire-pendings.ts'
import { sendDigests } from '#server/signatures/send-digests.ts'
import { sweep } from '#server/sweep.ts'
import { back, openWorld, signOn, tokenOf, type World } from '#tests/support/world.ts'

const minute = 60_000
const day = 24 * 60 * minute

async function openCampaign() {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  const digests = async () => (await world.outbox()).filter(({ letter }) => letter === 'lead-digest')
  return { ...world, lead: world.visitor.as(token), digests }
}
const everything = async ({ db }: Pick<World, 'db'>) => JSON.stringify(await Promise.all(Object.values(db.tables).map((table) => db.run.select().from(table))))

describe('a sign-on that nobody confirms', () => {
  test('ends after thirty days, and the person is forgotten', async () => {
    const world = await openCampaign()
    const { visitor, services, outbox, later, lead } = world
    await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'marked@elm.example', { signatory: { name: 'Zebulon Marked', role: 'Marked', email: 'marked@elm.example' } }))
    const token = (await outbox())[0]?.token
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    later(30 * day - 1)
    await expirePendings(services)
    expect(await everything(world)).toMatch(/marked/i)
    later(1)
    await Promise.all([expirePendings(services), expirePendings(services)])
    expect(await everything(world)).not.toMatch(/marked/i)
    expect(await visitor.get(`/api/confirmations/${token}`)).toMatchObject({ status: 410, body: { code: 'link.expired' } })
    expect(await visitor.post(`/api/confirmations/${token}`)).toMatchObject({ status: 410 })
    const rows = await services.db.run.select().from(services.db.tables.signatureHistory)
    expect(rows.filter(({ event }) => event === 'expired')).toMatchObject([{ from: 'pending', to: 'expired', by: 'worker' }])
    expect((await lead.get('/api/campaigns/homes/signatures')).body.totals).toEqual({ expired: 1, listed: 1 })
    expect((await visitor.get('/api/campaigns/homes/log')).body.revision).toBe(3)
  })

  test('is asked anew where somebody signs again afterwards', async () => {
    const world = await openCampaign()
    const { visitor, services, outbox, later } = world
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
    later(31 * day)
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
    const mails = await outbox()
    expect(new Set(mails.map(({ token }) => token)).size).toBe(2)
    await expirePendings(services)
    expect((await visitor.post(`/api/confirmations/${mails[1]?.token}`)).body.state).toBe('listed')
  })
})

describe('the digest', () => {
  test('tells the lead once of all that was confirmed in half an hour', async () => {
    const world = await openCampaign()
    const { services, later, digests } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    later(10 * minute)
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    await back(world, 'homes', 'The Oak Trust', 'cy@fir.example')
    await sendDigests(services)
    expect(await digests()).toEqual([])
    later(20 * minute)
    await Promise.all([sendDigests(services), sendDigests(services), sendDigests(services)])
    expect(await digests()).toMatchObject([{ to: 'lead@alliance.example', props: { listed: ['Oak Trust', 'Elm Society'], held: ['The Oak Trust'], count: 2 } }])
    later(day)
    await sendDigests(services)
    expect(await digests()).toHaveLength(1)
  })

  test('tells next time only what is new', async () => {
    const world = await openCampaign()
    const { services, later, digests } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    later(30 * minute)
    await sendDigests(services)
    later(1)
    await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    later(30 * minute)
    await sendDigests(services)
    expect((await digests()).map(({ props }) => props?.listed)).toEqual([['Oak Trust'], ['Elm Society']])
  })

  test('is not written where there is nothing left to tell', async () => {
    const world = await openCampaign()
    const { services, later, digests, visitor } = world
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    later(30 * minute)
    await sendDigests(services)
    expect(await digests()).toEqual([])
  })

  test('tells of changed names that wait', async () => {
    const world = await openCampaign()
    const { services, later, digests, visitor } = world
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    later(30 * minute)
    await sendDigests(services)
    later(day)
    await visitor.patch(`/api/signatures/${tokenOf(manageUrl)}`, { organisation: { name: 'Oak Trust Cymru' } })
    later(30 * minute)
    await sendDigests(services)
    expect(await digests()).toHaveLength(2)
    expect(JSON.stringify((await digests())[1]?.props)).toContain('Oak Trust Cymru')
  })
})

test('what is over is forgotten: limits, codes and sessions', async () => {
  const { services, signedIn, later, db } = await openCampaign()
  await signedIn('ana@oak.example')
  const left = async () => [(await db.run.select().from(db.tables.limits)).length, (await db.run.select().from(db.tables.signInCodes)).length, (await db.run.select().from(db.tables.sessions)).length]
  await sweep(services)
  expect(await left()).toEqual([2, 1, 1])
  later(day + 10 * minute + 1)
  await sweep(services)
  expect(await left()).toEqual([0, 0, 1])
  later(13 * day)
  await sweep(services)
  expect(await left()).toEqual([0, 0, 0])
})
