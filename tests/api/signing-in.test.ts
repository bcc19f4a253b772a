import { describe, expect, test } from 'vitest'
import { cookieFrom, cookiesSet, openWorld, visitorOf, type World } from '#tests/support/world.ts'

const minute = 60_000
const day = 86_400_000
const email = 'lead@alliance.example'

/** Asks for a code in a browser, and reads it from the newest e-mail. */
async function askForCode({ outbox }: World, visitor: World['visitor'], address = email) {
  const asked = await visitor.post('/api/session/codes', { email: address })
  const code = (await outbox()).findLast(({ letter, to }) => letter === 'sign-in' && to === address)?.code ?? ''
  return { asked, code }
}
const accountOf = async (visitor: World['visitor']) => (await visitor.get('/api/session')).body.account as { email: string } | null

describe('signing in', () => {
  test('takes the code that was e-mailed, in whatever case and with or without its hyphen', async () => {
    const world = await openWorld()
    for (const typed of [(code: string) => code, (code: string) => code.toLowerCase(), (code: string) => ` ${code.replace('-', ' ')} `]) {
      const visitor = visitorOf(world.app)
      const { asked, code } = await askForCode(world, visitor)
      expect(asked).toMatchObject({ status: 202, body: { sentTo: email } })
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
      const answer = await visitor.post('/api/session', { email, code: typed(code) })
      expect(answer).toMatchObject({ status: 200, body: { account: { email, host: false } } })
      expect(await accountOf(visitor)).toMatchObject({ email })
    }
  })

  test('is the same account for the same address written differently', async () => {
    const { given, signedIn } = await openWorld()
    await given.lead(email)
    const visitor = await signedIn('Lead@Alliance.example')
    expect((await visitor.get('/api/organisations')).body.organisations).toMatchObject([{ name: 'Alder Valley Alliance', role: 'owner' }])
  })

  test('does not work in another browser', async () => {
    const world = await openWorld()
    const { code } = await askForCode(world, world.visitor)
    const other = visitorOf(world.app)
    expect(await other.post('/api/session', { email, code })).toMatchObject({ status: 410, body: { code: 'session.code-spent' } })
    await other.post('/api/session/codes', { email: 'other@elm.example' })
    expect(await other.post('/api/session', { email, code })).toMatchObject({ status: 410 })
    expect(await accountOf(other)).toBeNull()
    expect((await world.visitor.post('/api/session', { email, code })).status).toBe(200)
  })

  test('works once', async () => {
    const world = await openWorld()
    const { asked, code } = await askForCode(world, world.visitor)
    const browser = cookieFrom(asked)
    expect((await world.visitor.post('/api/session', { email, code })).status).toBe(200)
    expect(await visitorOf(world.app).post('/api/session', { email, code }).set('Cookie', browser)).toMatchObject({ status: 410, body: { code: 'session.code-spent' } })
  })

  test('works for ten minutes', async () => {
    const world = await openWorld()
    const { code } = await askForCode(world, world.visitor)
    world.later(10 * minute)
    expect(await world.visitor.post('/api/session', { email, code })).toMatchObject({ status: 410, body: { code: 'session.code-spent' } })
    const { code: fresh } = await askForCode(world, world.visitor)
    world.later(10 * minute - 1)
    expect((await world.visitor.post('/api/session', { email, code: fresh })).status).toBe(200)
  })

  test('takes the newest code alone', async () => {
    const world = await openWorld()
    const { code: older } = await askForCode(world, world.visitor)
    world.later(minute)
    const { code: newer } = await askForCode(world, world.visitor)
    expect((await world.visitor.post('/api/session', { email, code: older })).status).not.toBe(200)
    expect((await world.visitor.post('/api/session', { email, code: newer })).status).toBe(200)
  })

  test('ends after ten wrong codes, however they arrive', async () => {
    const world = await openWorld()
    const { asked, code } = await askForCode(world, world.visitor)
    const browser = cookieFrom(asked)
    const tries = await Promise.all(Array.from({ length: 30 }, () => visitorOf(world.app).post('/api/session', { email, code: 'AAAA-AAAA' }).set('Cookie', browser)))
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(10)
    expect(tries.filter(({ status }) => status === 410)).toHaveLength(20)
    expect(tries.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'session.code-wrong', fields: [{ field: 'code' }] })
    expect((await world.visitor.post('/api/session', { email, code })).status).toBe(410)
  })

  test('answers an address it knows and one it does not in the same way', async () => {
    const { given, visitor, outbox } = await openWorld()
    await given.lead(email)
    const [known, unknown] = [await visitor.post('/api/session/codes', { email }), await visitor.post('/api/session/codes', { email: 'none@alliance.example' })]
    expect({ ...known.body, status: known.status }).toEqual({ sentTo: email, status: 202 })
    expect({ ...unknown.body, status: unknown.status }).toEqual({ sentTo: 'none@alliance.example', status: 202 })
    expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort())
    expect((await outbox()).map(({ letter }) => letter)).toEqual(['sign-in', 'sign-in'])
  })

  test('writes five codes an hour to an address, then says honestly when again', async () => {
    const { visitor, later, outbox } = await openWorld()
    for (let time = 0; time < 5; time += 1) expect((await visitor.post('/api/session/codes', { email })).status).toBe(202)
    later(20 * minute)
    const sixth = await visitor.post('/api/session/codes', { email: 'LEAD@alliance.example' })
    expect(sixth).toMatchObject({ status: 429, body: { code: 'limit.reached', message: 'That was too often in a short time. Wait 40 minutes and try again.' } })
    expect(sixth.headers['retry-after']).toBe('2400')
    expect((await visitor.post('/api/session/codes', { email: 'other@elm.example' })).status).toBe(202)
    later(40 * minute)
    expect((await visitor.post('/api/session/codes', { email })).status).toBe(202)
    expect(await outbox()).toHaveLength(7)
  })

  test('writes thirty codes in ten minutes from one network', async () => {
    const { visitor } = await openWorld()
    for (let time = 0; time < 30; time += 1) expect((await visitor.post('/api/session/codes', { email: `a${time}@elm.example` })).status).toBe(202)
    expect((await visitor.post('/api/session/codes', { email })).status).toBe(429)
  })
})

