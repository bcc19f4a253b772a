import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findCampaign } from '#db/queries/campaigns.ts'
import { openDelivery } from '#emails/deliver.ts'
import { memoryTransport } from '#emails/transports/memory.ts'
import { launchCampaigns } from '#server/campaigns/launch-campaigns.ts'
import { hashToken } from '#server/secrets.ts'
import { listenOn } from '#tests/support/event-stream.ts'
import { everythingIn, openEveryRoute } from '#tests/support/every-route.ts'
import { back, cookiesSet, openWorld, signOn, tokenOf, visitorOf, type World } from '#tests/support/world.ts'

const minute = 60_000
const page = '/campaigns/homes'
const api = '/api/campaigns/homes'
const pages = ['', '/sign', '/backers', '/log', '/press', '/versions/1']
const reads = ['', '/count', '/log', '/press', '/backers', '/backers.json', '/backers.csv', '/versions/1']
const launchAt = '2026-03-03T10:00'

/** A campaign that launches tomorrow at ten in Berlin, and its private link. */
async function openFounding(given: { privateUntil?: string | null; launchZone?: string; env?: Record<string, string> } = {}) {
  const world = await openWorld(given.env && { env: given.env })
  const { token, campaign } = await world.given.campaign({ privateUntil: launchAt, launchZone: 'Europe/Berlin', ...given })
  const key = world.services.secrets.linkToken({ purpose: 'founding', rowId: campaign.id, generation: 1 })
  const founder = visitorOf(world.app)
  expect((await founder.get(`/founding/${key}`)).status).toBe(200)
  return { ...world, campaign, key, lead: world.visitor.as(token), founder, stranger: visitorOf(world.app) }
}

/** The answer, less what differs for every request. */
const told = ({ status, text, headers }: { status: number; text: string; headers: Record<string, string> }) => {
  const { 'x-request-id': id = 'none', date: _, etag: __, ...rest } = headers
  return { status, text: text.replaceAll(id, 'ID'), headers: rest }
}

async function sent({ services }: Pick<World, 'services'>) {
  const transport = memoryTransport()
  const { db, log, secrets, siteUrl, config, now } = services
  const delivery = openDelivery({ db, transport, log, now, from: config.mailFrom, site: { url: siteUrl, name: 'Countersign' }, linkToken: secrets.linkToken, typedCode: secrets.typedCode })
  await delivery.deliverDue()
  return transport.sent.map(({ headers, text, html, subject }) => ({ kind: headers['X-Countersign-Kind'], text: text.replaceAll(/\s+/g, ' '), html, subject }))
}

