import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const hour = 3_600_000
const day = 24 * hour

async function openPending({ closesAt }: { closesAt?: Date } = {}) {
  const world = await openWorld()
  const { given, visitor, outbox, db } = world
  const { token: leadToken } = await given.campaign({ ...(closesAt && { closesAt }) })
  await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example', { organisation: { website: 'oak.example', place: 'Alder' }, quote: 'Now.' }))
  const [mail] = await outbox()
  const link = `/api/confirmations/${mail?.token}`
  const everything = async () => JSON.stringify(await Promise.all([db.tables.signatures, db.tables.signatureHistory, db.tables.log, db.tables.outbox, db.tables.links, db.tables.signatureReferences].map((table) => db.run.select().from(table))))
  const kinds = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind) as string[]
  return { ...world, lead: visitor.as(leadToken), link, token: mail?.token ?? '', everything, kinds }
}

describe('the link in the e-mail', () => {
  test('shows what it would confirm, and opened any number of times by anybody changes nothing', async () => {
    const { visitor, link, token, everything, app } = await openPending()
    const before = await everything()
    for (let time = 0; time < 5; time += 1) {
      expect((await visitor.get(link)).body).toMatchObject({ state: 'pending', organisation: { name: 'Oak Trust', website: 'https://oak.example', place: 'Alder' }, signatory: { name: 'Ana Ruiz', role: 'Director', email: 'ana@oak.example' }, quote: 'Now.', campaign: { slug: 'homes', state: 'open' }, version: { number: 1 } })
      expect((await visitor.get(`/confirm/${token}`)).status).toBe(200)
      for (const path of [link, `/confirm/${token}`, `/api/disownments/${token}`, `${link}/resend`]) {
        await supertest(app).head(path).set('Host', 'localhost')
        await supertest(app).get(path).set('Host', 'localhost')
        await supertest(app).options(path).set('Host', 'localhost')
      }
    }
    expect(await everything()).toBe(before)
  })

  test('confirms when its button is pressed, and says so again the second time', async () => {
    const { visitor, link, outbox, kinds, everything } = await openPending()
    const confirmed = await visitor.post(link)
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'listed', already: false, manageUrl: expect.stringMatching(/^http:\/\/localhost:3000\/signature\/[\w-]{32}$/) } })
    const after = await everything()
    const again = await visitor.post(link)
    expect(again.body).toEqual({ ...confirmed.body, already: true })
    expect(await everything()).toBe(after)
    expect((await outbox()).map(({ letter, to, token }) => [letter, to, token])).toEqual([
      ['verify', 'ana@oak.example', tokenOf(link)],
      ['welcome', 'ana@oak.example', tokenOf(confirmed.body.manageUrl as string)],
    ])
    expect((await visitor.get('/api/campaigns/homes/backers')).body).toMatchObject({ count: 1, backers: [{ name: 'Oak Trust', version: 1, quote: 'Now.', checks: [expect.stringContaining('own website')] }] })
    expect(await kinds()).toEqual(['listed', 'published', 'opened'])
  })

  test('says what was checked and no more', async () => {
    const { visitor, outbox } = await openPending()
    const checks = []
    for (const [name, website, email] of [['Elm', 'www.elm.example', 'bo@mail.elm.example'], ['Fir', 'fir.example', 'cy@elm.example'], ['Ivy', '', 'dee@ivy.example'], ['Yew', 'facebook.com/yew', 'eve@facebook.com']] as const) {
      await visitor.post('/api/campaigns/homes/signatures', signOn(name, email, { organisation: { website } }))
      await visitor.post(`/api/confirmations/${(await outbox()).at(-1)?.token}`)
      checks.push((await visitor.get(`/api/campaigns/homes/backers?q=${name}`)).body.backers[0].checks[0])
    }
    expect(checks[0]).toContain('own website')
    for (const words of checks.slice(1)) expect(words).not.toContain('own website')
  })

  test('works for thirty days', async () => {
    const { visitor, link, later, kinds } = await openPending()
    later(30 * day)
    for (const answer of [await visitor.get(link), await visitor.post(link), await visitor.patch(link, { quote: 'Too late' }), await visitor.post(`${link}/resend`)]) expect(answer).toMatchObject({ status: 410, body: { code: 'link.expired' } })
    expect(await kinds()).toEqual(['published', 'opened'])
    later(-1)
    expect((await visitor.post(link)).body.state).toBe('listed')
  })

  test('works for a day after the campaign has closed, by hand or by its deadline', async () => {
    for (const byHand of [true, false]) {
      const { visitor, lead, link, later } = await openPending(byHand ? {} : { closesAt: new Date('2026-03-02T10:00:00Z') })
      if (byHand) await lead.post('/api/campaigns/homes/closure')
      else later(hour)
      later(24 * hour + 1)
      expect(await visitor.post(link)).toMatchObject({ status: 409, body: { code: 'campaign.closed' } })
      later(-1)
      expect((await visitor.post(link)).body.state).toBe('listed')
    }
  })

  test('waits while the campaign is paused', async () => {
    const { visitor, lead, link } = await openPending()
    await lead.post('/api/campaigns/homes/pause')
    expect(await visitor.post(link)).toMatchObject({ status: 409, body: { code: 'campaign.paused' } })
    await lead.post('/api/campaigns/homes/resumption')
    expect((await visitor.post(link)).body.state).toBe('listed')
  })

  test('never lists under a wording other than the one that was read', async () => {
    const { visitor, link, db } = await openPending()
    // As if a publication and a sign-on had crossed each other.
    await db.transaction(({ run, tables }) => run.update(tables.campaigns).set({ currentVersion: 2 }))
    expect(await visitor.post(link)).toMatchObject({ status: 409, body: { code: 'wording.changed', details: { current: 2, read: 1 } } })
  })

  test('that nobody sent opens nothing', async () => {
    const { visitor } = await openPending()
    for (const token of ['x', 'A'.repeat(32), 'A'.repeat(201), '%20', '..%2F..', '__proto__']) {
      for (const answer of [await visitor.get(`/api/confirmations/${token}`), await visitor.post(`/api/confirmations/${token}`), await visitor.post(`/api/disownments/${token}`)]) expect([404, 422]).toContain(answer.status)
    }
  })

  test('lets the holder, before confirming, put right what was typed', async () => {
    const { visitor, link, outbox } = await openPending()
    const corrected = await visitor.patch(link, { organisation: { name: 'Oak Trust Wales', place: '', country: 'GB' }, signatory: { role: 'Chair' }, quote: '' })
    expect(corrected.body).toMatchObject({ state: 'pending', organisation: { name: 'Oak Trust Wales', website: 'https://oak.example', country: 'GB' }, signatory: { name: 'Ana Ruiz', role: 'Chair', email: 'ana@oak.example' } })
    expect(corrected.body.organisation).not.toHaveProperty('place')
    expect(corrected.body).not.toHaveProperty('quote')
    expect(await visitor.patch(link, { signatory: { email: 'mallory@evil.example' } })).toMatchObject({ status: 422, body: { fields: [{ field: 'signatory.email' }] } })
    await visitor.post(link)
    expect((await visitor.get('/api/campaigns/homes/backers')).body.backers).toMatchObject([{ name: 'Oak Trust Wales', country: 'GB' }])
    expect((await visitor.patch(link, { quote: 'After' })).status).toBe(409)
    expect((await outbox()).at(-1)?.props).toMatchObject({ organisation: 'Oak Trust Wales' })
  })

  test('can be asked for again every ten minutes, five times in all', async () => {
    const { visitor, link, later, outbox } = await openPending()
    expect((await visitor.post(`${link}/resend`)).headers['retry-after']).toBe('600')
    for (let time = 0; time < 4; time += 1) {
      later(10 * 60_000)
      expect(await visitor.post(`${link}/resend`)).toMatchObject({ status: 202, body: { sentTo: 'ana@oak.example' } })
    }
    later(10 * 60_000)
    expect(await visitor.post(`${link}/resend`)).toMatchObject({ status: 429, body: { code: 'limit.reached' } })
    const mails = await outbox()
    expect(mails).toHaveLength(5)
    expect(new Set(mails.map(({ token }) => token)).size).toBe(1)
    expect(new Set(mails.map(({ reference }) => reference)).size).toBe(5)
  })
})
