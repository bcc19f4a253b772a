import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { sendDigests } from '#server/signatures/send-digests.ts'
import { back, openWorld, signOn, tokenOf, visitorOf } from '#tests/support/world.ts'

/*
 * What happens sooner or later to every site that collects signatures, told as stories about ours. Most are told where their subject is:
 *
 * signing, twice and too often: ask-to-sign, doubles, at-once · confirming, too late, by others: confirming, links-that-act, at-once
 * a wrong address, a second person, leaving, erasing: changing-address, second-contact, leaving, erasing, retention
 * closed, paused, private, taken down: campaign-states, before-launch, who-may-see, reporting · what the lead takes off: invalidating-many
 * who may do what, and broken input: safety/ · signing in: signing-in · e-mails that do not arrive: tests/emails
 *
 * The rest is here.
 */

const path = '/api/campaigns/homes/signatures'
const form = { 'organisation.name': 'Oak Trust', 'signatory.name': 'Ana Ruiz', 'signatory.role': 'Director', 'signatory.email': 'ana@oak.example', capacity: 'official', authority: 'on', version: '1' }

async function openCampaign(given: Parameters<typeof openWorld>[0] & { body?: string; closesAt?: Date } = {}) {
  const { body, closesAt, ...more } = given
  const world = await openWorld(more)
  const { token } = await world.given.campaign({ ...(body && { body }), ...(closesAt && { closesAt }) })
  const agent = supertest(world.app)
  const page = (address: string) => agent.get(address).set('Host', 'localhost')
  const send = (address: string, fields: Record<string, string>) => agent.post(address).set('Host', 'localhost').set('Sec-Fetch-Site', 'same-origin').type('form').send(new URLSearchParams(fields).toString())
  const mails = async (letter: string) => (await world.outbox()).filter((mail) => mail.letter === letter)
  const count = async () => (await world.visitor.get('/api/campaigns/homes/count')).body.count as number
  /** Asks to sign and gives the token that the e-mail brings. */
  const ask = async (name: string, email: string) => {
    await world.visitor.post(path, signOn(name, email))
    return (await mails('verify')).findLast(({ to }) => to === email)?.token ?? ''
  }
  const confirm = async (verification: string) => (await world.visitor.post(`/api/confirmations/${verification}`)).body as { state: string; manageUrl: string }
  return { ...world, lead: world.visitor.as(token), page, send, mails, count, ask, confirm }
}