describe('a campaign before its launch', () => {
  test('is to a stranger what a campaign is that does not exist, at every address and for every request', async () => {
    const world = await openEveryRoute()
    const { db, samples, app, leadEmail } = world
    const key = 'a key that nobody gave to anybody'
    await db.transaction(({ run, tables: { campaigns } }) => run.update(campaigns).set({ visibility: 'link-only', invitationHash: hashToken(key), invitationGeneration: 1 }).where(eq(campaigns.slug, 'homes')))
    const other = await world.signedIn('somebody@elsewhere.example')
    expect(leadEmail).not.toBe('somebody@elsewhere.example')
    const strangers = [visitorOf(app), visitorOf(app, world.otherToken), visitorOf(app, 'made-up'), other]
    const asked = [
      ...samples.filter(({ path }) => path.startsWith(api)).map(({ endpoint: { method }, path, body }) => ({ method, path, body })),
      ...[`${api}/live`, ...pages.map((rest) => page + rest)].map((path) => ({ method: 'GET', path, body: {} })),
    ]
    expect(asked.length).toBeGreaterThan(35)
    for (const { method, path, body } of asked) {
      const elsewhere = path.replace('/homes', '/nowhere')
      for (const stranger of strangers) {
        const ask = (at: string) => (method === 'GET' ? stranger.get(at) : method === 'DELETE' ? stranger.delete(at) : stranger[method.toLowerCase() as 'post' | 'put' | 'patch'](at, body))
        const [hidden, unknown] = [await ask(path), await ask(elsewhere)]
        expect([401, 404], `${method} ${path}`).toContain(hidden.status)
        expect(told(hidden), `${method} ${path}`).toEqual(told(unknown))
      }
      const wrongKey = await visitorOf(app).get(path).set('X-Countersign-Invitation', 'x'.repeat(32)).set('Cookie', `countersign-invitation=${'y'.repeat(32)}`)
      expect(told(wrongKey)).toEqual(told(await visitorOf(app).get(elsewhere)))
    }
  })

  test('opens to whoever has the private link, and is kept by nobody', async () => {
    const world = await openFounding()
    const { founder, key, app } = world
    await back({ visitor: founder, outbox: world.outbox }, 'homes', 'Oak Trust', 'ana@oak.example')
    const script = visitorOf(app)
    for (const path of [...reads.map((rest) => api + rest), ...pages.map((rest) => page + rest)]) {
      for (const answer of [await founder.get(path), await script.get(path).set('X-Countersign-Invitation', key)]) {
        expect(answer.status, path).toBe(200)
        // The form itself is kept by the browser that shows it, or going back to it would end in an error.
        expect(answer.headers, path).toMatchObject({ 'cache-control': path === `${page}/sign` ? 'private, no-cache' : 'private, no-store', 'x-robots-tag': 'noindex' })
        if (path.startsWith(page)) expect(answer.text, path).toMatch(/<meta name="robots" content="noindex"/)
        expect(answer.text, path).not.toMatch(/property="og:|name="twitter:/)
      }
      const stranger = await visitorOf(app).get(path)
      expect([stranger.status, stranger.headers['cache-control']], path).toEqual([404, 'no-store'])
      expect(stranger.text).not.toMatch(/Oak Trust|Homes for all/)
    }
    expect((await founder.get(page)).text).toContain('Until 3 March 2026 at 10:00 Central European Standard Time, only people with the private link can see it')
    expect((await founder.get(api)).body.campaign).toMatchObject({ count: 1, beforeLaunch: { launchAt: '2026-03-03T09:00:00.000Z', launchZone: 'Europe/Berlin' } })
  })

  test.each([['/'], ['/api/campaigns']])('is in no list (%s), not even for its founding signers', async (path) => {
    const { founder, stranger, lead } = await openFounding()
    for (const somebody of [founder, stranger, lead]) expect((await somebody.get(path)).text).not.toContain('homes')
    expect((await lead.get('/api/campaigns?mine=true')).body.campaigns).toMatchObject([{ slug: 'homes', beforeLaunch: { launchZone: 'Europe/Berlin' } }])
  })

  test('has a private link that names nothing, changes nothing, and leaves a cookie out of reach of scripts', async () => {
    const world = await openFounding()
    const before = await everythingIn(world)
    const answer = await visitorOf(world.app).get(`/founding/${world.key}`)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/Homes for all|Build them|Alder Valley/)
    expect(answer.text).toContain(`href="${page}"`)
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>')
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    expect(cookiesSet(answer)).toEqual([expect.stringMatching(new RegExp(`^countersign-invitation=${world.key}; .*HttpOnly; SameSite=Lax$`))])
    expect((await visitorOf(world.app).get('/founding/made-up')).status).toBe(404)
    expect(await everythingIn(world)).toBe(before)
  })

  test('can be opened in one browser beside another', async () => {
    const world = await openFounding()
    const { campaign } = await world.given.campaign({ slug: 'trees', lead: 'other@elm.example', privateUntil: null })
    await world.founder.get(`/founding/${world.services.secrets.linkToken({ purpose: 'founding', rowId: campaign.id, generation: 1 })}`)
    for (const slug of ['homes', 'trees']) expect((await world.founder.get(`/campaigns/${slug}`)).status).toBe(200)
    expect((await world.founder.get('/campaigns/trees')).text).toContain('launches it, only people with the private link can see it')
  })

  test('is closed to the old link once there is a new one, also for those who listen', async () => {
    const { app, lead, key, founder, live } = await openFounding()
    const { listen } = await listenOn(app)
    const stream = await listen(`${api}/live`, { 'X-Countersign-Invitation': key })
    expect([stream.status, stream.headers['cache-control'], stream.headers['x-robots-tag']]).toEqual([200, 'private, no-store', 'noindex'])
    const { body } = await lead.post(`${api}/founding-link`)
    await expect.poll(() => live.count()).toBe(0)
    expect((await listen(`${api}/live`, { 'X-Countersign-Invitation': key })).status).toBe(404)
    expect((await founder.get(page)).status).toBe(404)
    expect((await founder.get(`/founding/${key}`)).status).toBe(404)
    await founder.get(new URL(body.url as string).pathname)
    expect((await founder.get(page)).status).toBe(200)
    expect((await lead.get(`${api}/settings`)).body.settings.founding).toEqual({ launchAt: '2026-03-03T09:00:00.000Z', launchZone: 'Europe/Berlin', url: body.url })
  })

  test('is signed, confirmed and managed by the links of its e-mails alone, in any browser', async () => {
    const { app, founder, outbox, db, campaign } = await openFounding()
    expect((await founder.post(`${api}/signatures`, signOn('Oak Trust', 'ana@oak.example'))).status).toBe(202)
    const telephone = visitorOf(app)
    const { token } = (await outbox()).find(({ letter }) => letter === 'verify')!
    const confirmation = await telephone.get(`/confirm/${token}`)
    expect([confirmation.status, confirmation.headers['x-robots-tag']]).toEqual([200, 'noindex'])
    expect(confirmation.text).toContain('This campaign is not public yet')
    const { manageUrl } = (await telephone.post(`/api/confirmations/${token}`)).body as { manageUrl: string }
    expect((await telephone.get(page)).status).toBe(404)
    expect((await telephone.get(`/signature/${tokenOf(manageUrl)}`)).text).toContain('This campaign is not public yet')
    // Whoever has signed may read on from there.
    expect((await telephone.get(page)).text).toContain('Oak Trust')
    expect((await telephone.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })).status).toBe(200)
    expect((await visitorOf(app).get(`/signature/${tokenOf(manageUrl)}`)).status).toBe(200)
    expect(await db.run.select().from(db.tables.log).where(eq(db.tables.log.campaignId, campaign.id))).toHaveLength(4)
  })

  test('that was taken down says so only to those who could see it', async () => {
    const { db, campaign, founder, stranger } = await openFounding()
    await db.transaction(({ run, tables: { campaigns } }) => run.update(campaigns).set({ state: 'taken-down', takenDownFrom: 'open' }).where(eq(campaigns.id, campaign.id)))
    expect([(await founder.get(page)).status, (await stranger.get(page)).status]).toEqual([410, 404])
  })
})

