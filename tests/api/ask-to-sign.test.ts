import { describe, expect, test } from 'vitest'
import { openWorld, signOn } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'
const oak = signOn('Oak Trust', 'ana@oak.example')

describe('asking to sign a statement', () => {
  test('writes to the signatory and publishes nothing yet', async () => {
    const { given, outbox, visitor } = await openWorld()
    await given.campaign()

    const answer = await visitor.post(path, oak)

    expect(answer.status).toBe(202)
    expect(answer.body).toEqual({ sentTo: 'ana@oak.example', reference: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/) })
    expect(await outbox()).toMatchObject([{ letter: 'verify', to: 'ana@oak.example', reference: answer.body.reference }])
    expect((await visitor.get('/api/campaigns/homes/backers')).body).toMatchObject({ count: 0, backers: [] })
    expect((await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind)).toEqual(['published', 'opened'])
  })

  test('again within ten minutes sends no second e-mail, and gives a fresh reference that leads to the same sign-on', async () => {
    const { given, outbox, visitor } = await openWorld()
    await given.campaign()

    const first = await visitor.post(path, oak)
    const second = await visitor.post(path, oak)

    expect(second.status).toBe(202)
    expect(second.body.reference).not.toBe(first.body.reference)
    const [mail, ...more] = await outbox()
    expect(more).toEqual([])
    const byCode = await visitor.post('/api/confirmations', { reference: second.body.reference, code: mail?.code })
    expect(byCode.body.state).toBe('listed')
  })

  test('again later sends the same link, at most five times', async () => {
    const { given, outbox, visitor, later } = await openWorld()
    await given.campaign()
    for (let time = 0; time < 8; time += 1) {
      expect((await visitor.post(path, oak)).status).toBe(202)
      later(11 * 60_000)
    }
    const mails = await outbox()
    expect(mails).toHaveLength(5)
    expect(new Set(mails.map(({ token }) => token)).size).toBe(1)
  })

  test('a stranger who submits again cannot alter what the holder confirms', async () => {
    const { given, outbox, visitor } = await openWorld()
    await given.campaign()
    await visitor.post(path, signOn('Oak Trust', 'ana@oak.example', { quote: 'What we said' }))
    await visitor.post(path, signOn('OAK TRUST', 'Ana@Oak.example', { quote: 'What a stranger said' }))

    const [mail] = await outbox()
    const shown = await visitor.get(`/api/confirmations/${mail?.token}`)
    expect(shown.body).toMatchObject({ state: 'pending', organisation: { name: 'Oak Trust' }, quote: 'What we said' })
  })

  test('is refused once the campaign has closed, is paused, or is not open yet', async () => {
    const world = await openWorld()
    const { given, visitor, later } = world
    const { token } = await given.campaign({ closesAt: new Date('2026-03-03T09:00:00Z') })

    await visitor.as(token).post('/api/campaigns/homes/pause')
    expect((await visitor.post(path, oak)).body.code).toBe('campaign.paused')
    await visitor.as(token).post('/api/campaigns/homes/resumption')
    later(25 * 3_600_000)
    const closed = await visitor.post(path, oak)
    expect(closed.status).toBe(409)
    expect(closed.body).toMatchObject({ code: 'campaign.closed', message: 'This campaign has closed, so it takes no more sign-ons.' })

    await given.campaign({ slug: 'draft', published: false })
    expect((await visitor.post('/api/campaigns/draft/signatures', oak)).status).toBe(404)
  })

  test('for an older wording is refused, with the number of the present one', async () => {
    const { given, visitor } = await openWorld()
    const { token } = await given.campaign()
    await visitor.as(token).put('/api/campaigns/homes/draft', { title: 'Homes', ask: 'Build', body: 'New words' })
    await visitor.as(token).post('/api/campaigns/homes/versions')

    const answer = await visitor.post(path, oak)
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ code: 'wording.changed', details: { current: 2 } })
  })

  test('names every field that needs another look, in words', async () => {
    const { given, visitor } = await openWorld()
    await given.campaign()
    const answer = await visitor.post(path, { ...oak, organisation: { name: ' \u200B ' }, authority: false, colour: 'green' })
    expect(answer.status).toBe(422)
    expect(answer.body.code).toBe('input.wrong')
    expect(answer.body.fields).toEqual(
      expect.arrayContaining([
        { field: 'organisation.name', message: 'Enter the name of the organisation' },
        { field: 'authority', message: 'Tick to say that you may sign for the organisation' },
        { field: 'colour', message: 'This field is not known here. Leave it out' },
      ]),
    )
  })

  test('for oneself is explained', async () => {
    const { given, visitor } = await openWorld()
    await given.campaign()
    const answer = await visitor.post(path, { ...oak, capacity: 'personal' })
    expect(answer.status).toBe(422)
    expect(answer.body.code).toBe('signature.personal')
  })

  test('too often from one network gets an honest no', async () => {
    const { given, visitor } = await openWorld({ env: { RATE_LIMITS: 'sign=2/10m' } })
    await given.campaign()
    await visitor.post(path, oak)
    await visitor.post(path, signOn('Ash Trust', 'bo@ash.example'))
    const third = await visitor.post(path, signOn('Elm Trust', 'cy@elm.example'))
    expect(third.status).toBe(429)
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('too often for one address sends nothing more, and tells nobody', async () => {
    const { given, visitor, outbox } = await openWorld({ env: { RATE_LIMITS: 'pendings=3/1d' } })
    await given.campaign()
    for (let number = 1; number <= 5; number += 1) expect((await visitor.post(path, signOn(`Branch ${number}`, 'ana@oak.example'))).status).toBe(202)
    expect(await outbox()).toHaveLength(3)
  })
})
