import { expect, test } from 'vitest'
import { makeHost } from '#server/admin/people.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const reason = 'Its secretary wrote to us: nobody signed.'

async function openSite() {
  const world = await openWorld({ env: { HOST_NAME: 'Site Hosting', HOST_EMAIL: 'office@site.example' } })
  const { visitor, given, services, outbox } = world
  const lead = visitor.as((await given.campaign()).token)
  const host = visitor.as((await given.lead('host@site.example', 'Hosts')).token)
  await makeHost(services, 'host@site.example')
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  const [{ id }] = (await lead.get('/api/campaigns/homes/signatures')).body.signatures as [{ id: string }]
  const at = `/api/host/campaigns/homes/signatures`
  const letters = async (name: string) => (await world.db.run.select().from(world.db.tables.outbox)).filter(({ letter }) => letter === name)
  return { ...world, lead, host, id, at, letters, outbox, own: `/api/signatures/${tokenOf(manageUrl)}` }
}

test('the host sees the sign-ons of a campaign without anybody who signed', async () => {
  const { host, lead, at, id } = await openSite()
  const seen = await host.get(`${at}?q=oak`)
  expect(seen.body).toMatchObject({ found: 1, signatures: [{ id, name: 'Oak Trust', state: 'listed', checks: ['Confirmed by e-mail'] }] })
  expect(seen.text).not.toMatch(/Ana Ruiz|ana@|Director/)
  expect((await host.get('/api/host/campaigns/nothing/signatures')).status).toBe(404)
  expect((await lead.get(at)).status).toBe(404)
})

test('the host takes a sign-on off, and it is told as the host’s decision: to the public, the signatory and the lead', async () => {
  const { host, lead, visitor, at, id, letters, own, db } = await openSite()
  const asked = { reason, publicReason: 'no-authority' }
  expect((await lead.post(`${at}/${id}/invalidation`, asked)).status).toBe(404)
  expect(await host.post(`${at}/${id}/invalidation`, { ...asked, reason: ' ' })).toMatchObject({ status: 422, body: { fields: [{ field: 'reason' }] } })
  for (let time = 0; time < 2; time += 1) expect((await host.post(`${at}/${id}/invalidation`, asked)).body.signature).toMatchObject({ state: 'invalidated', reason, publicReason: 'no-authority' })
  expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(0)
  const [newest] = (await visitor.get('/api/campaigns/homes/log')).body.entries
  expect(newest).toMatchObject({ kind: 'invalidated', name: 'Oak Trust', reason: 'The organisation says that nobody signed for it' })
  expect(await letters('refused')).toMatchObject([{ to: 'ana@oak.example', replyTo: 'office@site.example', props: { host: 'Site Hosting', reason } }])
  expect(await letters('lead-overruled')).toMatchObject([{ to: 'lead@alliance.example', replyTo: 'office@site.example', props: { isBack: false, reason, publicReason: 'no-authority' } }])
  expect((await visitor.get(own)).body.history.at(-1)).toMatchObject({ words: 'Whoever runs this site took it off the list', reason })
  const by = (await db.run.select().from(db.tables.signatureHistory)).filter(({ event }) => event === 'invalidated')
  expect(by).toMatchObject([{ by: 'host', from: 'listed' }])
})

test('and puts it back, as the lead may too', async () => {
  const { host, visitor, at, id, letters } = await openSite()
  await host.post(`${at}/${id}/invalidation`, { reason })
  for (let time = 0; time < 2; time += 1) expect((await host.post(`${at}/${id}/reinstatement`, { reason: 'They did after all' })).body.signature.state).toBe('listed')
  expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(1)
  expect(await letters('approved')).toMatchObject([{ props: { host: 'Site Hosting', reason: 'They did after all' } }])
  expect((await letters('lead-overruled')).map(({ props }) => props?.isBack)).toEqual([false, true])
  expect((await host.post(`${at}/nobody/invalidation`, { reason })).status).toBe(404)
})
