import { describe, expect, test } from 'vitest'
import { makeHost } from '#server/admin/people.ts'
import { inviteLead } from '#server/host/invite-lead.ts'
import { openWorld } from '#tests/support/world.ts'

const email = 'lead@alliance.example'

describe('a token', () => {
  test('lets a script act for whoever made it, until it is ended', async () => {
    const { signedIn, visitor } = await openWorld()
    const lead = await signedIn(email)
    const made = await lead.post('/api/tokens', { name: 'Nightly export', scopes: ['read', 'campaigns'] })
    expect(made).toMatchObject({ status: 201, body: { token: { name: 'Nightly export', lastUsedAt: null }, secret: expect.stringMatching(/^cs_[\w-]{43}$/) } })
    const script = visitor.as(made.body.secret as string)
    expect((await script.get('/api/session')).body.account).toMatchObject({ email })
    expect((await script.post('/api/organisations', { name: 'Alder Valley Alliance' })).status).toBe(201)

    expect((await lead.delete(`/api/tokens/${made.body.token.id}`)).status).toBe(204)
    expect((await script.get('/api/organisations')).status).toBe(401)
    expect((await script.get('/api/session')).body.account).toBeNull()
    expect((await lead.delete(`/api/tokens/${made.body.token.id}`)).body.code).toBe('token.unknown')
  })

  test('is shown once, and only its hash is kept', async () => {
    const { signedIn, db } = await openWorld()
    const lead = await signedIn(email)
    const { secret } = (await lead.post('/api/tokens', { name: 'Nightly export', scopes: ['read'] })).body as { secret: string }
    const listed = await lead.get('/api/tokens')
    expect(listed.body.tokens).toMatchObject([{ name: 'Nightly export' }])
    expect(listed.text).not.toContain(secret)
    expect(JSON.stringify(await db.run.select().from(db.tables.apiTokens))).not.toContain(secret.slice(3))
  })

  test('of somebody else can be neither seen nor ended', async () => {
    const { signedIn } = await openWorld()
    const [lead, other] = [await signedIn(email), await signedIn('other@elm.example')]
    const { token } = (await lead.post('/api/tokens', { name: 'Mine', scopes: ['read'] })).body as { token: { id: string } }
    expect((await other.get('/api/tokens')).body.tokens).toEqual([])
    expect((await other.delete(`/api/tokens/${token.id}`)).status).toBe(404)
    expect((await lead.get('/api/tokens')).body.tokens).toHaveLength(1)
  })

  test('that nobody made opens nothing', async () => {
    const { visitor } = await openWorld()
    for (const token of ['cs_made-up', 'x', '%00']) expect((await visitor.as(token).get('/api/organisations')).status).toBe(401)
  })
})

describe('founding a lead organisation', () => {
  test('makes the founder its owner, and cleans the name as names are', async () => {
    const { signedIn } = await openWorld()
    const lead = await signedIn(email)
    const founded = await lead.post('/api/organisations', { name: ' \u202EAlder Valley\u0007 Alliance ', website: 'alder.example', country: 'gb', registerId: '1234567' })
    expect(founded).toMatchObject({ status: 201, body: { organisation: { name: 'Alder Valley Alliance', website: 'https://alder.example', country: 'GB' } } })
    expect((await lead.get('/api/organisations')).body.organisations).toEqual([{ ...founded.body.organisation, role: 'owner' }])
  })

  test('needs signing in', async () => {
    const { visitor } = await openWorld()
    expect(await visitor.post('/api/organisations', { name: 'Oak Trust' })).toMatchObject({ status: 401, body: { code: 'session.needed' } })
  })

  test('by invitation is refused to everybody else, in words, and open to those invited and to hosts', async () => {
    const { signedIn, services, outbox, db } = await openWorld({ env: { REGISTRATION: 'invited' } })
    const lead = await signedIn(email)
    expect(await lead.post('/api/organisations', { name: 'Alder Valley Alliance' })).toMatchObject({ status: 403, body: { code: 'session.invitation-needed', message: expect.stringContaining('by invitation') } })
    expect(await db.run.select().from(db.tables.organisations)).toEqual([])

    await inviteLead(services, 'Lead@Alliance.example')
    expect((await outbox()).filter(({ letter }) => letter === 'invite-lead')).toHaveLength(1)
    expect((await services.db.run.select().from(services.db.tables.outbox)).map(({ key }) => key).join(' '), 'no address stays behind in a key').not.toContain('alliance')
    expect((await lead.post('/api/organisations', { name: 'Alder Valley Alliance' })).status).toBe(201)

    const host = await signedIn('host@site.example')
    await makeHost(services, 'host@site.example')
    expect((await host.get('/api/session')).body.account).toEqual({ email: 'host@site.example', host: true })
    expect((await host.post('/api/organisations', { name: 'The Host' })).status).toBe(201)
  })
})
