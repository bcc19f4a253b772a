import { expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

async function openSigned() {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  const { manageUrl } = await back(world, 'homes', 'Winchester Action on Climate Change', 'ana@win.example', { organisation: { country: 'GB', place: 'Winchester', website: 'win.example', registerId: 'charity no. 1234567' } })
  const lead = world.visitor.as(token)
  const { id } = (await lead.get('/api/campaigns/homes/signatures')).body.signatures[0] as { id: string }
  return { ...world, lead, manageUrl, path: `/api/campaigns/homes/signatures/${id}/organisation` }
}

test('the lead sees and mends what is known of an organisation, and it is met again by it', async () => {
  const world = await openSigned()
  const { lead, visitor, given, path } = world
  expect((await lead.get(path)).body.organisation).toMatchObject({ name: 'Winchester Action on Climate Change', country: 'GB', identifiers: [{ identifier: 'GB-CHC-1234567' }], formerNames: [], otherNames: [], mayMend: true })
  const mended = await lead.patch(path, { identifiers: ['1234567', 'company 1234567'], formerNames: ['Cathedral City Carbon Watch'], otherNames: ['WinACC', 'winchester action on climate change'] })
  expect(mended.body.organisation).toMatchObject({ identifiers: [{ identifier: 'GB-CHC-1234567' }, { identifier: 'GB-COH-01234567' }], formerNames: ['Cathedral City Carbon Watch'], otherNames: ['WinACC'] })
  expect((await back(world, 'homes', 'Cathedral City Carbon Watch', 'bo@else.example', { organisation: { country: 'GB' } })).state).toBe('held')
  const wrong = await lead.patch(path, { identifiers: ['XI-LEI-5493001KJTIIGC8Y1R13'] })
  expect([wrong.status, wrong.body.fields]).toEqual([422, [{ field: 'identifiers', message: expect.stringContaining('check digits') }]])
  expect((await lead.patch(path, { otherNames: [] })).body.organisation).toMatchObject({ otherNames: [], formerNames: ['Cathedral City Carbon Watch'] })
  expect((await visitor.get(path)).status).toBe(401)

  const { token } = await given.campaign({ slug: 'birds', lead: 'other@elm.example' })
  await back(world, 'birds', 'Winchester Action on Climate Change', 'cy@third.example', { organisation: { country: 'GB', place: 'Winchester' } })
  const refused = await lead.patch(path, { otherNames: ['Not theirs to say'] })
  expect([refused.status, refused.body.code]).toEqual([409, 'body.of-others'])
  expect((await lead.get(path)).body.organisation.mayMend).toBe(false)
  expect((await visitor.as(token).get(path)).status, 'of another lead’s campaign').toBe(404)
})

test('the lead puts right what the list says beside the name: the log says so, and whoever signed is told', async () => {
  const { lead, path, visitor, outbox, manageUrl, db, ...world } = await openSigned()
  await back({ visitor, outbox, ...world }, 'homes', 'Climate Action Network', 'cy@can.example', { organisation: { country: 'GB', website: 'can.example' } })
  const mending = { website: 'https://winacc.example', place: '', sector: 'Climate', kind: 'group', branchOf: 'climate action network' }
  for (let time = 0; time < 2; time += 1) expect((await lead.patch(path, mending)).body.organisation).toMatchObject({ website: 'https://winacc.example', sector: 'Climate', kind: 'group', branchOf: 'climate action network', trunk: 'Climate Action Network', mayMendDetails: true, identifiers: [{ identifier: 'GB-CHC-1234567' }] })
  const { backers } = (await visitor.get('/api/campaigns/homes/backers')).body as { backers: Record<string, unknown>[] }
  expect(backers.at(-1)).toMatchObject({ name: 'Winchester Action on Climate Change', website: 'https://winacc.example', sector: 'Climate', kind: 'group', branchOf: 'climate action network', branch: true, checks: ['Confirmed by e-mail'] })
  expect(backers.at(-1)).not.toHaveProperty('place')
  const [entry, ...older] = (await visitor.get('/api/campaigns/homes/log')).body.entries as { kind: string; correction?: { wrong: string; right: string } }[]
  expect([entry!.kind, older[0]!.kind, entry!.correction?.right]).toEqual(['details-changed', 'listed', 'Website: https://winacc.example\nPlace: nothing given\nSector: Climate\nKind of organisation: Community group or club\nPart of: climate action network'])
  const told = (await outbox()).filter(({ letter }) => letter === 'details-mended')
  expect(told.map(({ to, props }) => [to, props?.changes])).toEqual([['ana@win.example', { website: 'https://winacc.example', place: '', sector: 'Climate', kind: 'group', branchOf: 'climate action network' }]])
  expect((await visitor.get(`/api/signatures/${tokenOf(manageUrl)}`)).body.history.at(-1)).toMatchObject({ event: 'record-mended' })
  expect((await db.run.select().from(db.tables.organisations)).find(({ name }) => name.startsWith('Winchester'))).toMatchObject({ website: 'https://winacc.example', domain: 'winacc.example', place: null, kind: 'group' })

  const wrong = await lead.patch(path, { kind: 'empire', website: '#' })
  expect([wrong.status, wrong.body.fields.map(({ field }: { field: string }) => field).toSorted()]).toEqual([422, ['kind', 'website']])
  expect((await lead.patch(path, { branchOf: '' })).body.organisation).not.toHaveProperty('trunk')
})

test('an organisation signs another statement with its public details filled in, and nothing of the person', async () => {
  const { visitor, given, manageUrl } = await openSigned()
  await given.campaign({ slug: 'trees', title: 'More trees', lead: 'other@elm.example' })
  const own = (await visitor.get(`/signature/${tokenOf(manageUrl)}`)).text
  const form = /<form action="\/campaigns\/trees\/sign".*?<\/form>/s.exec(own)?.[0] ?? ''
  expect(form).toContain('value="Winchester Action on Climate Change"')
  const sent = Object.fromEntries([...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
  expect(Object.keys(sent).toSorted()).toEqual(['organisation.country', 'organisation.name', 'organisation.place', 'organisation.website'])
  expect(form).toMatch(/<button[^>]*change/)
  expect(form).not.toMatch(/Ana|ana@win/)

  const filled = (await visitor.post('/campaigns/trees/sign').type('form').send({ ...sent, intent: 'change' })).text
  expect(filled).toContain('value="Winchester Action on Climate Change"')
  expect(filled).toContain('value="Winchester"')
  expect(filled).not.toMatch(/ana@win|Ana Ruiz|There is a problem/)
  // A stranger who asks for the same form learns nothing of who has signed.
  expect((await visitor.get('/campaigns/trees/sign')).text).not.toContain('Winchester Action')
  expect((await visitor.post('/api/campaigns/trees/signatures', signOn('Winchester Action on Climate Change', 'di@fourth.example'))).status).toBe(202)
})
