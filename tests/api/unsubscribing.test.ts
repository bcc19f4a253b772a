import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { compose } from '#emails/compose.ts'
import { back, openWorld } from '#tests/support/world.ts'

async function openTold() {
  const world = await openWorld()
  const { visitor, given, db, services, app, later } = world
  const lead = visitor.as((await given.campaign()).token)
  await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  await back(world, 'homes', 'Elm Society', 'bo@elm.example')
  let day = 1
  /** Something public changes; answers who was told of it. */
  const change = async () => {
    later(60_000)
    const before = (await told()).length
    await lead.patch('/api/campaigns/homes', { closesAt: `2026-09-${String(day++).padStart(2, '0')}T00:00:00Z` })
    return (await told()).slice(before).map(({ to }) => to ?? '').toSorted((a, b) => a.localeCompare(b))
  }
  const told = async () => (await db.run.select().from(db.tables.outbox)).filter(({ letter }) => letter === 'backers-told').toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const { siteUrl, secrets } = services
  const composing = { site: { url: siteUrl, name: 'Example' }, linkToken: secrets.linkToken, typedCode: secrets.typedCode, from: { address: 'us@example.org' } }
  /** The e-mail of that kind to an address as it leaves, and the path of its unsubscribe link. */
  const letterTo = async (address: string, kind = 'backers-told') => {
    const email = (await db.run.select().from(db.tables.outbox)).findLast(({ to, letter }) => to === address && letter === kind)
    const message = compose(email as Parameters<typeof compose>[0], composing, services.now())
    return { ...message, path: message.headers['List-Unsubscribe']?.replace(`<${siteUrl}`, '').replace('>', '') ?? '' }
  }
  /** As a mail service does it: no cookie, no origin. */
  const oneClick = (path: string, body = 'List-Unsubscribe=One-Click', type = 'application/x-www-form-urlencoded') => supertest(app).post(path).set('Host', 'localhost').set('Content-Type', type).send(body)
  return { ...world, lead, change, letterTo, oneClick }
}

describe('e-mails about changes to a campaign', () => {
  test('say in their headers and in their text how to stop them; what answers to something does not', async () => {
    const { change, letterTo } = await openTold()
    expect(await change()).toEqual(['ana@oak.example', 'bo@elm.example'])
    const { headers, text, html, path } = await letterTo('ana@oak.example')
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(path).toMatch(/^\/unsubscribe\/[\w-]{32}$/)
    for (const part of [text, html]) expect(part).toContain(path)
    expect(Object.keys((await letterTo('ana@oak.example', 'welcome')).headers)).not.toContain('List-Unsubscribe')
  })

  test('stop at one click of the mail service, for that person alone, and the sign-on stands', async () => {
    const { change, letterTo, oneClick, visitor } = await openTold()
    await change()
    const { path } = await letterTo('ana@oak.example')
    expect((await oneClick(path)).status).toBe(200)
    expect((await oneClick(path)).status).toBe(200)
    expect(await change()).toEqual(['bo@elm.example'])
    expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(2)
  })

  test('stop at one click that is sent in parts', async () => {
    const { change, letterTo, oneClick } = await openTold()
    await change()
    const { path } = await letterTo('ana@oak.example')
    const body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    expect((await oneClick(path, body, 'multipart/form-data; boundary=x')).status).toBe(200)
    expect(await change()).toEqual(['bo@elm.example'])
  })

  test('do not stop by opening the link, only by its button, which can be taken back on the same page', async () => {
    const { change, letterTo, visitor, app } = await openTold()
    await change()
    const { path } = await letterTo('ana@oak.example')
    const press = (intent: string) => supertest(app).post(path).set('Host', 'localhost').set('Sec-Fetch-Site', 'same-origin').type('form').send({ intent })

    expect((await visitor.get(path)).text).toContain('Stop these e-mails')
    expect(await change()).toHaveLength(2)
    expect((await press('stop')).text).toContain('You get no more of these e-mails')
    expect(await change()).toEqual(['bo@elm.example'])
    expect((await press('resume')).text).toContain('You get these e-mails again.')
    expect(await change()).toHaveLength(2)
  })

  test('stop and start over the API too', async () => {
    const { change, letterTo, visitor } = await openTold()
    await change()
    const api = (await letterTo('ana@oak.example')).path.replace('/unsubscribe/', '/api/unsubscriptions/')
    expect((await visitor.get(api)).body).toEqual({ locale: 'en', organisation: 'Oak Trust', campaign: { slug: 'homes', title: 'Homes for all', locale: 'en' }, stopped: false })
    expect((await visitor.post(api)).body.stopped).toBe(true)
    expect((await visitor.delete(api)).body.stopped).toBe(false)
  })
})

test('an unsubscribe link opens nothing else, and no other link unsubscribes', async () => {
  const { change, letterTo, oneClick, visitor, outbox } = await openTold()
  await change()
  const token = (await letterTo('ana@oak.example')).path.replace('/unsubscribe/', '')
  const manage = (await outbox()).findLast(({ letter, to }) => letter === 'welcome' && to === 'ana@oak.example')?.token
  expect((await visitor.get(`/api/signatures/${token}`)).status).toBe(404)
  expect((await visitor.post(`/api/disownments/${token}`)).status).toBe(404)
  for (const path of [`/unsubscribe/${manage}`, '/unsubscribe/unknown']) expect((await oneClick(path)).status).toBe(404)
  expect(await change()).toHaveLength(2)
})
