import { describe, expect, test } from 'vitest'
import { sendImports } from '#server/imports/send-imports.ts'
import { back, openWorld, signOn, type World } from '#tests/support/world.ts'

const imports = '/api/campaigns/homes/imports'
const invitations = '/api/campaigns/homes/invitations'
const day = 86_400_000

async function openInvited(given: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(given)
  const { token, organisation } = await world.given.campaign()
  const lead = world.visitor.as(token)
  const bring = async (text: string, { slug = 'homes', kind = 'invitations', as = lead } = {}) => {
    const { id } = (await as.post(`/api/campaigns/${slug}/imports`, { kind, text })).body.import as { id: string }
    const { counts } = (await as.patch(`/api/campaigns/${slug}/imports/${id}`, { check: true })).body.import as { counts: Record<string, number> }
    return { id, counts }
  }
  const invite = async (text: string) => {
    const { id } = await bring(text)
    await lead.post(`${imports}/${id}/sending`)
    await sendImports(world.services)
    return id
  }
  const linkOf = async (organisation: string, purpose: 'invitation' | 'unsubscribe' = 'invitation') => {
    const { id } = ((await lead.get(invitations)).body.invitations as { id: string; organisation: string }[]).find((one) => one.organisation === organisation)!
    return world.services.secrets.linkToken({ purpose, rowId: id, generation: 1 })
  }
  const listed = async (query = '') => (await lead.get(`${invitations}${query}`)).body as { invitations: Record<string, unknown>[]; counts: Record<string, number> }
  return { ...world, lead, leadToken: token, organisation, bring, invite, linkOf, listed }
}

const two = 'organisation,email,website,country,place,contact,role\nOak Trust,ana@oak.example,oak.example,UK,Northmoor,Ana Ruiz,Director\nElm Club,bo@elm.example,,,,,'

describe('an invitation', () => {
  test('comes from the lead, is answered by a person, and is not written again by bringing the list twice', async () => {
    const { invite, db, outbox, bring } = await openInvited()
    await invite(two)
    const mails = await db.run.select().from(db.tables.outbox)
    expect(mails).toHaveLength(2)
    expect(mails[0]).toMatchObject({ letter: 'invitation', lane: 'bulk', replyTo: 'lead@alliance.example', signatureId: null, props: { unsubscribe: { purpose: 'unsubscribe' }, invitation: { purpose: 'invitation' } } })
    expect((await bring(two)).counts).toMatchObject({ asked: 2, waiting: 0 })
    await invite('organisation,email\nAsh Guild,c@ash.example')
    expect(await outbox()).toHaveLength(3)
  })

  test('opens the form filled in with what the list said, as often as anybody likes, and changes nothing', async () => {
    const { invite, linkOf, visitor, listed } = await openInvited()
    await invite(two)
    const token = await linkOf('Oak Trust')
    expect((await visitor.get(`/api/invitations/${token}`)).body).toMatchObject({
      campaign: { slug: 'homes' },
      organisation: { name: 'Oak Trust', website: 'https://oak.example', country: 'GB', place: 'Northmoor' },
      signatory: { name: 'Ana Ruiz', role: 'Director', email: 'ana@oak.example' },
      signed: false,
    })
    const page = (await visitor.get(`/invitation/${token}`)).text
    for (const value of ['Oak Trust', 'https://oak.example', 'Northmoor', 'Ana Ruiz', 'Director', 'ana@oak.example', token]) expect(page).toContain(`value="${value}"`)
    expect(page).not.toContain('name="authority" checked')
    expect((await listed()).counts).toEqual({ waiting: 2, signed: 0, unreachable: 0, stopped: 0 })
    expect((await visitor.get('/api/invitations/unknown')).status).toBe(404)
    expect((await visitor.get(`/api/confirmations/${token}`)).status).toBe(404)
  })

  test('opens a campaign that is private until launch, and its answer is taken', async () => {
    const world = await openWorld()
    const { token } = await world.given.campaign({ privateUntil: null })
    const lead = world.visitor.as(token)
    const { id } = (await lead.post(imports, { kind: 'invitations', text: two })).body.import as { id: string }
    await lead.patch(`${imports}/${id}`, { check: true })
    await lead.post(`${imports}/${id}/sending`)
    await sendImports(world.services)
    const [invited] = (await lead.get(invitations)).body.invitations as { id: string }[]
    const invitation = world.services.secrets.linkToken({ purpose: 'invitation', rowId: invited!.id, generation: 1 })
    expect((await world.visitor.get('/api/campaigns/homes')).status).toBe(404)
    expect((await world.visitor.get(`/invitation/${invitation}`)).status).toBe(200)
    expect((await world.visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example', { invitation }))).status).toBe(202)
  })

  test('that is answered shows the lead how far the sign-on is; the list shows it only once it is confirmed', async () => {
    const { invite, linkOf, visitor, listed, outbox } = await openInvited()
    await invite(two)
    const invitation = await linkOf('Oak Trust')
    // A colleague signs, from another address.
    expect((await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'chair@oak.example', { invitation }))).status).toBe(202)
    expect((await listed('?state=signed')).invitations).toMatchObject([{ organisation: 'Oak Trust', state: 'signed', signature: { state: 'pending' } }])
    expect((await visitor.get('/api/campaigns/homes/backers')).body.count).toBe(0)
    await visitor.post(`/api/confirmations/${(await outbox()).at(-1)?.token}`)
    expect((await listed()).invitations.find(({ organisation }) => organisation === 'Oak Trust')).toMatchObject({ signature: { state: 'listed' } })
    expect((await listed()).counts).toEqual({ waiting: 1, signed: 1, unreachable: 0, stopped: 0 })
  })

  test('with a token that is none, or of another campaign, keeps nobody from signing', async () => {
    const { invite, linkOf, visitor, given, listed } = await openInvited()
    await given.campaign({ slug: 'trees', lead: 'other@elm.example' })
    await invite(two)
    const invitation = await linkOf('Oak Trust')
    expect((await visitor.post('/api/campaigns/trees/signatures', signOn('Oak Trust', 'a@oak.example', { invitation }))).status).toBe(202)
    expect((await visitor.post('/api/campaigns/homes/signatures', signOn('Yew Club', 'y@yew.example', { invitation: 'nothing' }))).status).toBe(202)
    expect((await listed()).counts.signed).toBe(0)
  })

  test('is reminded of once, some days later, and not where it was answered, failed or ended', async () => {
    const { invite, lead, later, listed, outbox, db } = await openInvited()
    await invite(`${two}\nAsh Guild,c@ash.example,,,,,`)
    const ids = Object.fromEntries((await listed()).invitations.map(({ organisation, id }) => [organisation as string, id as string]))
    const remind = async (name: string) => (await lead.post(`${invitations}/${ids[name]}/reminder`)).body as { code?: string; sentTo?: string }
    expect((await remind('Oak Trust')).code).toBe('invitation.too-early')
    later(5 * day)
    expect((await listed()).invitations[0]).toMatchObject({ mayRemind: true, reminded: false })
    expect(await remind('Oak Trust')).toEqual({ sentTo: 'ana@oak.example' })
    expect((await remind('Oak Trust')).code).toBe('invitation.reminded')
    expect((await outbox()).filter(({ props }) => props?.reminder === true)).toHaveLength(1)
    const { outbox: mails } = db.tables
    await db.transaction(async (tx) => void (await tx.run.update(mails).set({ state: 'failed' })))
    expect((await remind('Elm Club')).code).toBe('invitation.ended')
    expect((await listed()).counts).toMatchObject({ unreachable: 3 })
    expect((await lead.post(`${invitations}/nobody/reminder`)).body.code).toBe('invitation.unknown')
  })
})

