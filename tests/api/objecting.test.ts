import { describe, expect, test } from 'vitest'
import { openDelivery } from '#emails/deliver.ts'
import { memoryTransport } from '#emails/transports/memory.ts'
import { back, openWorld, tokenOf, type World } from '#tests/support/world.ts'

const list = '/api/campaigns/homes/backers'
const signatures = '/api/campaigns/homes/signatures'
const oak = { organisation: { website: 'https://www.oak.example' } }

async function openCampaign() {
  const world = await openWorld()
  const { visitor, given, outbox } = world
  const campaign = await given.campaign()
  const lead = visitor.as(campaign.token)
  const names = async () => (await visitor.get(list)).body.backers.map(({ name }: { name: string }) => name) as string[]
  const kinds = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind) as string[]
  const letters = async (name: string) => (await outbox()).filter(({ letter }) => letter === name)
  const onlyRow = async () => (await lead.get(signatures)).body.signatures[0]
  const settle = async (verdict: 'approval' | 'refusal', reason = 'We looked into it') => lead.post(`${signatures}/${(await onlyRow()).id}/${verdict}`, { reason })
  return { ...world, ...campaign, lead, names, kinds, letters, onlyRow, settle }
}
type Opened = Awaited<ReturnType<typeof openCampaign>>

/** Oak Trust signs from elsewhere; answers the link in the notice, and the signatory's own. */
async function signedFromElsewhere(world: Opened) {
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@gmail.com', oak)
  const [notice] = await world.letters('someone-signed')
  return { object: `/api/objections/${notice?.token}`, own: `/api/signatures/${tokenOf(manageUrl)}` }
}

async function askAt({ visitor, letters, onlyRow }: Opened, email: string, id?: string): Promise<string | undefined> {
  const answer = await visitor.post(`${list}/${id ?? (await onlyRow()).id}/objections`, { email })
  expect([answer.status, answer.body]).toEqual([202, { sentTo: email }])
  const mail = (await letters('objection-link')).at(-1)
  return mail && `/api/objections/${mail.token}`
}

describe('somebody signed for an organisation', () => {
  test('from elsewhere: its public address is told what and in which role, and not by whom', async () => {
    const world = await openCampaign()
    await signedFromElsewhere(world)
    const [notice, ...more] = await world.letters('someone-signed')
    expect(more).toEqual([])
    expect(notice).toMatchObject({ to: 'info@oak.example', props: { organisation: 'Oak Trust', role: 'Director', domain: 'oak.example' } })
    expect(JSON.stringify(notice?.props)).not.toMatch(/ana@|Ana Ruiz/)
    expect(await world.names()).toEqual(['Oak Trust'])
    expect((await world.onlyRow()).notice).toMatchObject({ to: 'info@oak.example', mail: 'waiting', objected: false })
  })

  test.each([
    ['from its own domain', 'ana@oak.example', 'oak.example'],
    ['from a part of its own domain', 'ana@mail.oak.example', 'oak.example'],
    ['without a website', 'ana@gmail.com', undefined],
    ['with a page on a site that many share', 'ana@gmail.com', 'https://facebook.com/oaktrust'],
    ['with a mail service for a website', 'ana@oak.example', 'gmail.com'],
  ])('%s: nobody is told', async (_, email, website) => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', email, { organisation: website ? { website } : {} })
    expect(await world.letters('someone-signed')).toEqual([])
    expect((await world.onlyRow()).notice).toBeUndefined()
  })

  test('a mail service is nobody’s own domain', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@gmail.com', { organisation: { website: 'https://gmail.com' } })
    expect((await world.onlyRow()).checks).toEqual(['Confirmed by e-mail'])
  })

  test('with a domain in other letters: its address is written to in ASCII', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Bücherfreunde', 'ana@gmail.com', { organisation: { website: 'https://bücher.example' } })
    expect((await world.letters('someone-signed')).map(({ to }) => to)).toEqual(['info@xn--bcher-kva.example'])
  })

  test('once for each campaign and domain, whoever signs for which of its branches', async () => {
    const world = await openCampaign()
    await signedFromElsewhere(world)
    expect((await back(world, 'homes', 'Elm Group', 'bo@gmail.com', { organisation: { website: 'oak.example/elm' } })).state).toBe('listed')
    expect(await world.letters('someone-signed')).toHaveLength(1)
  })

  test('on many campaigns: a domain gets three e-mails a day, and signing goes on', async () => {
    const world = await openCampaign()
    for (const slug of ['c-one', 'c-two', 'c-three', 'c-four', 'c-five']) {
      await world.given.campaign({ slug, lead: `${slug}@lead.example` })
      expect((await back(world, slug, 'Oak Trust', 'ana@gmail.com', oak)).state).toBe('listed')
    }
    expect(await world.letters('someone-signed')).toHaveLength(3)
    world.later(86_400_001)
    expect((await back(world, 'homes', 'Oak Trust', 'ana@gmail.com', oak)).state).toBe('listed')
    expect(await world.letters('someone-signed')).toHaveLength(4)
  })

  test('and gave the website afterwards: the address is told then, and what its domain had proved is not claimed of another', async () => {
    const world = await openCampaign()
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@elm.example', { organisation: { website: 'elm.example' } })
    expect((await world.onlyRow()).checks).toEqual(['Confirmed from an address at its own website’s domain'])
    await world.visitor.patch(`/api/signatures/${tokenOf(manageUrl)}`, { organisation: { website: 'oak.example' } })
    expect((await world.onlyRow()).checks).toEqual(['Confirmed by e-mail'])
    expect((await world.letters('someone-signed')).map(({ to }) => to)).toEqual(['info@oak.example'])
  })

  test('and the address does not exist: the lead sees it, and nothing else changes', async () => {
    const world = await openCampaign()
    await signedFromElsewhere(world)
    await deliver(world, ({ to }) => to.address === 'info@oak.example')
    expect(await world.onlyRow()).toMatchObject({ state: 'listed', mail: 'sent', notice: { mail: 'failed' } })
    expect(await world.names()).toEqual(['Oak Trust'])
  })

  test('and the address was reached: the lead sees that too', async () => {
    const world = await openCampaign()
    await signedFromElsewhere(world)
    await deliver(world, () => false)
    expect((await world.onlyRow()).notice).toMatchObject({ mail: 'sent', objected: false })
  })
})

