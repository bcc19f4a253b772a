import { describe, expect, test } from 'vitest'
import { expireAuthorisations } from '#server/authorisations/end-asking.ts'
import { remindAuthorisers } from '#server/authorisations/remind-authoriser.ts'
import { everyCell, openOwnPage } from '#tests/support/own-page.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const day = 86_400_000
const bea = { name: 'Bea Thwaite', role: 'Chair', email: 'bea@mail.example' }
const base = '/api/campaigns/homes'
const ways = { website: 'oak.example' }

/** A campaign that requires a second person, and what its lead and the newest e-mail of a kind say. */
async function openRequired() {
  const world = await openWorld()
  const lead = world.visitor.as((await world.given.campaign()).token)
  expect((await lead.patch(base, { secondPerson: 'required' })).body.campaign.asks).toEqual({ secondPerson: 'required', basis: false })
  const mailed = async (letter: string) => (await world.outbox()).filter((mail) => mail.letter === letter)
  const link = async () => `/api/authorisations/${(await mailed('authorise')).at(-1)?.token}`
  const listed = async () => (await world.visitor.get(`${base}/backers`)).body.backers as { name: string; checks: string[] }[]
  const log = async () => ((await world.visitor.get(`${base}/log`)).body.entries as { kind: string }[]).map(({ kind }) => kind).toReversed().slice(2)
  return { ...world, lead, mailed, link, listed, log }
}