describe('the launch', () => {
  test('comes at its very instant, for everybody, before any worker gets to it', async () => {
    const { stranger, clock, founder } = await openFounding()
    // What everybody gets the same of is kept from one moment to the next.
    expect((await stranger.get('/')).text).not.toContain('Homes for all')
    clock.now = new Date('2026-03-03T08:59:59.999Z')
    expect([(await stranger.get(page)).status, (await stranger.get(api)).status]).toEqual([404, 404])
    expect((await stranger.get('/')).text).not.toContain('Homes for all')
    clock.now = new Date('2026-03-03T09:00:00.000Z')
    for (const path of [page, api, `${api}/log`, `${page}/sign`, '/', '/api/campaigns']) {
      const answer = await stranger.get(path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers, path).not.toHaveProperty('x-robots-tag')
    }
    expect((await stranger.get('/')).text).toContain('Homes for all')
    expect((await founder.get(page)).text).not.toContain('not public yet')
    expect((await stranger.get(api)).body.campaign).not.toHaveProperty('beforeLaunch')
    expect((await stranger.get(page)).headers['cache-control']).toBe('public, max-age=5, stale-while-revalidate=25')
  })

  test('is written down once, and told once to everybody who has signed', async () => {
    const world = await openFounding()
    const { services, clock, founder, stranger, outbox, db } = world
    await back({ visitor: founder, outbox }, 'homes', 'Oak Trust', 'ana@oak.example')
    await founder.post(`${api}/signatures`, signOn('Elm Society', 'bo@elm.example'))
    await launchCampaigns(services)
    expect((await founder.get(`${api}/log`)).body.entries[0].kind).toBe('listed')
    clock.now = new Date('2026-03-03T09:00:01Z')
    await Promise.all([launchCampaigns(services), launchCampaigns(services)])
    await launchCampaigns(services)
    const { entries, revision } = (await stranger.get(`${api}/log`)).body
    expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['launched', 'listed', 'published', 'opened'])
    expect(revision).toBe(4)
    expect((await outbox()).filter(({ letter }) => letter === 'launched').map(({ to }) => to)).toEqual(['ana@oak.example'])
    const [row] = await db.run.select().from(db.tables.campaigns)
    expect(row?.visibility).toBe('public')
    expect((await sent(world)).find(({ kind }) => kind === 'launched')?.text).toContain('is public now: everybody can read it')
  })

  test('is in the lead’s hand too, at once and for good', async () => {
    const { lead, stranger, founder, clock } = await openFounding({ privateUntil: null })
    expect((await stranger.get(page)).status).toBe(404)
    const first = await lead.post(`${api}/launch`)
    const again = await lead.post(`${api}/launch`)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    expect((await stranger.get(page)).status).toBe(200)
    clock.now = new Date(clock.now.getTime() + minute)
    expect((await lead.patch(api, { launchAt: '2026-04-01T09:00:00Z' })).body.fields).toEqual([{ field: 'launchAt', message: expect.stringContaining('only a campaign that is behind its private link') }])
    expect((await lead.post(`${api}/founding-link`)).status).toBe(409)
    expect((await lead.post(`${api}/versions`, { visibility: 'link-only' })).status).toBe(409)
    expect((await founder.get(page)).status).toBe(200)
    expect((await stranger.get(`${api}/settings`)).status).toBe(401)
    expect((await lead.get(`${api}/settings`)).body.settings).not.toHaveProperty('founding')
  })

  test('can be moved, earlier, later or to no time at all', async () => {
    const { lead, stranger, clock } = await openFounding()
    const moved = async (body: object) => (await lead.patch(api, body)).body.campaign?.beforeLaunch
    expect(await moved({ launchAt: '2026-07-01T09:00', launchZone: 'Asia/Kathmandu' })).toEqual({ launchAt: '2026-07-01T03:15:00.000Z', launchZone: 'Asia/Kathmandu' })
    expect(await moved({ launchAt: '2026-07-01T10:00' })).toEqual({ launchAt: '2026-07-01T04:15:00.000Z', launchZone: 'Asia/Kathmandu' })
    expect(await moved({ launchAt: null })).toEqual({ launchAt: null, launchZone: null })
    clock.now = new Date('2027-01-01T00:00:00Z')
    expect((await stranger.get(page)).status).toBe(404)
    expect(await moved({ launchAt: '2027-01-01T00:01:00Z' })).toEqual({ launchAt: '2027-01-01T00:01:00.000Z', launchZone: 'UTC' })
    expect((await stranger.get('/')).text).not.toContain('Homes for all')
    clock.now = new Date('2027-01-01T00:01:00Z')
    expect((await stranger.get('/')).text).toContain('Homes for all')
  })

  test('at a time that cannot be meant is refused in a sentence', async () => {
    const { lead } = await openFounding()
    const times: [object, string, string][] = [
      [{ launchAt: '2026-03-29T01:30', launchZone: 'Europe/London' }, 'launchAt', 'The clocks in Europe/London go forward from 01:00 to 02:00 on that day, so 01:30 never comes. Enter a time before 01:00, or from 02:00 on'],
      [{ launchAt: '2026-10-25T01:30', launchZone: 'Europe/London' }, 'launchAt', 'The clocks in Europe/London go back from 02:00 to 01:00 on that day, so 01:30 comes twice. Enter a time before 01:00, or from 02:00 on'],
      [{ launchAt: '2026-03-02T08:59:00Z' }, 'launchAt', 'Enter a time that is still to come'],
      [{ launchAt: '2026-02-31T09:00' }, 'launchAt', 'Enter a date and a time'],
      [{ launchAt: 'tomorrow' }, 'launchAt', 'Enter a date and a time'],
      [{ launchAt: '2026-07-01T09:00', launchZone: '+02:00' }, 'launchZone', 'Choose a time zone from the list, such as Europe/London'],
      [{ launchAt: '2026-07-01T09:00', launchZone: 'Europe/Atlantis' }, 'launchZone', 'Choose a time zone from the list, such as Europe/London'],
    ]
    for (const [body, field, message] of times) {
      const answer = await lead.patch(api, body)
      expect([answer.status, answer.body.fields], JSON.stringify(body)).toEqual([422, [{ field, message }]])
    }
    expect((await lead.get(api)).body.campaign.beforeLaunch.launchAt).toBe('2026-03-03T09:00:00.000Z')
  })

  test('is chosen with the publication; without a zone, clocks mean nothing', async () => {
    const { given, visitor, services } = await openWorld()
    const { token } = await given.campaign({ published: false })
    const lead = visitor.as(token)
    expect((await lead.post(`${api}/versions`, { visibility: 'link-only', launchAt })).body.fields).toEqual([{ field: 'launchZone', message: 'Choose a time zone' }])
    expect((await lead.post(`${api}/versions`, { launchAt, launchZone: 'UTC' })).status).toBe(422)
    expect((await lead.get(api)).body.campaign.state).toBe('draft')
    expect((await lead.post(`${api}/versions`, { visibility: 'link-only', launchAt, launchZone: 'europe/berlin' })).status).toBe(201)
    expect((await lead.get(api)).body.campaign).toMatchObject({ state: 'open', beforeLaunch: { launchZone: 'Europe/Berlin' } })
    // Until somebody signs, the wording can be replaced, and stays private.
    expect((await lead.post(`${api}/versions`)).body.version.number).toBe(2)
    expect(await findCampaign(services.db, 'homes')).toMatchObject({ visibility: 'link-only', currentVersion: 2 })
  })
})