describe('somebody who signs', () => {
  test('and puts the address right before sending is written to at the new one alone', async () => {
    const { send, outbox } = await openCampaign()
    expect((await send('/campaigns/homes/sign', { ...form, 'signatory.email': 'ana@aok.example', intent: 'check' })).text).toContain('ana@aok.example')
    expect((await send('/campaigns/homes/sign', { ...form, 'signatory.email': 'ana@aok.example', intent: 'edit' })).text).toContain('value="ana@aok.example"')
    await send('/campaigns/homes/sign', { ...form, intent: 'check' })
    expect(await outbox()).toEqual([])
    await send('/campaigns/homes/sign', { ...form, intent: 'send' })
    expect((await outbox()).map(({ letter, to }) => [letter, to])).toEqual([['verify', 'ana@oak.example']])
  })

  test('for a name that begins as a formula does is taken at their word; no spreadsheet runs it', async () => {
    const world = await openCampaign()
    expect((await back(world, 'homes', "=cmd|' /C calc'!A0", 'ana@oak.example')).state).toBe('listed')
    expect((await world.visitor.get('/api/campaigns/homes/backers')).body.backers).toMatchObject([{ name: "=cmd|' /C calc'!A0" }])
    expect((await world.visitor.get('/api/campaigns/homes/backers.csv')).text).toContain("\t=cmd|' /C calc'!A0")
  })

  test('cannot advertise: a web address in a name or a role is refused beside its field', async () => {
    const { visitor, outbox } = await openCampaign()
    const answer = await visitor.post(path, { ...signOn('Win at https://evil.example', 'ana@oak.example'), signatory: { name: 'See http://evil.example', role: 'ftp://evil.example', email: 'ana@oak.example' } })
    expect(answer.status).toBe(422)
    expect(answer.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual(['organisation.name', 'signatory.name', 'signatory.role'])
    expect(await outbox()).toEqual([])
  })

  test('again under another spelling of one mailbox sees the same page, and stands on the list once', async () => {
    const { visitor, ask, confirm, mails, count } = await openCampaign()
    const [first, alias] = [await ask('Oak Trust', 'ana@oak.example'), await ask('Oak Trust', 'ana+news@oak.example')]
    expect((await confirm(first)).state).toBe('listed')
    // What a mail service does with a plus is its own business: whoever holds that mailbox is asked, and the name decides.
    expect((await confirm(alias)).state).toBe('held')
    const [known, other] = [await visitor.post(path, signOn('Oak Trust', 'Ana@OAK.example')), await visitor.post(path, signOn('Oak Trust', 'ana+other@oak.example'))]
    expect([known.status, Object.keys(known.body).sort()]).toEqual([other.status, Object.keys(other.body).sort()])
    expect((await mails('already-backing')).map(({ to }) => to)).toEqual(['Ana@OAK.example'])
    expect(await count()).toBe(1)
  })

  test('in one mailbox for very many at once gets no more e-mails than a day allows, and every form the same answer', async () => {
    const { visitor, mails } = await openCampaign({ env: { RATE_LIMITS: 'pendings=3/1d', TRUST_PROXY: '1' } })
    const asked = await Promise.all(Array.from({ length: 12 }, (_, at) => visitor.post(path, signOn(`Branch ${at}`, 'ana@oak.example')).set('X-Forwarded-For', `192.0.2.${at}`)))
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 202))
    expect(await mails('verify')).toHaveLength(3)
  })

  test('is kept out by no list of domains, addresses or networks: what was taken off may be signed anew', async () => {
    const world = await openCampaign()
    const { lead, count } = world
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const base = '/api/campaigns/homes/invalidations'
    expect((await lead.post(base, { condition: { domain: 'oak.example' }, reason: 'Looked at', publicReason: 'one-hand', expected: 1 })).status).toBe(201)
    expect(await count()).toBe(0)
    expect((await back(world, 'homes', 'Oak Society', 'bo@oak.example')).state).toBe('listed')
    expect((await back(world, 'homes', 'Oak Trust', 'ana@oak.example')).state).toBe('listed')
  })

  test('long after the end is offered no form, can send none and confirm nothing, and reads why each time', async () => {
    const { page, send, visitor, ask, later, count } = await openCampaign({ closesAt: new Date('2026-03-03T09:00:00Z') })
    const verification = await ask('Oak Trust', 'ana@oak.example')
    later(5 * 86_400_000)
    expect((await page('/campaigns/homes')).text).not.toContain('href="/campaigns/homes/sign"')
    const offered = await page('/campaigns/homes/sign')
    expect(offered.text).toContain('closed')
    expect(offered.text).not.toContain('name="signatory.email"')
    const sent = await send('/campaigns/homes/sign', { ...form, intent: 'send' })
    expect([sent.status, sent.text]).toEqual([409, expect.stringContaining('This campaign has closed')])
    expect(await visitor.post(`/api/confirmations/${verification}`)).toMatchObject({ status: 409, body: { code: 'campaign.closed' } })
    expect((await page(`/confirm/${verification}`)).text).toContain('closed')
    expect(await count()).toBe(0)
  })
})

describe('a link that has done its work', () => {
  test('and is passed on shows the organisation and the way to the list, and nothing of the person', async () => {
    const { page, visitor, ask, confirm, count } = await openCampaign()
    const verification = await ask('Oak Trust', 'ana@oak.example')
    const { manageUrl } = await confirm(verification)
    const shared = (await page(`/confirm/${verification}`)).text
    expect(shared).toContain('Oak Trust')
    expect(shared).toContain('href="/campaigns/homes"')
    const data = await visitor.get(`/api/confirmations/${verification}`)
    expect(data.body).toMatchObject({ state: 'listed', signatory: null })
    for (const text of [shared, data.text]) expect(text).not.toMatch(new RegExp(`ana@oak|Ana Ruiz|Director|${tokenOf(manageUrl)}`))
    expect(await count()).toBe(1)
  })

  test('tells the lead once, however often it is used', async () => {
    const { services, later, ask, confirm, mails, count } = await openCampaign()
    const verification = await ask('Oak Trust', 'ana@oak.example')
    for (let time = 0; time < 3; time += 1) {
      await confirm(verification)
      later(31 * 60_000)
      await sendDigests(services)
    }
    expect(await mails('lead-digest')).toHaveLength(1)
    expect(await mails('welcome')).toHaveLength(1)
    expect(await count()).toBe(1)
  })
})

describe('the numbers', () => {
  test('of those on the list stay as they are when somebody who signed earlier confirms later', async () => {
    const { visitor, ask, confirm, later } = await openCampaign()
    const early = await ask('Ash Guild', 'cy@ash.example')
    later(1000)
    const late = await ask('Oak Trust', 'ana@oak.example')
    await confirm(late)
    const entries = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries as { number: number; kind: string; name?: string }[]
    const before = await entries()
    later(1000)
    await confirm(early)
    const after = await entries()
    expect(after.slice(1)).toEqual(before)
    expect(after[0]).toMatchObject({ kind: 'listed', name: 'Ash Guild', number: before[0]!.number + 1 })
    expect((await visitor.get('/api/campaigns/homes/backers?order=date')).body.backers.map(({ name }: { name: string }) => name)).toEqual(['Ash Guild', 'Oak Trust'])
  })
})