async function deliver({ db, services, clock }: World, isRefused: (message: { to: { address: string } }) => boolean): Promise<void> {
  const transport = memoryTransport({ answer: async (message) => (isRefused(message) ? { kind: 'refused-recipient', why: '550 No such user' } : { kind: 'delivered' }) })
  const delivery = openDelivery({ db, transport, now: () => clock.now, from: { address: 'site@site.example' }, site: { url: 'http://localhost:3000', name: 'Site' }, linkToken: services.secrets.linkToken, typedCode: services.secrets.typedCode, log: services.log })
  await delivery.deliverDue()
}

describe('the link in that e-mail', () => {
  test('shows what was signed and changes nothing, however often it is opened', async () => {
    const world = await openCampaign()
    const { object } = await signedFromElsewhere(world)
    for (let at = 0; at < 3; at += 1) {
      const { body, text } = await world.visitor.get(object)
      expect(body).toMatchObject({ source: 'notice', organisation: { name: 'Oak Trust' }, role: 'Director', state: 'listed', campaign: { title: 'Homes for all' }, version: { number: 1 }, objectedAt: null, open: true })
      expect(text).not.toMatch(/ana@|Ana Ruiz/)
    }
    expect(await world.names()).toEqual(['Oak Trust'])
    expect(await world.kinds()).toEqual(['listed', 'published', 'opened'])
  })

  test('takes the name off the list at once, and tells the lead, the signatory and the objector', async () => {
    const world = await openCampaign()
    const { object, own } = await signedFromElsewhere(world)
    const { body } = await world.visitor.post(object, { words: 'Nobody asked us.' })
    expect(body).toMatchObject({ state: 'held', disputed: true, words: 'Nobody asked us.', objectedAt: expect.any(String), outcome: null, open: false })
    expect(await world.names()).toEqual([])
    expect(await world.kinds()).toEqual(['disputed', 'listed', 'published', 'opened'])
    const told = (await world.outbox()).slice(-3).map(({ letter, to }) => `${letter} ${to}`)
    expect(told.toSorted()).toEqual(['disputed ana@gmail.com', 'lead-disputed lead@alliance.example', 'objection-received info@oak.example'])
    expect((await world.letters('lead-disputed'))[0]?.props).toMatchObject({ words: 'Nobody asked us.' })
    expect((await world.visitor.get(own)).body).toMatchObject({ state: 'held', why: expect.stringContaining('this was not them') })
    expect((await world.visitor.get(own)).text).not.toMatch(/info@|Nobody asked us/)
    expect(await world.onlyRow()).toMatchObject({ heldFor: 'dispute', notice: { objected: true }, objections: [{ email: 'info@oak.example', words: 'Nobody asked us.', outcome: null }] })
  })

  test('objects once, however often its button is pressed, also by many at once', async () => {
    const world = await openCampaign()
    const { object } = await signedFromElsewhere(world)
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.visitor.post(object, { words: 'No' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect((await world.visitor.post(object, { words: 'Other words' })).body.words).toBe('No')
    for (const letter of ['disputed', 'lead-disputed', 'objection-received']) expect(await world.letters(letter)).toHaveLength(1)
    expect((await world.kinds()).filter((kind) => kind === 'disputed')).toHaveLength(1)
  })

  test('holds what was held already, and keeps the public log silent about what it never knew', async () => {
    const world = await openCampaign()
    await world.lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
    const { object } = await signedFromElsewhere(world)
    expect((await world.visitor.post(object, {})).body).toMatchObject({ state: 'held', disputed: true })
    expect(await world.kinds()).toEqual(['published', 'opened'])
    expect((await world.onlyRow()).heldFor).toBe('dispute')
  })

  test('has nothing to object to once the organisation has withdrawn', async () => {
    const world = await openCampaign()
    const { object, own } = await signedFromElsewhere(world)
    await world.visitor.post(`${own}/withdrawal`, { name: 'Oak Trust' })
    expect((await world.visitor.get(object)).body).toMatchObject({ state: 'withdrawn', open: false })
    expect(await world.visitor.post(object, {})).toMatchObject({ status: 409, body: { code: 'signature.wrong-state' } })
  })

  test('opens nothing else, and nothing else opens it', async () => {
    const world = await openCampaign()
    const { object, own } = await signedFromElsewhere(world)
    expect((await world.visitor.get(object.replace('objections', 'signatures'))).status).toBe(404)
    expect((await world.visitor.post(object.replace('objections', 'disownments'))).status).toBe(404)
    for (const method of ['get', 'post'] as const) expect((await world.visitor[method](own.replace('signatures', 'objections'))).status).toBe(404)
  })
})

describe('anybody at the organisation', () => {
  test('asks for the link from the public page, at its own domain alone; the answer is the same for all', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', oak)
    for (const email of ['eve@gmail.com', 'eve@elm.example', 'eve@notoak.example', 'eve@oak.example.evil.example']) expect(await askAt(world, email)).toBeUndefined()
    const link = await askAt(world, 'Bo@Oak.Example')
    expect((await world.letters('objection-link')).map(({ to }) => to)).toEqual(['Bo@Oak.Example'])
    expect((await world.visitor.get(link!)).body).toMatchObject({ source: 'asked', open: true })
    expect((await world.visitor.post(link!, {})).body.state).toBe('held')
    expect(await world.names()).toEqual([])
    expect((await world.onlyRow()).objections).toMatchObject([{ email: 'Bo@Oak.Example' }])
  })

  test('asks again and gets the same link, and no more e-mails than are allowed in a day', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', oak)
    const first = await askAt(world, 'bo@oak.example')
    expect(await askAt(world, 'bo@oak.example')).toBe(first)
    expect(await world.letters('objection-link')).toHaveLength(1)
    for (let at = 0; at < 8; at += 1) await askAt(world, `bo${at}@oak.example`)
    expect(await world.letters('objection-link')).toHaveLength(4)
  })

  test('is told honestly when too much is asked from one network', async () => {
    const world = await openCampaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', oak)
    const { id } = await world.onlyRow()
    for (let at = 0; at < 20; at += 1) await world.visitor.post(`${list}/${id}/objections`, { email: `x${at}@elm.example` })
    const answer = await world.visitor.post(`${list}/${id}/objections`, { email: 'bo@oak.example' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)])
  })

  test('does not find out what else was signed: what is not on the list does not exist', async () => {
    const world = await openCampaign()
    await world.lead.patch('/api/campaigns/homes', { policy: 'hold-all' })
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example', oak)
    const { id } = await world.onlyRow()
    await world.given.campaign({ slug: 'trees', lead: 'other@elm.example' })
    for (const path of [`${list}/${id}`, `${list}/made-up`, `/api/campaigns/trees/backers/${id}`]) {
      expect((await world.visitor.get(path)).status).toBe(404)
      expect((await world.visitor.post(`${path}/objections`, { email: 'bo@oak.example' })).status).toBe(404)
    }
  })
})

