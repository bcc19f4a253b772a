import { describe, expect, test } from 'vitest'
import { claimEmails } from '#emails/claim.ts'
import { makeHost } from '#server/admin/people.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'
import { listenOn } from '#tests/support/event-stream.ts'

const report = { kind: 'misleading', words: 'The figure is from 2019.', email: 'reader@paper.example' }
const reason = 'It names a private person.'

async function openSite(env: Record<string, string> = {}) {
  const world = await openWorld({ env })
  const { visitor, given, services, outbox } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  const host = visitor.as((await given.lead('host@site.example', 'Site Hosting')).token)
  await makeHost(services, 'host@site.example')
  const letters = async (name: string) => (await outbox()).filter(({ letter }) => letter === name)
  const takeDown = () => host.post('/api/host/campaigns/homes/takedown', { reason })
  const restore = () => host.post('/api/host/campaigns/homes/restoration', { note: 'Thank you for the change.' })
  const reports = async (settled = false) => (await host.get(`/api/host/reports${settled ? '?settled=true' : ''}`)).body.reports as { id: string; words: string; outcome: string | null; answer?: string; email?: string }[]
  return { ...world, ...campaign, lead, host, letters, takeDown, restore, reports }
}

describe('a report of a campaign', () => {
  test('goes to every host, and is acknowledged to the address that was given', async () => {
    const { visitor, letters, reports } = await openSite()
    const answer = await visitor.post('/api/campaigns/homes/reports', report)
    expect([answer.status, answer.body]).toEqual([202, { answeredTo: 'reader@paper.example' }])
    expect(await letters('reported')).toMatchObject([{ to: 'host@site.example', props: { title: 'Homes for all', kind: 'misleading', words: report.words } }])
    expect(await letters('report-received')).toMatchObject([{ to: 'reader@paper.example' }])
    expect(JSON.stringify((await letters('report-received'))[0]?.props)).not.toContain('2019')
    expect(await reports()).toMatchObject([{ words: report.words, outcome: null, email: 'reader@paper.example' }])
  })

  test('without an address is written to nobody but the hosts', async () => {
    const { visitor, outbox, letters } = await openSite()
    const { email: _, ...without } = report
    for (const body of [without, { ...without, email: '' }]) expect((await visitor.post('/api/campaigns/homes/reports', body)).body).toEqual({ answeredTo: null })
    expect((await outbox()).filter(({ letter }) => letter.startsWith('report-'))).toEqual([])
    expect(await letters('reported')).toHaveLength(2)
  })

  test('goes to whoever is named on the privacy page while nobody is a host', async () => {
    const world = await openWorld({ env: { HOST_EMAIL: 'office@site.example' } })
    await world.given.campaign()
    await world.visitor.post('/api/campaigns/homes/reports', report)
    expect((await world.outbox()).filter(({ letter }) => letter === 'reported').map(({ to }) => to)).toEqual(['office@site.example'])
  })

  test('makes us write to an address once a day, however often somebody types it', async () => {
    const { visitor, letters, later } = await openSite()
    for (let at = 0; at < 3; at += 1) await visitor.post('/api/campaigns/homes/reports', { ...report, email: at === 0 ? report.email : 'READER@paper.example' })
    expect(await letters('report-received')).toHaveLength(1)
    later(86_400_000)
    await visitor.post('/api/campaigns/homes/reports', report)
    expect(await letters('report-received')).toHaveLength(2)
  })

  test('is limited by network, honestly; and hosts get no more than twenty e-mails a day about one campaign', async () => {
    const { visitor, letters, reports, later } = await openSite()
    for (let at = 0; at < 5; at += 1) await visitor.post('/api/campaigns/homes/reports', report)
    const answer = await visitor.post('/api/campaigns/homes/reports', report)
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)])
    for (let hour = 0; hour < 4; hour += 1) {
      later(3_600_000)
      for (let at = 0; at < 5; at += 1) await visitor.post('/api/campaigns/homes/reports', report)
    }
    expect(await reports()).toHaveLength(25)
    expect(await letters('reported')).toHaveLength(20)
  })

  test('with something missing says what to put right', async () => {
    const { visitor, reports } = await openSite()
    const wrong: [object, string, string][] = [
      [{ kind: 'boring' }, 'kind', 'Choose what is wrong'],
      [{ kind: undefined }, 'kind', 'Choose what is wrong'],
      [{ words: '  ' }, 'words', 'Say in your own words what is wrong, and where'],
      [{ email: 'nobody' }, 'email', 'Enter an e-mail address in the form name@example.org'],
    ]
    for (const [more, field, message] of wrong) expect(await visitor.post('/api/campaigns/homes/reports', { ...report, ...more })).toMatchObject({ status: 422, body: { fields: [{ field, message }] } })
    expect(await reports()).toEqual([])
  })

  test('is settled by keeping the campaign: the reader hears why, once', async () => {
    const { visitor, host, letters, reports } = await openSite()
    await visitor.post('/api/campaigns/homes/reports', report)
    const [waiting] = await reports()
    const settle = (answer: string) => host.post(`/api/host/reports/${waiting?.id}/settlement`, { answer })
    expect((await settle(' ')).body.fields).toEqual([{ field: 'answer', message: 'Enter an answer. Whoever reported it will read it' }])
    expect((await settle('The figure is right.')).body.report).toMatchObject({ outcome: 'kept', answer: 'The figure is right.' })
    expect((await settle('Another answer')).body.report.answer).toBe('The figure is right.')
    expect(await letters('report-settled')).toMatchObject([{ to: 'reader@paper.example', props: { outcome: 'kept', answer: 'The figure is right.' } }])
    expect(await reports()).toEqual([])
    expect(await reports(true)).toHaveLength(1)
    expect((await visitor.get('/campaigns/homes')).status).toBe(200)
  })

  test('that a backer did not sign names it to host and lead; the lead does not learn who said so', async () => {
    const world = await openSite()
    const { visitor, lead, letters, reports } = world
    await back(world, 'homes', 'Oak Trust', 'ana@gmail.com')
    const { id } = (await lead.get('/api/campaigns/homes/signatures')).body.signatures[0] as { id: string }
    const about = { ...report, kind: 'false-signatures', words: 'I am its secretary.', backer: id }
    expect((await visitor.post('/api/campaigns/homes/reports', about)).status).toBe(202)
    expect(await reports()).toMatchObject([{ words: 'About Oak Trust on the public list:\n\nI am its secretary.', email: 'reader@paper.example' }])
    const [told] = await letters('lead-reported')
    expect(told).toMatchObject({ to: 'lead@alliance.example', props: { organisation: 'Oak Trust', words: 'I am its secretary.' } })
    expect(JSON.stringify(told?.props)).not.toContain('reader@')
    await lead.post(`/api/campaigns/homes/signatures/${id}/invalidation`, { reason: 'It did not', publicReason: 'other' })
    expect((await visitor.post('/api/campaigns/homes/reports', about)).status).toBe(404)
    expect(await visitor.get(`/campaigns/homes/report?backer=${id}`)).toMatchObject({ status: 200, text: expect.not.stringContaining('Oak Trust') as string })
  })

  test('loses its address half a year after it was settled', async () => {
    const { visitor, host, reports, later, services } = await openSite()
    await visitor.post('/api/campaigns/homes/reports', report)
    await host.post(`/api/host/reports/${(await reports())[0]?.id}/settlement`, { answer: 'No' })
    const { sweep } = await import('#server/sweep.ts')
    later(182 * 86_400_000)
    await sweep(services)
    expect((await reports(true))[0]?.email).toBe('reader@paper.example')
    later(3 * 86_400_000)
    await sweep(services)
    expect((await reports(true))[0]?.email).toBeUndefined()
  })
})

