import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { back, openWorld } from '#tests/support/world.ts'

const form = 'application/x-www-form-urlencoded'
const signOn = {
  'organisation.name': 'Oak & Sons',
  'signatory.name': 'Ana Ruiz',
  'signatory.role': 'Director',
  'signatory.email': 'ana@oak.example',
  capacity: 'official',
  authority: 'on',
  version: '1',
}

async function openSite() {
  const world = await openWorld()
  await world.given.campaign({ slug: 'homes' })
  const agent = supertest(world.app)
  const get = (path: string) => agent.get(path).set('Host', 'localhost')
  const post = (path: string, fields: Record<string, string> = {}) =>
    agent.post(path).set('Host', 'localhost').set('Sec-Fetch-Site', 'same-origin').type('form').send(new URLSearchParams(fields).toString())
  return { ...world, get, post }
}

describe('pages over HTTP', () => {
  test('are the same for everyone for a moment, and answer 304 to who has them', async () => {
    const { get } = await openSite()
    const first = await get('/campaigns/homes')
    expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=5, stale-while-revalidate=25', 'content-type': 'text/html; charset=utf-8' })
    expect((await get('/campaigns/homes?utm_source=x').set('If-None-Match', first.headers.etag!)).status).toBe(304)
    // The back button leads to a form as it was filled in.
    expect((await get('/campaigns/homes/sign')).headers['cache-control']).toBe('private, no-cache')
  })

  test('are not kept for others where a lead sees more', async () => {
    const { visitor, given, signedIn } = await openSite()
    await given.campaign({ slug: 'secret', published: false })
    expect((await visitor.get('/campaigns/secret')).status).toBe(404)
    const lead = await signedIn('lead@alliance.example')
    const draft = await lead.get('/campaigns/secret')
    expect(draft.status).toBe(200)
    expect(draft.headers['cache-control']).toBe('no-store')
  })

  test('lead from the form to the list without script', async () => {
    const { get, post, outbox } = await openSite()
    expect((await post('/campaigns/homes/sign', { ...signOn, intent: 'check' })).text).toContain('Oak &amp; Sons')
    expect(await outbox()).toEqual([])
    expect((await post('/campaigns/homes/sign', { ...signOn, intent: 'send' })).text).toContain('We have written to ana@oak.example')
    const mail = (await outbox()).find(({ letter }) => letter === 'verify')!

    const shown = await get(`/confirm/${mail.token}`)
    expect(shown.text).toContain('Confirm that we back this')
    expect((await get('/campaigns/homes')).text).not.toContain('Oak &amp; Sons')

    const confirmed = await post(`/confirm/${mail.token}`, { intent: 'confirm' })
    expect(confirmed.text).toMatch(/Oak &amp; Sons\u2069? backs this statement/)
    expect((await get('/campaigns/homes')).text).toContain('Oak &amp; Sons')
    expect((await get(`/confirm/${mail.token}`)).text).toContain('This was already confirmed')
    expect((await post(`/confirm/${mail.token}`, { intent: 'confirm' })).text).toContain('This was already confirmed')
  })

  test('take a code in place of the link', async () => {
    const { post, outbox } = await openSite()
    await post('/campaigns/homes/sign', { ...signOn, intent: 'send' })
    const mail = (await outbox()).find(({ letter }) => letter === 'verify')!
    const answer = await post('/confirm', { reference: mail.reference!.toLowerCase(), code: mail.code!.toLowerCase() })
    expect(answer.text).toContain('Open the page of your sign-on')
  })

  test('let a signatory withdraw by typing the name, and come back', async () => {
    const { get, post, visitor, outbox } = await openSite()
    const { manageUrl } = await back({ visitor, outbox }, 'homes', 'Oak Trust', 'ana@oak.example')
    const own = new URL(manageUrl).pathname
    expect((await post(own, { intent: 'withdraw', name: 'Elm Trust' })).status).toBe(422)
    const withdrawn = await post(own, { intent: 'withdraw', name: 'Oak Trust' })
    expect(withdrawn).toMatchObject({ status: 302, headers: { location: `${own}?done=withdrawn` } })
    expect((await get('/campaigns/homes')).text).not.toContain('Oak Trust')
    expect((await get(`${own}?done=withdrawn`)).text).toContain('Your organisation has withdrawn')
    await post(own, { intent: 'return', version: '1' })
    expect((await get('/campaigns/homes')).text).toContain('Oak Trust')
  })

  test('refuse a form from another site, and say so on a page', async () => {
    const { app, outbox } = await openSite()
    const answer = await supertest(app).post('/campaigns/homes/sign').set('Host', 'localhost').set('Sec-Fetch-Site', 'cross-site').type('form').send({ ...signOn, intent: 'send' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('This came from another site, so nothing was changed.')
    expect(await outbox()).toEqual([])
  })

  test.each([
    ['a form too long', 413, form, 'a='.padEnd(600_000, 'x')],
    ['something that is no form', 400, 'text/plain', 'a=b'],
  ])('say what is wrong with %s', async (_, status, type, body) => {
    const { app } = await openSite()
    const answer = await supertest(app).post('/campaigns/homes/sign').set('Host', 'localhost').set('Sec-Fetch-Site', 'same-origin').set('Content-Type', type).send(body)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain('This did not work')
  })

  test.each(['/campaigns/%E0%A4%A', '/campaigns/a%00b', '/campaigns/homes/versions/x', '/confirm/nonsense', '/signature/nonsense', '/.vite/manifest.json', '//elsewhere.example/x'])('have nothing at %s', async (path) => {
    const { get } = await openSite()
    expect((await get(path)).status).toBe(404)
  })

  test('take a form without fields', async () => {
    const { post } = await openSite()
    expect((await post('/signature-link')).status).toBe(422)
  })
})
