import { expect, test } from 'vitest'
import { backersReconciled } from '#contracts/reconciliation.ts'
import { reconciliationSchemas as shaped } from '#tests/support/reconciliation-schemas.ts'
import { asExtract, charity, readRegister } from '#tests/support/registers.ts'
import { back, openWorld } from '#tests/support/world.ts'
import supertest from 'supertest'

test('registers and backers are reconciled as the Reconciliation Service API 0.2 has it, by forms of other sites too', async () => {
  const world = await openWorld()
  const { app, services, visitor } = world
  await world.given.campaign()
  await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { place: 'York' } })
  await readRegister(services, { 'c.json': asExtract([charity('OAK TRUST', { registered_charity_number: 200001 }), charity('OAK TRUSTEES', { registered_charity_number: 200002 }), charity('ELM', { registered_charity_number: 200003, charity_registration_status: 'Removed' })]) })
  const manifest = await visitor.get('/api/reconcile')
  shaped.manifest.parse(manifest.body)
  expect(manifest.body).toMatchObject({ versions: ['0.2'], identifierSpace: 'http://org-id.guide', view: { url: expect.stringContaining('{{id}}') } })
  expect(manifest.headers['access-control-allow-origin']).toBe('*')

  const queries = JSON.stringify({ q0: { query: 'The Oak Trust', limit: 3, properties: [{ pid: 'country', v: 'GB' }] }, q1: { query: 'Elm' }, q2: { query: 'nothing of it' } })
  const elsewhere = (path: string) => supertest(app).post(path).set('Host', 'localhost').set('Origin', 'https://elsewhere.example').set('Sec-Fetch-Site', 'cross-site').type('form')
  for (const answer of [await visitor.get(`/api/reconcile?queries=${encodeURIComponent(queries)}`), await elsewhere('/api/reconcile').send({ queries })]) {
    shaped.results.parse(answer.body)
    expect(answer.body.q0.result[0]).toMatchObject({ id: 'GB-CHC-200001', name: 'OAK TRUST', score: 100, match: true, type: [{ id: 'Organization' }] })
    // What was removed is no certain match.
    expect(answer.body.q1.result).toMatchObject([{ id: 'GB-CHC-200003', match: false }])
    expect(answer.body.q2).toEqual({ result: [] })
  }
  const extend = JSON.stringify({ ids: ['GB-CHC-200001', 'x'], properties: [{ id: 'status' }] })
  const extended = (await elsewhere('/api/reconcile').send({ extend })).body
  shaped.extension.parse(extended)
  expect(extended).toEqual({ meta: [{ id: 'status', name: 'Status' }], rows: { 'GB-CHC-200001': { status: [{ str: 'registered' }] }, x: { status: [] } } })
  const suggested = (await visitor.get('/api/reconcile/suggest?prefix=oak')).body
  expect(shaped.suggestion.parse(suggested).result).toHaveLength(2)
  shaped.properties.parse((await visitor.get('/api/reconcile/properties?type=Organization&limit=3')).body)
  expect((await visitor.get('/api/reconcile?queries=nonsense')).body.fields).toMatchObject([{ field: 'queries' }])

  const ours = (await visitor.get(`${backersReconciled.get.path.replace(':slug', 'homes')}?queries=${encodeURIComponent(queries)}`)).body
  expect(ours.q0.result).toMatchObject([{ name: 'Oak Trust', match: true, description: 'York' }])
  shaped.results.parse(ours)
  expect(JSON.stringify(ours)).not.toContain('ana@')
  shaped.manifest.parse((await visitor.get('/api/campaigns/homes/reconcile')).body)
  shaped.extension.parse((await visitor.get(`/api/campaigns/homes/reconcile?extend=${encodeURIComponent(JSON.stringify({ ids: [ours.q0.result[0].id], properties: [{ id: 'place' }, { id: 'nothing' }] }))}`)).body)
  expect((await visitor.get('/api/campaigns/nowhere/reconcile')).status).toBe(404)
})