describe('a second person at the organisation', () => {
  test('is asked once the signatory has confirmed, and lists by one button what waited for that', async () => {
    const world = await openRequired()
    const { visitor, mailed, link, listed, log, lead } = world
    await visitor.post(`${base}/signatures`, signOn('Oak Trust', 'ana@oak.example', { organisation: ways, authoriser: bea }))
    expect(await mailed('authorise')).toEqual([])
    const confirm = `/api/confirmations/${(await mailed('verify')).at(-1)?.token}`
    expect((await visitor.get(confirm)).body.authoriser).toEqual(bea)

    const confirmed = (await visitor.post(confirm)).body
    expect(confirmed).toMatchObject({ state: 'held', why: expect.stringContaining('a second person at the organisation') })
    expect(await mailed('authorise')).toMatchObject([{ to: bea.email, props: { signedBy: 'Ana Ruiz', reminder: false } }])
    const own = `/api/signatures/${tokenOf(confirmed.manageUrl)}`
    expect((await visitor.get(own)).body.authorisation).toMatchObject({ ...bea, kind: 'second-person', answer: null, mails: { sent: 1 } })
    expect((await lead.get(`${base}/signatures?state=waiting`)).body.signatures).toMatchObject([{ heldFor: 'second-person', authorisation: bea }])

    // Looking, however often, decides nothing.
    for (let time = 0; time < 3; time += 1) expect((await visitor.get(await link())).body).toMatchObject({ organisation: 'Oak Trust', name: bea.name, signedBy: { name: 'Ana Ruiz', role: 'Director' }, state: 'held', answer: null, version: { number: 1 } })
    expect(await listed()).toEqual([])

    expect((await visitor.post(await link())).body).toEqual({ answer: 'authorised', state: 'listed', already: false })
    expect((await visitor.post(await link())).body).toEqual({ answer: 'authorised', state: 'listed', already: true })
    expect(await visitor.post(`${await link()}/refusal`)).toMatchObject({ status: 409, body: { code: 'authorisation.over' } })
    const [backer] = await listed()
    expect(backer?.checks).toEqual(['Confirmed from an address at its own website’s domain', 'A second person at the organisation authorised it'])
    expect(JSON.stringify(backer)).not.toContain('Bea')
    expect(await log()).toEqual(['listed'])
    expect(await mailed('authorised')).toMatchObject([{ to: 'ana@oak.example', props: { outcome: 'listed' } }])
  })

  test('is another mailbox than the signatory’s, however that is spelt', async () => {
    const { visitor } = await openRequired()
    for (const email of ['ANA@oak.example', 'ana+chair@oak.example']) {
      const answer = await visitor.post(`${base}/signatures`, signOn('Oak Trust', 'ana@oak.example', { authoriser: { ...bea, email } }))
      expect(answer.body.fields).toEqual([{ field: 'authoriser.email', message: 'Enter the address of another person: this is the mailbox of the person who signs' }])
    }
    expect((await visitor.post(`${base}/signatures`, signOn('Oak Trust', 'ana.ruiz@gmail.com', { authoriser: { ...bea, email: 'anaruiz@googlemail.com' } }))).status).toBe(422)
  })

  test('who says no keeps it waiting, is forgotten at once, and is asked no more', async () => {
    const world = await openRequired()
    const { visitor, mailed, link, lead, listed, log } = world
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { authoriser: { ...bea, name: 'Zebulon Bea', email: 'zebulon@mail.example' } })
    const own = `/api/signatures/${tokenOf(manageUrl)}`
    const refusal = `${await link()}/refusal`
    expect((await visitor.post(refusal, { words: 'Our committee meets on the 9th.' })).body).toEqual({ answer: 'declined', already: false })
    expect((await visitor.post(refusal)).body).toEqual({ answer: 'declined', already: true })
    expect(await listed()).toEqual([])
    expect(await log()).toEqual([])
    expect((await lead.get(`${base}/signatures?state=waiting`)).body.signatures).toMatchObject([{ heldFor: 'second-declined', authorisation: { answer: 'declined', words: 'Our committee meets on the 9th.' } }])
    expect([await mailed('not-authorised'), await mailed('lead-not-authorised')]).toMatchObject([[{ to: 'ana@oak.example', props: { words: 'Our committee meets on the 9th.' } }], [{ to: 'lead@alliance.example' }]])
    expect(JSON.stringify(await world.db.run.select().from(world.db.tables.authorisations))).not.toMatch(/zebulon/i)

    const again = await visitor.post(`${own}/authorisation`, { ...bea, email: 'Zebulon+1@mail.example' })
    expect(again).toMatchObject({ status: 422, body: { fields: [{ field: 'email', message: expect.stringContaining('do not write to them again') }] } })
    expect((await visitor.post(`${own}/authorisation`, { ...bea, email: 'chair@oak.example' })).body.why).toContain('listed by itself')
    expect((await visitor.post(await link())).body).toMatchObject({ state: 'listed' })
  })

  test('named later for what is listed changes what was checked, in one entry of the log', async () => {
    const { visitor, own, log, listed, asked, events, mailed, lead, id } = await openOwnPage({ more: { organisation: ways } })
    expect((await lead.post(`${base}/signatures/${id}/authorisation/invitation`)).status).toBe(200)
    expect(await mailed('second-person-wanted')).toMatchObject([{ to: 'ana@oak.example' }])
    for (let time = 0; time < 2; time += 1) expect((await visitor.post(`${own}/authorisation`, { ...bea, email: 'bea@oak.example' })).status).toBe(200)
    expect(await mailed('authorise')).toHaveLength(1)
    const link = `/api/authorisations/${await asked('authorise')}`
    await Promise.all([visitor.post(link), visitor.post(link), visitor.post(link)])
    expect((await listed())[0]?.checks[1]).toBe('A second person at the organisation authorised it, from an address at its own website’s domain')
    expect(await log()).toEqual(['listed', 'checked'])
    expect((await events()).filter((event) => event === 'authorised')).toHaveLength(1)

    // Another website: its own domain proved nothing of that, and a second person authorised it all the same.
    await visitor.patch(own, { organisation: { website: 'elm.example' } })
    expect((await listed())[0]?.checks).toEqual(['Confirmed by e-mail', 'A second person at the organisation authorised it'])
    expect(await visitor.post(`${own}/authorisation`, bea)).toMatchObject({ status: 409, body: { code: 'authorisation.not-needed' } })
  })

  test('is reminded once by itself, within limits when asked for, and forgotten when nothing comes', async () => {
    const { visitor, own, later, services, mailed, db, asked } = await openOwnPage()
    await visitor.post(`${own}/authorisation`, bea)
    expect(await visitor.post(`${own}/authorisation/reminder`)).toMatchObject({ status: 429, headers: { 'retry-after': '600' } })
    later(6 * day)
    for (let time = 0; time < 2; time += 1) await remindAuthorisers(services)
    expect((await mailed('authorise')).map(({ props }) => (props as { reminder: boolean }).reminder)).toEqual([false, true])
    const link = `/api/authorisations/${await asked('authorise')}`
    later(600_000)
    expect((await visitor.post(`${own}/authorisation/reminder`)).body.authorisation.mails).toMatchObject({ sent: 3, most: 5 })
    later(25 * day)
    await expireAuthorisations(services)
    expect((await visitor.post(link)).status).toBe(404)
    expect((await visitor.get(own)).body.authorisation).toBeNull()
    expect(JSON.stringify(await db.run.select().from(db.tables.authorisations))).not.toContain('bea')
  })

  test('is forgotten with the sign-on that is erased, and asked no longer when the signatory says so', async () => {
    const world = await openOwnPage()
    const { visitor, own } = world
    await visitor.post(`${own}/authorisation`, { ...bea, name: 'Zebulon First', email: 'zebulon1@mail.example' })
    expect((await visitor.delete(`${own}/authorisation`)).body.authorisation).toBeNull()
    await visitor.post(`${own}/authorisation`, { ...bea, name: 'Zebulon Second', email: 'zebulon2@mail.example' })
    const link = `/api/authorisations/${await world.asked('authorise')}`
    expect((await visitor.post(`${own}/erasure`, { name: 'Oak Trust' })).status).toBe(200)
    expect(await visitor.get(link)).toMatchObject({ status: 410 })
    expect(await everyCell(world)).not.toMatch(/zebulon/i)
  })
})