/** The cookies that asking for a code and signing in set, whole. */
const cookiesIn = async (env: Record<string, string>) => {
  const world = await openWorld({ env })
  const { asked, code } = await askForCode(world, world.visitor)
  const answer = await visitorOf(world.app).post('/api/session', { email, code }).set('Cookie', cookieFrom(asked))
  return [...cookiesSet(asked), ...cookiesSet(answer).filter((cookie) => !cookie.includes('Max-Age=0'))]
}

describe('a session', () => {
  test('ends on the server when its owner signs out', async () => {
    const { app, signedIn, later } = await openWorld()
    const visitor = await signedIn(email)
    later(day)
    const stolen = visitorOf(app)
    const cookie = cookieFrom(await visitor.post('/api/tokens', { name: 'x', scopes: ['read'] }))
    expect((await stolen.get('/api/session').set('Cookie', cookie)).body.account).toMatchObject({ email })
    expect((await visitor.delete('/api/session')).status).toBe(204)
    expect(await accountOf(visitor)).toBeNull()
    expect((await stolen.get('/api/session').set('Cookie', cookie)).body.account).toBeNull()
    expect((await visitor.delete('/api/session')).status).toBe(204)
  })

  test('ends fourteen days after it was last used to do something', async () => {
    const { app, signedIn, later } = await openWorld()
    const visitor = await signedIn(email)
    for (let week = 0; week < 4; week += 1) {
      later(13 * day)
      expect((await visitor.post('/api/tokens', { name: `week ${week}`, scopes: ['read'] })).status).toBe(201)
    }
    later(14 * day)
    expect(await accountOf(visitor)).toBeNull()
    expect((await visitorOf(app).get('/api/session')).body.account).toBeNull()
  })

  test('is prolonged as well by a form of the workspace', async () => {
    const { given, signedIn, later } = await openWorld()
    await given.lead(email)
    const visitor = await signedIn(email)
    later(13 * day)
    const posted = await visitor.post('/workspace/tokens', { name: 'tools' }).type('form')
    expect(cookiesSet(posted).join()).toContain('countersign-session=')
    later(13 * day)
    expect(await accountOf(visitor)).toMatchObject({ email })
  })

  test('is new at each signing in: a cookie that somebody else planted stays worthless', async () => {
    const world = await openWorld()
    const planted = 'countersign-session=planted'
    const visitor = visitorOf(world.app)
    const { asked, code } = await askForCode(world, visitor)
    const browser = cookieFrom(asked)
    const answer = await visitorOf(world.app).post('/api/session', { email, code }).set('Cookie', `${planted}; ${browser}`)
    expect(answer.status).toBe(200)
    expect(cookiesSet(answer).join()).not.toContain('planted')
    expect((await visitorOf(world.app).get('/api/session').set('Cookie', planted)).body.account).toBeNull()
  })

  test('is kept in cookies that no script reads and no other site sends, and in production only over https', async () => {
    expect(await cookiesIn({})).toHaveLength(2)
    for (const cookie of await cookiesIn({})) expect(cookie).toMatch(/^countersign-(browser|session)=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://sign.example', SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'sign@sign.example' }
    for (const cookie of await cookiesIn(production)) expect(cookie).toMatch(/^__Host-countersign-(browser|session)=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)
  })
})