describe('the lead decides', () => {
  test('that it stands: back on the list, and signatory and objector read the same reason', async () => {
    const world = await openCampaign()
    const { object, own } = await signedFromElsewhere(world)
    await world.visitor.post(object, {})
    expect((await world.settle('approval', 'Your chair sent us the minutes')).status).toBe(200)
    expect(await world.names()).toEqual(['Oak Trust'])
    expect(await world.kinds()).toEqual(['reinstated', 'disputed', 'listed', 'published', 'opened'])
    expect((await world.visitor.get(object)).body).toMatchObject({ state: 'listed', disputed: false, outcome: 'stands', reason: 'Your chair sent us the minutes', settledAt: expect.any(String), open: false, again: true })
    expect((await world.visitor.get(own)).body.history.at(-1)).toMatchObject({ reason: 'Your chair sent us the minutes' })
    expect(await world.letters('objection-settled')).toMatchObject([{ to: 'info@oak.example', props: { outcome: 'stands', reason: 'Your chair sent us the minutes', again: true } }])
    await world.settle('approval', 'Once more')
    expect(await world.letters('objection-settled')).toHaveLength(1)
  })

  test('that it goes: the public log says taken off, and both read why', async () => {
    const world = await openCampaign()
    const { object, own } = await signedFromElsewhere(world)
    await world.visitor.post(object, {})
    await world.settle('refusal', 'Nobody there knows the person')
    expect(await world.kinds()).toEqual(['invalidated', 'disputed', 'listed', 'published', 'opened'])
    expect((await world.visitor.get(object)).body).toMatchObject({ state: 'invalidated', outcome: 'removed', reason: 'Nobody there knows the person', open: false, again: false })
    expect((await world.visitor.get(own)).body.history.at(-1)).toMatchObject({ reason: 'Nobody there knows the person' })
    expect(await world.letters('objection-settled')).toMatchObject([{ props: { outcome: 'removed' } }])
  })

  test('and decides otherwise later: the objector hears of that too', async () => {
    const world = await openCampaign()
    const { object } = await signedFromElsewhere(world)
    await world.visitor.post(object, {})
    await world.settle('refusal')
    world.later(60_000)
    await world.lead.post(`${signatures}/${(await world.onlyRow()).id}/reinstatement`, { reason: 'They rang us' })
    world.later(60_000)
    await world.lead.post(`${signatures}/${(await world.onlyRow()).id}/invalidation`, { reason: 'They did not' })
    expect((await world.letters('objection-settled')).map(({ props }) => props?.outcome)).toEqual(['removed', 'stands', 'removed'])
    expect((await world.visitor.get(object)).body).toMatchObject({ outcome: 'removed', reason: 'They did not' })
  })

  test('or the signatory withdraws: the objector hears that it is gone', async () => {
    const world = await openCampaign()
    const { object, own } = await signedFromElsewhere(world)
    await world.visitor.post(object, {})
    await world.visitor.post(`${own}/withdrawal`, { name: 'Oak Trust' })
    expect((await world.visitor.get(object)).body).toMatchObject({ state: 'withdrawn', outcome: 'removed' })
    await world.visitor.post(`${own}/return`, { version: 1 })
    expect(await world.onlyRow()).toMatchObject({ state: 'held', heldFor: 'dispute' })
  })
})

