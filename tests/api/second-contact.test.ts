import { describe, expect, test } from 'vitest'
import { expireContacts } from '#server/signatures/expire-pendings.ts'
import { everyCell, openOwnPage } from '#tests/support/own-page.ts'
import { signOn } from '#tests/support/world.ts'

const bo = { name: 'Bo Chair', role: 'Chair', email: 'bo@oak.example' }

describe('a second contact', () => {
  test('is asked by e-mail, and has a page of their own once they have confirmed', async () => {
    const { visitor, own, asked, mailed, events } = await openOwnPage()
    expect((await visitor.post(`${own}/contact`, bo)).body.contact).toEqual({ ...bo, confirmed: false })
    const link = `/api/contacts/${await asked('contact-asked')}`
    expect(await mailed('contact-asked')).toMatchObject([{ to: 'bo@oak.example', state: 'queued' }])
    expect((await visitor.get(link)).body).toMatchObject({ organisation: 'Oak Trust', name: 'Bo Chair', askedBy: 'Ana Ruiz', confirmed: false })

    const confirmed = (await visitor.post(link)).body as { manageUrl: string }
    expect((await visitor.post(link)).body).toEqual({ ...confirmed, already: true })
    expect(await mailed('contact-welcome')).toMatchObject([{ to: 'bo@oak.example' }])
    const theirs = (await visitor.get(confirmed.manageUrl.replace('http://localhost:3000/signature', '/api/signatures'))).body
    expect(theirs).toMatchObject({ viewer: 'contact', signatory: { name: 'Ana Ruiz', email: 'a•••@oak.example' }, contact: { email: 'bo@oak.example', confirmed: true } })
    expect((await visitor.get(own)).body).toMatchObject({ viewer: 'signatory', signatory: { email: 'ana@oak.example' }, contact: { email: 'b•••@oak.example', confirmed: true } })
    expect((await events()).slice(-2)).toEqual(['contact-asked', 'contact-confirmed'])
  })

  test('opens nothing before confirming, and nothing is written twice', async () => {
    const { visitor, own, linkOf, db, mailed } = await openOwnPage()
    for (let time = 0; time < 3; time += 1) expect((await visitor.post(`${own}/contact`, bo)).status).toBe(200)
    expect(await mailed('contact-asked')).toHaveLength(1)
    const [row] = await db.run.select().from(db.tables.contacts)
    expect((await visitor.get(`/api/signatures/${linkOf('manage', row!.id)}`)).status).toBe(404)
    expect(await visitor.post(`${own}/contact`, { ...bo, email: 'cy@oak.example' })).toMatchObject({ status: 409, body: { code: 'contact.taken' } })
    expect(await visitor.post(`${own}/contact`, { ...bo, email: 'ANA@oak.example' })).toMatchObject({ status: 422, body: { fields: [{ field: 'email', message: 'Enter another address: this one looks after the sign-on already' }] } })
  })

  test('withdraws, comes back, corrects and disputes as the signatory may, and everybody is told of a withdrawal', async () => {
    const { visitor, withSecond, log, mailed, listed } = await openOwnPage()
    const theirs = await withSecond()
    expect((await visitor.patch(theirs, { organisation: { place: 'Bramble' }, quote: 'Ours.' })).body).toMatchObject({ organisation: { place: 'Bramble' }, quote: 'Ours.' })
    expect((await visitor.post(`${theirs}/withdrawal`, { name: 'Oak Trust' })).body.state).toBe('withdrawn')
    const told = await mailed('withdrawn')
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set(['ana@oak.example', 'bo@oak.example']))
    // Each has the link that is their own.
    expect(new Set(told.map(({ token }) => token)).size).toBe(2)
    expect((await visitor.post(`${theirs}/return`, { version: 1 })).body.state).toBe('listed')
    expect((await visitor.post(theirs.replace('signatures', 'disownments'))).body).toEqual({ state: 'held' })
    expect(await listed()).toEqual([])
    expect(await log()).toEqual(['listed', 'details-changed', 'withdrawn', 'returned', 'disputed'])
  })

  test('leaves alone what is the signatory’s own', async () => {
    const { visitor, withSecond, own } = await openOwnPage()
    const theirs = await withSecond()
    for (const answer of [
      await visitor.patch(theirs, { signatory: { name: 'Somebody Else' } }),
      await visitor.patch(theirs, { showSignatory: true }),
      await visitor.post(`${theirs}/address`, { email: 'bo@elsewhere.example' }),
      await visitor.post(`${theirs}/contact`, { ...bo, email: 'cy@oak.example' }),
      await visitor.post(`${theirs}/erasure`, { name: 'Oak Trust' }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'contact.not-yours' } })
    expect((await visitor.get(own)).body).toMatchObject({ signatory: { name: 'Ana Ruiz', email: 'ana@oak.example' }, showSignatory: false })
  })

  test.each(['signatory', 'second'] as const)('is removed by the %s: their data is deleted and their link closed', async (who) => {
    const world = await openOwnPage()
    const { visitor, withSecond, own } = world
    const theirs = await withSecond()
    for (let time = 0; time < 2; time += 1) await visitor.delete(`${who === 'second' ? theirs : own}/contact`)
    expect((await visitor.get(theirs)).status).toBe(404)
    expect((await visitor.get(own)).body.contact).toBeNull()
    expect(await everyCell(world)).not.toMatch(/bo@oak|Bo Chair/)
  })

  test('may say no, and is forgotten where they say nothing for thirty days', async () => {
    const { visitor, own, asked, later, services, events } = await openOwnPage()
    await visitor.post(`${own}/contact`, bo)
    const link = `/api/contacts/${await asked('contact-asked')}`
    expect((await visitor.delete(link)).status).toBe(200)
    expect((await visitor.get(link)).status).toBe(404)
    await visitor.post(`${own}/contact`, bo)
    later(31 * 86_400_000)
    await expireContacts(services)
    expect((await visitor.get(own)).body.contact).toBeNull()
    expect((await events()).slice(-4)).toEqual(['contact-asked', 'contact-removed', 'contact-asked', 'contact-removed'])
  })

  test('sees notice that the organisation has signed, and finds their own link again', async () => {
    const { visitor, withSecond, mailed, later } = await openOwnPage()
    const theirs = await withSecond()
    later(60_000)
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'bo@oak.example'))
    await visitor.post('/api/signature-links', { email: 'Bo@oak.example' })
    expect(await mailed('already-backing')).toMatchObject([{ to: 'bo@oak.example', token: theirs.split('/').at(-1) }])
    expect(await mailed('signature-links')).toMatchObject([{ to: 'bo@oak.example', props: { entries: [{ organisation: 'Oak Trust' }] } }])
    expect(await mailed('verify')).toHaveLength(1)
  })

  test('is shown to the lead once confirmed, and not before', async () => {
    const { visitor, own, lead, withSecond } = await openOwnPage()
    const seen = async () => (await lead.get('/api/campaigns/homes/signatures')).body.signatures[0] as object
    await visitor.post(`${own}/contact`, bo)
    expect(await seen()).not.toHaveProperty('secondContact')
    await visitor.delete(`${own}/contact`)
    await withSecond()
    expect(await seen()).toMatchObject({ secondContact: bo })
  })

  test('costs a stranger’s mailbox at most five e-mails an hour', async () => {
    const { visitor, own, mailed } = await openOwnPage()
    for (let time = 0; time < 7; time += 1) {
      await visitor.post(`${own}/contact`, bo)
      await visitor.delete(`${own}/contact`)
    }
    expect((await visitor.post(`${own}/contact`, bo)).body.code).toBe('limit.reached')
    expect(await mailed('contact-asked')).toHaveLength(5)
  })
})