const pages = ['/campaigns/homes', '/campaigns/homes/backers', '/campaigns/homes/log', '/campaigns/homes/versions/1', '/campaigns/homes/sign', '/campaigns/homes/report', '/campaigns/homes/objection']
const data = ['', '/count', '/log', '/backers', '/backers.json', '/backers.csv', '/versions/1', '/live'].map((rest) => `/api/campaigns/homes${rest}`)

describe('a campaign that the host takes down', () => {
  test('is gone at once from every address, also where a copy of it was kept, and says why in its place', async () => {
    const world = await openSite()
    const { visitor, takeDown } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    for (const path of [...pages, ...data.slice(0, -1), '/']) expect((await visitor.get(path)).status, path).toBe(200)
    expect((await takeDown()).body.campaign).toMatchObject({ state: 'taken-down', takenDown: { reason, from: 'open' } })
    for (const path of [...pages, ...data]) {
      const { status, text, headers } = await visitor.get(path)
      expect([status, headers['cache-control']], path).toEqual([410, 'no-store'])
      expect(text, path).toContain(reason)
      expect(text, path).not.toMatch(/Oak Trust|Homes for all|Build them|Alder Valley/)
    }
    for (const path of ['/', '/api/campaigns']) expect((await visitor.get(path)).text).not.toContain('Homes for all')
  })

  test('ends what listens to it', async () => {
    const { app, takeDown } = await openSite()
    const { listen } = await listenOn(app)
    const stream = await listen('/api/campaigns/homes/live', { Host: 'localhost' })
    await stream.heard(1)
    await takeDown()
    await stream.ended()
    expect(stream.raw()).not.toContain(reason)
  })

  test('takes no sign-on and no confirmation, and says so', async () => {
    const { visitor, takeDown, outbox } = await openSite()
    await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'bo@elm.example'))
    const link = `/api/confirmations/${(await outbox()).at(-1)?.token}`
    await takeDown()
    const refused = { status: 410, body: { code: 'campaign.taken-down', message: expect.stringContaining('taken down'), details: { reason } } }
    expect(await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))).toMatchObject(refused)
    expect(await visitor.get(link)).toMatchObject(refused)
    expect(await visitor.post(link)).toMatchObject(refused)
    expect((await visitor.post(`/api/disownments/${link.split('/').at(-1)}`)).status).toBe(200)
  })

  test('is shut to its lead, who hears why and whom to answer', async () => {
    const { lead, takeDown, letters } = await openSite({ HOST_EMAIL: 'office@site.example' })
    await takeDown()
    for (const path of ['/draft', '/signatures', '/settings', '']) expect((await lead.get(`/api/campaigns/homes${path}`)).status).toBe(410)
    for (const change of ['pause', 'closure', 'versions']) expect((await lead.post(`/api/campaigns/homes/${change}`)).status).toBe(410)
    expect((await lead.get('/api/campaigns?mine=true')).body.campaigns).toMatchObject([{ state: 'taken-down' }])
    expect(await letters('campaign-taken-down')).toMatchObject([{ to: 'lead@alliance.example', props: { reason } }])
  })

  test('leaves organisations their own page: they can withdraw, and nothing of the wording is shown', async () => {
    const world = await openSite()
    const own = `/api/signatures/${tokenOf((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).manageUrl)}`
    await world.takeDown()
    expect((await world.visitor.get(own)).body).toMatchObject({ state: 'listed', version: { html: '' } })
    expect((await world.visitor.post(`${own}/withdrawal`, { name: 'Oak Trust' })).body.state).toBe('withdrawn')
    expect((await world.visitor.post(`${own}/return`, { version: 1 })).status).toBe(410)
  })

  test('has nothing written about it until it is back, and then only what is still true', async () => {
    const world = await openSite()
    const { visitor, takeDown, restore, db, clock, later, outbox } = world
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'bo@elm.example'))
    await visitor.post('/api/campaigns/homes/signatures', signOn('Fir Circle', 'cy@fir.example'))
    const waiting = (await outbox()).findLast(({ letter, to }) => letter === 'verify' && to === 'cy@fir.example')
    await visitor.post('/api/campaigns/homes/reports', report)
    await takeDown()
    const leaving = async () => (await claimEmails(db, { now: clock.now, probe: false })).emails.map(({ letter, to }) => `${letter} ${to}`).sort()
    expect(await leaving()).toEqual(['campaign-taken-down lead@alliance.example', 'report-received reader@paper.example', 'report-settled reader@paper.example', 'reported host@site.example'])
    // Somebody leaves meanwhile: what was to be told to them is overtaken, and that they have left is told at once.
    await visitor.post(`/api/disownments/${waiting?.token}`)
    await visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    later(2 * 3_600_000)
    expect(await leaving()).toEqual(['withdrawn ana@oak.example'])
    await restore()
    expect(await leaving()).toEqual(['campaign-restored lead@alliance.example', 'lead-withdrawn lead@alliance.example', 'verify bo@elm.example'])
  })

  test('settles the reports of it that wait, with the same reason', async () => {
    const { visitor, given, takeDown, letters, reports } = await openSite()
    await given.campaign({ slug: 'trees', lead: 'other@elm.example' })
    await visitor.post('/api/campaigns/homes/reports', report)
    await visitor.post('/api/campaigns/trees/reports', { ...report, email: 'else@paper.example' })
    await takeDown()
    expect(await reports()).toHaveLength(1)
    expect(await reports(true)).toMatchObject([{ outcome: 'taken-down', answer: reason }])
    expect(await letters('report-settled')).toMatchObject([{ to: 'reader@paper.example', props: { outcome: 'taken-down', answer: reason } }])
  })

  test('is taken down once, however often it is said, and only with a reason', async () => {
    const { host, takeDown, letters, visitor } = await openSite()
    expect(await host.post('/api/host/campaigns/homes/takedown', { reason: ' ' })).toMatchObject({ status: 422, body: { fields: [{ field: 'reason' }] } })
    expect((await visitor.get('/campaigns/homes')).status).toBe(200)
    await Promise.all([takeDown(), takeDown(), takeDown()])
    expect((await host.post('/api/host/campaigns/homes/takedown', { reason: 'Another' })).body.campaign.takenDown.reason).toBe(reason)
    expect(await letters('campaign-taken-down')).toHaveLength(1)
    expect((await host.post('/api/host/campaigns/nothing/takedown', { reason })).status).toBe(404)
  })

  test('cannot be a draft, which nobody has seen', async () => {
    const { given, host } = await openSite()
    await given.campaign({ slug: 'draft', lead: 'other@elm.example', published: false })
    expect((await host.post('/api/host/campaigns/draft/takedown', { reason })).status).toBe(409)
  })
})

