import supertest from 'supertest'
import { expect, test } from 'vitest'
import { everyCell } from '#tests/support/own-page.ts'
import { back, openWorld } from '#tests/support/world.ts'

const oak = { organisation: { website: 'https://www.oak.example' } }

/** Oak Trust signs from elsewhere, so that its public address is written to. */
async function openNoticed() {
  const world = await openWorld()
  const { visitor, given, outbox, services } = world
  const lead = visitor.as((await given.campaign()).token)
  await back(world, 'homes', 'Oak Trust', 'ana@gmail.com', oak)
  const notices = async () => (await outbox()).filter(({ letter }) => letter === 'someone-signed')
  const [notice] = await notices()
  const stop = services.secrets.linkToken(notice?.props?.stop as Parameters<typeof services.secrets.linkToken>[0])
  const onlyRow = async () => ((await lead.get('/api/campaigns/homes/signatures')).body.signatures as { id: string; checks: string[]; notice?: object; organisation: { name: string } }[]).find(({ organisation }) => organisation.name === 'Oak Trust')!
  return { ...world, lead, notices, stop, onlyRow, objection: `/api/objections/${notice?.token}` }
}

test('whoever reads the public address says that it is right: the lead sees that once, and it proves nothing', async () => {
  const { visitor, onlyRow, objection, db } = await openNoticed()
  const checks = (await onlyRow()).checks
  const said = await visitor.post(`${objection}/affirmation`)
  expect([said.status, said.body]).toMatchObject([200, { open: true, affirmedAt: '2026-03-02T09:00:00.000Z', state: 'listed' }])
  expect((await visitor.post(`${objection}/affirmation`)).body).toEqual(said.body)
  expect(await onlyRow()).toMatchObject({ checks, notice: { objected: false, affirmedAt: '2026-03-02T09:00:00.000Z' } })
  const affirmed = (await db.run.select().from(db.tables.signatureHistory)).filter(({ event }) => event === 'affirmed')
  expect(affirmed).toMatchObject([{ from: 'listed', to: 'listed', by: 'holder' }])
  // Somebody else who reads there may know better.
  expect((await visitor.post(objection, { words: 'Not us' })).body).toMatchObject({ state: 'held', disputed: true })
  expect(await onlyRow()).toMatchObject({ notice: { objected: true, affirmedAt: expect.any(String) as string } })
})

test('only where we wrote unasked, and while there is something to say it of', async () => {
  const { visitor, onlyRow, objection, outbox } = await openNoticed()
  await visitor.post(`/api/campaigns/homes/backers/${(await onlyRow()).id}/objections`, { email: 'bo@oak.example' })
  const asked = (await outbox()).findLast(({ letter }) => letter === 'objection-link')
  const refused = { status: 409, body: { code: 'signature.wrong-state' } }
  expect(await visitor.post(`/api/objections/${asked?.token}/affirmation`)).toMatchObject(refused)
  await visitor.post(objection, {})
  expect(await visitor.post(`${objection}/affirmation`)).toMatchObject(refused)
})

test('a public address that wants no more is deleted, and never written to again, whoever leads', async () => {
  const world = await openNoticed()
  const { app, visitor, given, notices, stop, objection, onlyRow } = world
  await given.campaign({ slug: 'trees', lead: 'other@elm.example' })
  const news = `/api/unsubscriptions/${stop}`
  expect((await visitor.get(news)).body).toMatchObject({ organisation: 'Oak Trust', noticed: true, stopped: false })
  expect((await visitor.get(`/unsubscribe/${stop}`)).text).toContain('Never write to this address again')
  await visitor.get(`/unsubscribe/${stop}`)
  expect((await visitor.get(news)).body.stopped).toBe(false)

  const oneClick = () => supertest(app).post(`/unsubscribe/${stop}`).set('Host', 'localhost').type('form').send('List-Unsubscribe=One-Click')
  for (let time = 0; time < 2; time += 1) expect((await oneClick()).status).toBe(200)
  expect((await visitor.post(news)).body).toMatchObject({ stopped: true })
  expect((await visitor.delete(news)).body).toMatchObject({ stopped: true })
  expect(await everyCell(world)).not.toContain('info@oak.example')

  for (const slug of ['homes', 'trees']) await back(world, slug, 'Oak Trust Youth', 'cy@gmail.com', oak)
  await back(world, 'trees', 'Elm Society', 'bo@gmail.com', { organisation: { website: 'https://elm.example' } })
  expect((await notices()).map(({ to }) => to)).toEqual([null, 'info@elm.example'])
  // What was signed can still be looked at and objected to.
  expect((await visitor.post(objection, {})).body).toMatchObject({ disputed: true })
  expect((await onlyRow()).notice).toMatchObject({ objected: true })
})
