import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'
import { openOwnPage } from '#tests/support/own-page.ts'

const open = async (given: Parameters<typeof openOwnPage>[0] = {}) => {
  const world = await openOwnPage({ more: { organisation: { website: 'oak.example' } }, ...given })
  const propose = (email = 'ana@new.example') => world.visitor.post(`${world.own}/address`, { email })
  const confirm = async () => world.visitor.post(`/api/addresses/${await world.asked('confirm-address')}`)
  return { ...world, propose, confirm }
}
const pageOf = ({ manageUrl }: { manageUrl: string }) => `/api/signatures/${tokenOf(manageUrl)}`

describe('a change of address', () => {
  test('waits for the new mailbox, and until then the old one stays', async () => {
    const { visitor, own, propose, asked, mailed } = await open()
    expect((await propose()).body).toMatchObject({ signatory: { email: 'ana@oak.example' }, proposedEmail: 'ana@new.example' })
    expect(await mailed('confirm-address')).toMatchObject([{ to: 'ana@new.example', state: 'queued' }])
    expect((await visitor.get(`/api/addresses/${await asked('confirm-address')}`)).body).toMatchObject({ email: 'ana@new.example', organisation: 'Oak Trust', confirmed: false })
    expect((await visitor.get(own)).status).toBe(200)
    expect((await visitor.post('/api/signature-links', { email: 'ana@oak.example' })).status).toBe(202)
    expect(await mailed('signature-links')).toHaveLength(1)
  })

  test('takes effect by the button: a new link, the old one opens nothing, and the old address is told without a link', async () => {
    const { visitor, own, token, propose, confirm, mailed, linkOf, services, db, outbox } = await open()
    await propose()
    const changed = (await confirm()).body as { manageUrl: string }
    expect((await confirm()).body).toEqual({ ...changed, already: true })
    expect((await visitor.get(pageOf(changed))).body).toMatchObject({ signatory: { email: 'ana@new.example' }, state: 'listed' })
    // Nothing that the old mailbox holds opens anything, neither link nor typed code.
    const verify = linkOf('verify')
    for (const answer of [await visitor.get(own), await visitor.post(`/api/disownments/${token}`), await visitor.get(`/api/confirmations/${verify}`), await visitor.post(`/api/confirmations/${verify}`), await visitor.post(`/api/disownments/${verify}`)]) expect(answer).toMatchObject({ status: 404, body: { code: 'link.unknown' } })
    const [reference] = await db.run.select().from(db.tables.signatureReferences)
    const code = services.secrets.typedCode('verify', reference!.signatureId)
    expect(await visitor.post('/api/confirmations', { reference: reference!.reference, code })).toMatchObject({ status: 404, body: { code: 'link.unknown' } })
    const [told] = await mailed('address-changed')
    expect(told).toMatchObject({ to: 'ana@oak.example' })
    expect(JSON.stringify(told!.props)).not.toContain('manage')
    expect(await mailed('address-taken')).toMatchObject([{ to: 'ana@new.example', token: tokenOf(changed.manageUrl) }])
    // What was still to go to the old address is not sent any more: the new one has been told where it stands.
    expect((await outbox()).find(({ letter }) => letter === 'welcome')).toMatchObject({ state: 'cancelled', to: null })
  })

  test('works out again what was checked, in public too, where the domain is another', async () => {
    const { propose, confirm, listed, log, events } = await open()
    expect((await listed())[0]!.checks[0]).toContain('own website')
    await propose()
    await confirm()
    expect((await listed())[0]!.checks).toEqual(['Confirmed by e-mail'])
    expect(await log()).toEqual(['listed', 'checked'])
    expect((await events()).slice(-2)).toEqual(['address-asked', 'address-changed'])
  })

  test('within the same domain is nothing that the public sees', async () => {
    const { propose, confirm, log } = await open()
    await propose('office@oak.example')
    await confirm()
    expect(await log()).toEqual(['listed'])
  })

  test('counts only while it is the newest, and may be taken back', async () => {
    const { visitor, own, propose, asked, later } = await open()
    await propose('one@new.example')
    const first = await asked('confirm-address')
    later(1000)
    await propose('two@new.example')
    const second = await asked('confirm-address')
    expect((await visitor.post(`/api/addresses/${first}`)).status).toBe(404)
    expect((await visitor.delete(`${own}/address`)).body).not.toHaveProperty('proposedEmail')
    expect((await visitor.post(`/api/addresses/${second}`)).status).toBe(404)
    expect((await visitor.get(own)).body.signatory.email).toBe('ana@oak.example')
  })

  test('renews every later link: of e-mails to backers, lost links and a second change', async () => {
    const { visitor, propose, confirm, lead, mailed, asked } = await open()
    await propose()
    const changed = (await confirm()).body as { manageUrl: string }
    await lead.patch('/api/campaigns/homes', { closesAt: '2026-09-01T00:00:00Z' })
    expect((await mailed('backers-told')).at(-1)).toMatchObject({ to: 'ana@new.example', token: tokenOf(changed.manageUrl) })
    await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@new.example'))
    expect(await mailed('already-backing')).toMatchObject([{ to: 'ana@new.example', token: tokenOf(changed.manageUrl) }])
    await visitor.post(`${pageOf(changed)}/address`, { email: 'ana@oak.example' })
    const again = (await visitor.post(`/api/addresses/${await asked('confirm-address')}`)).body as { manageUrl: string }
    expect(again.manageUrl).not.toBe(changed.manageUrl)
    expect((await visitor.get(pageOf(changed))).status).toBe(404)
  })

  test('to the same address, or to that of the second contact, is refused with a sentence', async () => {
    const { propose, withSecond } = await open()
    await withSecond()
    for (const email of ['ANA@oak.example', 'bo@oak.example']) expect(await propose(email)).toMatchObject({ status: 422, body: { fields: [{ field: 'email' }] } })
  })
})

describe('a signer who got her e-mail address wrong', () => {
  test('signs again with the right one, and the wrong mailbox has nothing to confirm but its own', async () => {
    const world = await openWorld()
    await world.given.campaign()
    await world.visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'anna@oak.example'))
    expect((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).state).toBe('listed')
    const { body } = await world.visitor.get('/api/campaigns/homes/backers')
    expect(body.count).toBe(1)
  })
})