describe('other ways out', () => {
  test('the lead’s own call is noted in private, and its day stands in public', async () => {
    const { lead, id, listed, log, visitor, own, token } = await openOwnPage({ more: { organisation: ways } })
    const path = `${base}/signatures/${id}/vouching`
    const call = { spokeWith: 'Cy Chair', on: '2026-03-01', numberFrom: 'register', note: 'Rang the number in the register.' }
    expect((await lead.post(path, { ...call, on: '2026-03-09' })).body.fields).toEqual([{ field: 'on', message: 'Enter a day that is not still to come' }])
    for (let time = 0; time < 2; time += 1) expect((await lead.post(path, call)).body.signature.vouched).toEqual({ on: '2026-03-01', note: 'Spoke with Cy Chair.\nThe number is from a register.\nRang the number in the register.' })
    expect((await listed())[0]?.checks[1]).toBe('Vouched for by the lead on 1 March 2026')
    expect(await log()).toEqual(['listed', 'checked'])
    const everywhere = await Promise.all(['', '/backers', '/log', '/backers.csv'].map((where) => visitor.get(base + where)).concat(visitor.get(own), visitor.get(`/signature/${token}`)))
    for (const { text } of everywhere) expect(text).not.toContain('Cy Chair')
    expect((await lead.delete(path)).body.signature).not.toHaveProperty('vouched')
    expect(await log()).toEqual(['listed', 'checked', 'checked'])
  })

  test('the address that a register has can answer for what waits for another domain', async () => {
    const { visitor, lead, own, id, asked, listed, db, mailed } = await openOwnPage({ policy: 'own-domain', more: { organisation: { website: 'other.example', registerId: 'GB-CHC-279417' } } })
    expect((await visitor.get(own)).body).not.toHaveProperty('registerToAsk')
    expect(await lead.post(`${base}/signatures/${id}/authorisation/register`)).toMatchObject({ status: 409, body: { code: 'authorisation.no-register' } })
    await db.transaction(async ({ run, tables }) => {
      await run.insert(tables.registerEntries).values({ id: 'GB-CHC-279417', register: 'GB-CHC', name: 'Oak Trust', nameFolded: 'oak trust', otherNames: [], email: 'office@oaktrust.example', status: 'registered', identifiers: [], fingerprint: 'x', importId: 'i', changedAt: new Date() })
    })
    expect((await visitor.get(own)).body.registerToAsk).toBe('GB-CHC-279417')
    expect((await lead.get(`${base}/signatures?state=waiting`)).body.signatures).toMatchObject([{ registerToAsk: 'GB-CHC-279417' }])
    for (let time = 0; time < 2; time += 1) await lead.post(`${base}/signatures/${id}/authorisation/register`)
    expect(await mailed('authorise')).toMatchObject([{ to: 'office@oaktrust.example', props: { kind: 'register-address', register: 'GB-CHC-279417' } }])
    expect((await visitor.post(`/api/authorisations/${await asked('authorise')}`)).body.state).toBe('listed')
    expect((await listed())[0]?.checks).toEqual(['Confirmed by e-mail', 'Authorised from the address in register GB-CHC-279417'])
  })

  test('the basis that a campaign asks for is the lead’s alone', async () => {
    const world = await openWorld()
    const lead = world.visitor.as((await world.given.campaign()).token)
    expect((await lead.patch(base, { asksBasis: true })).body.campaign.asks.basis).toBe(true)
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { basis: 'other', basisWords: 'A vote of members' })
    expect((await lead.get(`${base}/signatures`)).body.signatures[0].basis).toBe('Something else: A vote of members')
    for (const path of ['/backers', '/backers.csv', '/log']) expect((await world.visitor.get(base + path)).text).not.toContain('vote of members')
  })
})
