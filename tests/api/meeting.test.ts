import { describe, expect, test } from 'vitest'
import { openWorld, signOn, type World } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures/entered'
const entered = (name: string, email: string, more: object = {}) => ({ organisation: { name }, signatory: { name: 'Ana Ruiz', role: 'Director', email }, said: 'the spring assembly in Northmoor, 3 March', ...more })

async function openMeeting(given: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(given)
  const { token } = await world.given.campaign()
  const lead = world.visitor.as(token)
  const enter = (name: string, email: string, more: object = {}) => lead.post(path, entered(name, email, more))
  const lastMail = async () => (await world.outbox()).at(-1)!
  return { ...world, lead, enter, lastMail }
}

const listed = async ({ visitor }: Pick<World, 'visitor'>) => (await visitor.get('/api/campaigns/homes/backers')).body.count as number

describe('a sign-on that was said at a meeting', () => {
  test('is entered by the lead, written to in its own words, and public only once its contact has confirmed', async () => {
    const meeting = await openMeeting()
    const { enter, lastMail, visitor, lead } = meeting

    const answer = await enter('Oak Trust', 'ana@oak.example')

    expect(answer.status).toBe(202)
    expect(answer.body).toEqual({ outcome: 'written', sentTo: 'ana@oak.example' })
    const mail = await lastMail()
    expect(mail).toMatchObject({ letter: 'verify', to: 'ana@oak.example', reference: expect.stringMatching(/^[A-Z2-9]{4}-/), props: { origin: 'meeting', said: 'the spring assembly in Northmoor, 3 March' } })
    expect(await listed(meeting)).toBe(0)
    const [seen] = (await lead.get('/api/campaigns/homes/signatures')).body.signatures
    expect(seen).toMatchObject({ state: 'pending', contact: { email: 'a•••@oak.example', masked: true } })

    expect((await visitor.get(`/api/confirmations/${mail.token}`)).body).toMatchObject({ state: 'pending', origin: 'meeting' })
    expect((await visitor.post(`/api/confirmations/${mail.token}`, { authority: true })).body).toMatchObject({ state: 'listed', already: false })
    expect(await listed(meeting)).toBe(1)
  })

  test('is refused without the tick that its contact may sign, by the link and by the code, and again gives the same answer once confirmed', async () => {
    const { enter, lastMail, visitor } = await openMeeting()
    await enter('Oak Trust', 'ana@oak.example')
    const { token, code, reference } = await lastMail()

    for (const refused of [await visitor.post(`/api/confirmations/${token}`), await visitor.post(`/api/confirmations/${token}`, { authority: false }), await visitor.post('/api/confirmations', { reference, code })]) {
      expect(refused.status).toBe(422)
      expect(refused.body).toMatchObject({ code: 'input.wrong', fields: [{ field: 'authority', message: 'Tick to say that you may sign for the organisation' }] })
    }
    expect((await visitor.post(`/api/confirmations/${token}`, { authority: true })).body.state).toBe('listed')
    expect((await visitor.post(`/api/confirmations/${token}`)).body).toMatchObject({ state: 'listed', already: true })
  })

  test('can be put right by its holder before it is confirmed', async () => {
    const { enter, lastMail, visitor } = await openMeeting()
    await enter('Oak Trst', 'ana@oak.example')
    const { token } = await lastMail()
    await visitor.patch(`/api/confirmations/${token}`, { organisation: { name: 'Oak Trust' }, signatory: { role: 'Chair' } })
    await visitor.post(`/api/confirmations/${token}`, { authority: true })
    expect((await visitor.get('/api/campaigns/homes/backers')).body.backers).toMatchObject([{ name: 'Oak Trust' }])
  })

  test('keeps what was said in the private history, and says it again when the e-mail is sent again', async () => {
    const { enter, lastMail, visitor, later, lead } = await openMeeting()
    await enter('Oak Trust', 'ana@oak.example')
    const { token } = await lastMail()
    expect((await enter('Oak Trust', 'ana@oak.example')).body.outcome).toBe('waiting')
    later(11 * 60_000)
    expect((await enter('OAK TRUST', 'Ana@oak.example', { said: 'somewhere else' })).body.outcome).toBe('written')
    expect((await lastMail()).props).toMatchObject({ said: 'the spring assembly in Northmoor, 3 March' })
    await visitor.post(`/api/confirmations/${token}`, { authority: true })
    expect((await lead.post(path, entered('Oak Trust', 'ana@oak.example'))).body.outcome).toBe('standing')
    expect(JSON.stringify((await visitor.get('/api/campaigns/homes/log')).body)).not.toContain('assembly')
  })

  test('floods no mailbox: ten organisations a day for one address, and the lead is told', async () => {
    const { enter, outbox } = await openMeeting()
    for (let number = 1; number <= 10; number += 1) expect((await enter(`Branch ${number}`, 'ana@oak.example')).status).toBe(202)
    const eleventh = await enter('Branch 11', 'ana@oak.example')
    expect(eleventh.status).toBe(429)
    expect(eleventh.body).toMatchObject({ code: 'limit.address', message: expect.stringContaining('Nothing was sent') })
    expect(await outbox()).toHaveLength(10)
  })

  test('is refused while the campaign takes no sign-ons, for whoever does not lead it, and with every field named', async () => {
    const { enter, lead, visitor, outbox } = await openMeeting()
    expect((await visitor.post(path, entered('Oak Trust', 'ana@oak.example'))).status).toBe(401)
    const wrong = await lead.post(path, { organisation: { name: '' }, signatory: { name: '', role: '', email: 'x' }, said: 'see https://elsewhere.example', authority: true })
    expect(wrong.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual(['authority', 'organisation.name', 'said', 'signatory.email', 'signatory.name', 'signatory.role'])
    await lead.post('/api/campaigns/homes/pause')
    expect((await enter('Oak Trust', 'ana@oak.example')).body.code).toBe('campaign.paused')
    expect(await outbox()).toEqual([])
  })

  test('that somebody also sends by the form stays one sign-on, and the tick stays the holder’s', async () => {
    const { enter, lastMail, visitor, later, lead } = await openMeeting()
    await enter('Oak Trust', 'ana@oak.example')
    later(11 * 60_000)
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
    const { token } = await lastMail()
    expect((await lead.get('/api/campaigns/homes/signatures')).body.signatures).toHaveLength(1)
    expect((await visitor.post(`/api/confirmations/${token}`)).status).toBe(422)
  })
})