const stopOneClick = (visitor: World['visitor'], token: string) => visitor.post(`/unsubscribe/${token}`).type('form').send('List-Unsubscribe=One-Click')

describe('whoever wants no more e-mails', () => {
  test('says so in one click: the address is deleted at once, and what waits to be sent is not', async () => {
    const { invite, linkOf, visitor, listed, db, outbox } = await openInvited()
    await invite(two)
    const token = await linkOf('Oak Trust', 'unsubscribe')
    expect((await visitor.get(`/api/unsubscriptions/${token}`)).body).toMatchObject({ organisation: 'Oak Trust', stopped: false, invitedBy: 'Alder Valley Alliance' })
    expect((await stopOneClick(visitor, token)).status).toBe(200)
    expect((await stopOneClick(visitor, token)).status).toBe(200)
    expect((await listed('?state=stopped')).invitations).toMatchObject([{ organisation: 'Oak Trust', state: 'stopped' }])
    expect(JSON.stringify(await db.run.select().from(db.tables.invitations))).not.toContain('ana@oak.example')
    expect((await outbox()).map(({ state }) => state).sort()).toEqual(['cancelled', 'queued'])
    expect((await visitor.get(`/unsubscribe/${token}`)).text).toContain('We have deleted your address')
  })

  test('is left out of every later list of the same lead, invited or brought as signed, and of no other lead’s', async () => {
    const { invite, linkOf, visitor, bring, given, leadToken, organisation } = await openInvited()
    await visitor.as(leadToken).post('/api/campaigns', { organisationId: organisation.id, title: 'Trees', slug: 'trees' })
    const { token: otherToken } = await given.campaign({ slug: 'rivers', lead: 'other@elm.example' })
    await invite(two)
    await stopOneClick(visitor, await linkOf('Oak Trust', 'unsubscribe'))
    const again = 'organisation,email\nAnother Name,Ana@Oak.example'
    expect((await bring(again)).counts).toMatchObject({ wrong: 1, waiting: 0 })
    expect((await bring(again, { slug: 'trees', kind: 'sign-ons', as: visitor.as(leadToken) })).counts).toMatchObject({ wrong: 1 })
    expect((await bring(again, { slug: 'rivers', as: visitor.as(otherToken) })).counts).toMatchObject({ waiting: 1 })
  })

  test('and says so while a list is being sent, is not written to', async () => {
    const { invite, linkOf, visitor, bring, lead, services, outbox } = await openInvited()
    await invite(two)
    const { id } = await bring('organisation,email\nA Wholly Different Body,ana@oak.example')
    await lead.post(`${imports}/${id}/sending`)
    await stopOneClick(visitor, await linkOf('Oak Trust', 'unsubscribe'))
    await sendImports(services)
    expect((await outbox()).filter(({ state }) => state === 'queued')).toMatchObject([{ to: 'bo@elm.example' }])
    expect((await lead.get(`${imports}/${id}`)).body.import.counts).toMatchObject({ written: 0, 'left-out': 1 })
  })

  test('can still sign by the form', async () => {
    const invited = await openInvited()
    await invited.invite(two)
    await stopOneClick(invited.visitor, await invited.linkOf('Oak Trust', 'unsubscribe'))
    expect((await back(invited, 'homes', 'Oak Trust', 'ana@oak.example')).state).toBe('listed')
  })
})