describe('the lead', () => {
  test('who refuses twice has refused once, and the signatory is written to once', async () => {
    const world = await openCampaign()
    const { lead, mails } = world
    await lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [{ id }] = (await lead.get(`${path}?state=waiting`)).body.signatures as [{ id: string }]
    const refuse = () => lead.post(`${path}/${id}/refusal`, { reason: 'Not this one', publicReason: 'no-authority' })
    const [one, two, three] = [await refuse(), await refuse(), await refuse()]
    expect([two.status, two.body, three.body]).toEqual([one.status, one.body, one.body])
    expect(await mails('refused')).toHaveLength(1)
  })

  test('finds a sign-on by its name, by the whole address of its contact and by the domain', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await back(world, 'homes', 'Ash Guild', 'cy@ash.example')
    for (const q of ['oak trust', 'ana@oak.example', 'ANA@OAK.EXAMPLE', 'oak.example', '@oak']) {
      const { signatures } = (await world.lead.get(path).query({ q })).body as { signatures: { organisation: { name: string } }[] }
      expect(signatures.map(({ organisation }) => organisation.name), q).toEqual(['Oak Trust'])
    }
  })
})

describe('a page', () => {
  test('whose search was made to run something shows it as what it is', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
    for (const address of ['/campaigns/homes', '/campaigns/homes/backers']) {
      const { text } = await world.page(`${address}?q=${encodeURIComponent(hostile)}`)
      expect(text, address).toContain('&lt;script&gt;alert(1)')
      expect(text, address).not.toMatch(/<script>alert|<img src=x/)
    }
    const lead = await world.signedIn('lead@alliance.example')
    expect((await lead.get(`/workspace/campaigns/homes/signatures?q=${encodeURIComponent(hostile)}`)).text).not.toMatch(/<script>alert|<img src=x/)
  })

  test('of a statement with addresses and tags links what was written as a link, and shows all else as the words that it is', async () => {
    const body = 'Read [why](https://oak.example/why), https://oak.example/how, or write to office@oak.example.\n\n<b onmouseover="alert(1)">Now</b> <script>alert(1)</script> [here](javascript:alert(1))'
    const { page } = await openCampaign({ body })
    const { text } = await page('/campaigns/homes')
    expect(text).toContain('href="https://oak.example/why"')
    expect(text).toContain('https://oak.example/how, or write to office@oak.example')
    expect(text).toContain('&lt;b onmouseover=')
    expect(text).not.toMatch(/<b onmouseover|<script>alert|href="javascript:/)
  })

  test('that is a form or somebody’s own asks robots to stay away; what everybody is meant to read does not', async () => {
    const world = await openCampaign()
    const verification = await world.ask('Oak Trust', 'ana@oak.example')
    const own = new URL((await world.confirm(verification)).manageUrl).pathname
    const lead = await world.signedIn('lead@alliance.example')
    const isKeptOut = /<meta name="robots" content="noindex"\/>/
    for (const address of ['/campaigns/homes/sign', `/confirm/${verification}`, '/confirm', own, `${own}/erasure`, '/signature-link', '/sign-in']) expect((await world.page(address)).text, address).toMatch(isKeptOut)
    for (const address of ['/workspace', '/workspace/campaigns/homes', '/workspace/campaigns/homes/signatures']) expect((await lead.get(address)).text, address).toMatch(isKeptOut)
    for (const address of ['/', '/campaigns/homes', '/campaigns/homes/log', '/privacy']) expect((await world.page(address)).text, address).not.toMatch(isKeptOut)
  })

  test('in a form that we do not have, or without its token, is not there', async () => {
    const { page, app } = await openCampaign()
    for (const address of ['/campaigns/homes.json', '/campaigns/homes.xml', '/campaigns/homes/sign.pdf', '/confirm/', '/signature/', '/signature//erasure', '/unsubscribe/', '/api/confirmations/', '/api/signatures//withdrawal', '/api/campaigns/homes/backers.xml']) {
      const { status, text } = await page(address)
      // Without a token, the page to type a code is what is left of the address.
      expect(status, address).toBe(address === '/confirm/' ? 200 : 404)
      expect(text, address).not.toMatch(/\n\s+at /)
    }
    const asked = await visitorOf(app).get('/campaigns/homes').set('Accept', 'application/json')
    expect([asked.status, asked.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  })
})
