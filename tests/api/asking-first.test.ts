import { describe, expect, test } from 'vitest'
import { expirePendings } from '#server/signatures/expire-pendings.ts'
import { everythingIn } from '#tests/support/every-route.ts'
import { openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const day = 86_400_000
const deadline = new Date('2026-04-10T17:00:00Z')

async function open({ closesAt = deadline, askingUntil = '2026-03-20', more = {} }: { closesAt?: Date | null; askingUntil?: string | null; more?: object } = {}) {
  const world = await openWorld()
  const { visitor, given, outbox, db } = world
  const { token: leadToken } = await given.campaign({ ...(closesAt && { closesAt }) })
  const lead = visitor.as(leadToken)
  const save = (until: string | null = askingUntil, rest: object = more) => visitor.post('/api/campaigns/homes/signatures', { ...signOn('Oak Trust', 'ana@oak.example', { authority: undefined, ...rest }), ...(until !== null && { askingUntil: until }) })
  const asked = await save()
  const mailed = async (letter: string) => (await outbox()).filter((mail) => mail.letter === letter)
  const token = (await outbox()).findLast(({ to }) => to === 'ana@oak.example')?.token ?? ''
  const link = `/api/confirmations/${token}`
  const decide = async () => `/api/decisions/${tokenOf((await visitor.get(link)).body.decideUrl as string)}`
  const signature = async () => (await db.run.select().from(db.tables.signatures))[0]!
  const reminders = async () => (await db.run.select().from(db.tables.outbox)).filter(({ letter }) => letter === 'ask-reminder')
  return { ...world, lead, asked, save, mailed, token, link, decide, signature, reminders }
}

describe('“we need to ask first”', () => {
  test('saves the sign-on without the tick, and says nothing in public', async () => {
    const { asked, visitor, mailed, signature, token } = await open()
    expect([asked.status, asked.body]).toEqual([202, { sentTo: 'ana@oak.example', reference: expect.any(String) }])
    expect(await mailed('verify')).toEqual([])
    expect(await mailed('ask-first')).toMatchObject([{ to: 'ana@oak.example', token, reference: asked.body.reference }])
    expect(await signature()).toMatchObject({ state: 'pending', askingUntil: new Date('2026-03-20T23:59:00Z') })
    expect((await visitor.get('/api/campaigns/homes/count')).body.count).toBe(0)
  })

  test('is confirmed later by the same link, with the tick that it has been decided', async () => {
    const { visitor, link, later, reminders, mailed } = await open()
    later(10 * day)
    expect(await visitor.post(link)).toMatchObject({ status: 422, body: { fields: [{ field: 'authority' }] } })
    expect((await visitor.post(link, { authority: true })).body.state).toBe('listed')
    expect(await reminders()).toMatchObject([{ state: 'cancelled', to: null, props: null }])
    expect(await mailed('welcome')).toHaveLength(1)
  })

  test('without the tick and without a date is no sign-on', async () => {
    const world = await openWorld()
    await world.given.campaign()
    expect(await world.visitor.post('/api/campaigns/homes/signatures', signOn('Elm', 'bo@elm.example', { authority: undefined }))).toMatchObject({ status: 422, body: { fields: [{ field: 'authority', message: 'Tick to say that you may sign for the organisation' }] } })
  })

  test.each([
    ['2026-04-10', '2026-04-10T17:00:00.000Z'],
    ['2026-04-10T12:00:00Z', '2026-04-10T12:00:00.000Z'],
    ['2026-03-02', '2026-03-02T23:59:00.000Z'],
  ])('by %s lasts until %s', async (askingUntil, until) => {
    const { signature } = await open({ askingUntil })
    expect((await signature()).askingUntil?.toISOString()).toBe(until)
  })

  test.each(['2026-04-11', '2026-04-10T17:00:01Z', '2026-03-01', '2026-02-30', 'soon', ''])('by %j is refused with a sentence, and nothing is saved', async (until) => {
    const { asked, db } = await open({ ...(until !== null && { askingUntil: until }) })
    expect(asked.status).toBe(422)
    expect(asked.body.fields[0]).toMatchObject({ field: 'askingUntil', message: expect.stringMatching(/^Enter a day up to 10 April 2026|^Enter a time that is still to come|^Enter the day by which/) })
    expect(await db.run.select().from(db.tables.signatures)).toEqual([])
  })

  test('keeps the link for at least thirty days, and a day longer than the decision', async () => {
    const { signature } = await open()
    expect((await signature()).expiresAt.toISOString()).toBe('2026-04-01T09:00:00.000Z')
    const long = await open({ closesAt: null, askingUntil: '2026-06-01' })
    expect((await long.signature()).expiresAt.toISOString()).toBe('2026-06-02T23:59:00.000Z')
    long.later(60 * day)
    await expirePendings(long.services)
    expect((await long.signature()).state).toBe('pending')
  })

  test('can be chosen on the page of the verification link too, and its date changed', async () => {
    const { visitor, link, mailed, reminders, later, signature } = await open({ askingUntil: null, more: { authority: true } })
    expect(await mailed('verify')).toHaveLength(1)
    const first = await visitor.post(`${link}/asking`, { until: '2026-03-20' })
    expect(first.body).toMatchObject({ state: 'pending', askingUntil: '2026-03-20T23:59:00.000Z', latestAsking: deadline.toISOString(), decideUrl: expect.stringMatching(/\/decide\/[\w-]{32}$/) })
    expect((await visitor.post(`${link}/asking`, { until: '2026-03-20' })).body).toEqual(first.body)
    expect(await mailed('ask-first')).toHaveLength(1)
    later(1000)
    expect((await visitor.post(`${link}/asking`, { until: '2026-03-30' })).body.askingUntil).toBe('2026-03-30T23:59:00.000Z')
    expect(await mailed('ask-first')).toHaveLength(1)
    // One reminder, three days before the date that holds.
    expect((await reminders()).filter(({ state }) => state === 'queued')).toMatchObject([{ dueAt: new Date('2026-03-27T23:59:00Z') }])
    expect((await visitor.post(`${link}/asking`, { until: '2027-01-01' })).body.fields[0].message).toBe('Enter a day up to 10 April 2026: later than that this campaign takes no answer')
    expect((await signature()).askingUntil?.toISOString()).toBe('2026-03-30T23:59:00.000Z')
  })

  test('is seen by the lead, with until when, and not as an e-mail on its way', async () => {
    const { lead, visitor, link, db } = await open()
    await db.transaction(({ run, tables }) => run.update(tables.outbox).set({ state: 'sent' }).where(undefined))
    const listed = (await lead.get('/api/campaigns/homes/signatures?state=asking')).body
    expect(listed).toMatchObject({ asking: 1, found: 1, signatures: [{ state: 'pending', askingUntil: '2026-03-20T23:59:00.000Z', contact: { masked: true } }] })
    await visitor.post(link, { authority: true })
    expect((await lead.get('/api/campaigns/homes/signatures?state=asking')).body).toMatchObject({ asking: 0, found: 0 })
    expect((await lead.get('/api/campaigns/homes/signatures')).body.signatures[0]).not.toHaveProperty('askingUntil')
  })

  test('sends again what belongs to it, with its limit in words', async () => {
    const { visitor, link, mailed, later } = await open()
    expect((await visitor.get(link)).body.mails).toEqual({ sent: 1, most: 5, nextAt: '2026-03-02T09:10:00.000Z' })
    later(11 * 60_000)
    expect((await visitor.post(`${link}/resend`)).status).toBe(202)
    expect(await mailed('ask-first')).toHaveLength(2)
    expect((await visitor.get(link)).body.mails).toMatchObject({ sent: 2, most: 5 })
  })

  test('ends with “this was not us”, and nothing is left to send', async () => {
    const { visitor, token, mailed, reminders, decide } = await open()
    const decision = await decide()
    expect((await visitor.post(`/api/disownments/${token}`)).body).toEqual({ state: 'disowned' })
    for (const mail of [...(await mailed('ask-first')), ...(await reminders())]) expect(mail).toMatchObject({ state: 'cancelled', to: null })
    expect((await visitor.get(decision)).body).toMatchObject({ state: 'disowned', askedBy: null })
  })
})

describe('the link for whoever decides', () => {
  test('shows the wording, who asks and until when, and nobody’s address', async () => {
    const { visitor, decide } = await open({ more: { quote: 'We need them.' } })
    const { body, text } = await visitor.get(await decide())
    expect(body).toMatchObject({ state: 'pending', organisation: 'Oak Trust', askedBy: { name: 'Ana Ruiz', role: 'Director' }, version: { number: 1, html: expect.stringContaining('homes') }, askingUntil: '2026-03-20T23:59:00.000Z', closesAt: deadline.toISOString(), quote: 'We need them.' })
    expect(text).not.toContain('@')
    const page = await visitor.get((await decide()).replace('/api/decisions/', '/decide/'))
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('ana@')
    for (const said of ['10 April 2026 at 17:00 UTC', '20 March 2026 at 23:59 UTC', 'What becomes public', 'Who confirms']) expect(page.text).toContain(said)
    expect(page.text).not.toContain('<button')
  })

  test('opens nothing else, and nothing else opens it', async () => {
    const { visitor, decide, token } = await open()
    const own = (await decide()).split('/').at(-1)!
    for (const path of [`/api/confirmations/${own}`, `/api/signatures/${own}`, `/api/contacts/${own}`, `/api/addresses/${own}`]) expect((await visitor.get(path)).status).toBe(404)
    for (const path of [`/api/confirmations/${own}`, `/api/disownments/${own}`]) expect((await visitor.post(path)).status).toBe(404)
    expect((await visitor.get(`/api/decisions/${token}`)).status).toBe(404)
  })

  test('has the date for a calendar: in UTC, with an alarm, as one entry that replaces itself', async () => {
    const { visitor, decide, link } = await open()
    const path = `${await decide()}/deadline.ics`
    const calendar = await visitor.get(path)
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = calendar.text.replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'DTEND:20260320T235900Z', 'BEGIN:VALARM', 'TRIGGER:-P2D', 'END:VCALENDAR']))
    const uid = lines.find((line) => line.startsWith('UID:'))
    await visitor.post(`${link}/asking`, { until: '2026-03-30' })
    const moved = (await visitor.get(path)).text
    expect(moved).toContain('DTEND:20260330T235900Z')
    expect(moved).toContain(uid)
    expect(moved).not.toContain('/confirm/')
  })

  test('opened by machines any number of times changes nothing', async () => {
    const world = await open()
    const { visitor, decide, token } = world
    const path = await decide()
    const before = await everythingIn(world)
    for (let time = 0; time < 10; time += 1) for (const each of [path, `${path}/deadline.ics`, `${path}/wording.pdf`, path.replace('/api/decisions', '/decide'), `/confirm/${token}`, `/api/confirmations/${token}/asking`]) await visitor.get(each)
    expect(await everythingIn(world)).toBe(before)
  })
})