describe('a campaign that the host puts back', () => {
  test.each(['open', 'paused', 'closed'] as const)('is %s as it was before, with all that it had', async (state) => {
    const world = await openSite()
    const { visitor, lead, takeDown, restore, letters } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    if (state !== 'open') await lead.post(`/api/campaigns/homes/${state === 'paused' ? 'pause' : 'closure'}`)
    const list = (await visitor.get('/api/campaigns/homes/backers')).body.backers
    await takeDown()
    expect((await restore()).body.campaign).toMatchObject({ state, takenDown: null })
    expect((await visitor.get('/api/campaigns/homes')).body.campaign.state).toBe(state)
    expect((await visitor.get('/api/campaigns/homes/backers')).body.backers).toEqual(list)
    expect((await visitor.get('/api/campaigns/homes/log')).body.entries.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual(['restored', 'taken-down'])
    expect((await visitor.get('/campaigns/homes/log')).text).toContain('put the campaign back')
    expect(await letters('campaign-restored')).toMatchObject([{ to: 'lead@alliance.example', props: { note: 'Thank you for the change.' } }])
    await restore()
    expect(await letters('campaign-restored')).toHaveLength(1)
  })
})

describe('the host sees', () => {
  test('every campaign with its state, lead and counts', async () => {
    const world = await openSite()
    await world.given.campaign({ slug: 'draft', lead: 'other@elm.example', published: false })
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await world.visitor.post('/api/campaigns/homes/reports', report)
    const { campaigns } = (await world.host.get('/api/host/campaigns')).body
    expect(campaigns.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(['draft', 'homes'])
    expect(campaigns.find(({ slug }: { slug: string }) => slug === 'homes')).toMatchObject({ state: 'open', count: 1, reportsWaiting: 1, contacts: ['lead@alliance.example'], takenDown: null })
  })

  test('who leads, and whom it invited: the invitation works where registration is by invitation', async () => {
    const { host, visitor, given, letters, services } = await openSite({ REGISTRATION: 'invited' })
    expect((await host.post('/api/host/invitations', { email: 'new@fir.example' })).status).toBe(201)
    expect(await letters('invite-lead')).toMatchObject([{ to: 'new@fir.example' }])
    expect((await host.get('/api/host/leads')).body.invitations).toMatchObject([{ email: 'new@fir.example' }])
    const { token } = await given.lead('new@fir.example', 'Fir Guild')
    expect((await host.get('/api/host/leads')).body).toMatchObject({ invitations: [], leads: expect.arrayContaining([expect.objectContaining({ name: 'Fir Guild', members: [{ email: 'new@fir.example', role: 'owner' }] })]) })
    expect((await visitor.as(token).post('/api/organisations', { name: 'Fir Branch' })).status).toBe(201)
    expect(services.config.registration).toBe('invited')
  })
})