describe('after the lead has decided that it stands', () => {
  test('the old link objects no more; a new one does once; then the host is the next to turn to', async () => {
    const world = await openCampaign()
    const { object } = await signedFromElsewhere(world)
    const spare = await askAt(world, 'spare@oak.example')
    await world.visitor.post(object, {})
    await world.settle('approval')
    expect((await world.visitor.post(object, {})).body).toMatchObject({ state: 'listed', outcome: 'stands' })

    world.later(86_400_001)
    const second = await askAt(world, 'info@oak.example')
    expect(second).not.toBe(object)
    expect((await world.visitor.post(second!, {})).body.state).toBe('held')
    await world.settle('approval')
    expect((await world.letters('objection-settled')).at(-1)?.props).toMatchObject({ outcome: 'stands', again: false })
    expect((await world.visitor.get(second!)).body).toMatchObject({ outcome: 'stands', again: false })

    const before = (await world.letters('objection-link')).length
    await askAt(world, 'info@oak.example')
    expect((await world.letters('objection-link')).length).toBe(before)
    expect(await world.visitor.post(spare!, {})).toMatchObject({ status: 409, body: { code: 'objection.settled' } })
    expect(await world.names()).toEqual(['Oak Trust'])
  })
})

describe('an organisation that said it did not sign', () => {
  test('is not listed at once when somebody signs for it again', async () => {
    const world = await openCampaign()
    const { object } = await signedFromElsewhere(world)
    await world.visitor.post(object, {})
    await world.settle('refusal')
    world.later(1000)
    expect(await back(world, 'homes', 'The Oak Trust', 'eve@gmail.com')).toMatchObject({ state: 'held', why: expect.stringContaining('not them') })
    expect((await back(world, 'homes', 'Elm Society', 'bo@gmail.com')).state).toBe('listed')
  })

  test('nor while the lead still looks into it', async () => {
    const world = await openCampaign()
    const { object } = await signedFromElsewhere(world)
    await world.visitor.post(object, {})
    expect((await back(world, 'homes', 'Oak Trust', 'eve@gmail.com')).state).toBe('held')
  })
})