describe('e-mails about a campaign', () => {
  test('say until when it is private, as long as it is at the moment they leave', async () => {
    const world = await openFounding()
    const { founder, outbox, clock, lead } = world
    await founder.post(`${api}/signatures`, signOn('Oak Trust', 'ana@oak.example'))
    const verifying = await sent(world)
    await founder.post(`/api/confirmations/${verifying[0]?.text.match(/\/confirm\/(\S+)/)?.[1]}`)
    await lead.patch(api, { closesAt: '2026-09-01T00:00:00Z' })
    const before = [...verifying, ...(await sent(world))]
    expect(before.map(({ kind }) => kind).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(['backers-told', 'verify', 'welcome'])
    for (const { kind, text, html } of before) {
      expect(text, kind).toContain('This campaign is not public yet. Until 3 March 2026 at 10:00 Central European Standard Time, only people with its private link can see it')
      expect(text, kind).not.toMatch(/\/campaigns\/|public list/)
      expect(html, kind).not.toContain('/campaigns/')
    }
    await back({ visitor: founder, outbox }, 'homes', 'Elm Society', 'bo@elm.example')
    await founder.post(`${api}/signatures`, signOn('Yew Club', 'cy@yew.example'))
    clock.now = new Date('2026-03-03T09:00:00Z')
    const after = await sent(world)
    expect(after.map(({ kind }) => kind).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(['verify', 'welcome'])
    for (const { kind, text } of after) expect(text, kind).not.toMatch(/private/)
    expect(after.find(({ kind }) => kind === 'welcome')?.text).toContain('/campaigns/homes/backers')
  })

  test('name whoever launches it where there is no time, and follow a launch by hand', async () => {
    const world = await openFounding({ privateUntil: null })
    await world.founder.post(`${api}/signatures`, signOn('Oak Trust', 'ana@oak.example'))
    expect((await sent(world))[0]?.text).toContain('Until Alder Valley Alliance launches it, only people with its private link')
    await world.founder.post(`${api}/signatures`, signOn('Elm Society', 'bo@elm.example'))
    await world.lead.post(`${api}/launch`)
    expect((await sent(world))[0]?.text).not.toContain('private')
  })
})

test('an organisation for which somebody signed before the launch is told of it at the launch, not before', async () => {
  const world = await openFounding()
  const { founder, outbox, later, services, key } = world
  await founder.get(`/founding/${key}`)
  await back({ visitor: founder, outbox }, 'homes', 'Oak Trust', 'ana@gmail.com', { organisation: { website: 'oak.example' } })
  const told = async () => (await outbox()).filter(({ letter }) => letter === 'someone-signed').map(({ to }) => to)
  expect(await told()).toEqual([])
  later(25 * 60 * minute)
  await launchCampaigns(services)
  expect(await told()).toEqual(['info@oak.example'])
})
