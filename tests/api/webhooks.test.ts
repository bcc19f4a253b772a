import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { claimMessages } from '#db/queries/webhook-messages.ts'
import { takeDown } from '#server/host/take-down.ts'
import { sweep } from '#server/sweep.ts'
import { openWebhookDelivery } from '#server/webhooks/deliver-messages.ts'
import { openReceiver, type Received } from '#tests/support/receiver.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const hour = 3_600_000
const day = 24 * hour
const everything = ['signature', 'held', 'wording', 'campaign']

/** A campaign whose lead has a webhook to a receiver of its own. */
async function openHooked({ topics = everything, ...more }: { topics?: string[]; everyCampaign?: boolean } = {}) {
  // The library that checks signatures looks at the real clock.
  const world = await openWorld({ now: new Date(), env: { WEBHOOKS_TO_LOOPBACK: '1' } })
  const receiver = await openReceiver()
  const { token, organisation, account } = await world.given.campaign({ published: false })
  const lead = world.visitor.as(token)
  const made = (await lead.post('/api/campaigns/homes/webhooks', { url: receiver.url, topics, ...more })).body as { webhook: { id: string }; secret: string }
  const path = `/api/campaigns/homes/webhooks/${made.webhook.id}`
  const delivery = openWebhookDelivery(world.services, { timeout: 300 })
  const read = async () => (await lead.get(path)).body as { webhook: { state: string; failingSince: string | null }; messages: { id: string; event: string; state: string; attempts: number; answer: number | null; problem: string | null; nextAt: string | null }[] }
  return { ...world, receiver, lead, path, delivery, read, organisation, account, ...made }
}

const payloadOf = ({ body }: Received) => JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> }
const typesOf = (received: Received[]) => received.map((one) => payloadOf(one).type)

describe('what a webhook is told', () => {
  test('is everything that the log says, and whom it waits for, signed by Standard Webhooks; never anything about a person', async () => {
    const world = await openHooked()
    const { receiver, delivery, lead, secret } = world
    await lead.post('/api/campaigns/homes/versions')
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana.secret@oak.example')
    await back(world, 'homes', 'Oak Trust', 'ben.secret@elm.example')
    await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    await lead.post('/api/campaigns/homes/closure')
    await lead.post('/api/campaigns/homes/corrections', { wrong: 'Twelve million.', right: 'Twelve thousand.' })
    await delivery.deliverDue()

    const log = (await world.visitor.get('/api/campaigns/homes/log')).body.entries as { number: number; kind: string; signatureId?: string; at: string }[]
    const byRevision = new Map(receiver.received.map((one) => [payloadOf(one).data.revision, payloadOf(one)]))
    for (const { number, at, signatureId } of log) expect(byRevision.get(number)).toMatchObject({ timestamp: at, data: { campaign: { slug: 'homes' }, ...(signatureId && { signature: { id: signatureId, organisation: 'Oak Trust' } }) } })
    expect(typesOf(receiver.received).toSorted()).toEqual(['campaign.closed', 'campaign.corrected', 'campaign.opened', 'signature.held', 'signature.listed', 'signature.withdrawn', 'wording.published'])
    for (const { headers, body } of receiver.received) {
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body))
      expect(body).not.toMatch(/secret|Ana Ruiz|Director|@/)
    }
    const held = receiver.received.map(payloadOf).find(({ type }) => type === 'signature.held')
    expect(held?.data).toEqual({ campaign: { slug: 'homes', title: 'Homes for all', url: 'http://localhost:3000/campaigns/homes' }, signature: { id: expect.any(String), organisation: 'Oak Trust' }, version: 1 })
    expect((await world.read()).messages.map(({ state, answer }) => `${state} ${answer}`)).toEqual(Array.from({ length: 7 }, () => 'delivered 204'))
  })

  test('is what it wants to hear alone, of its campaign or of all of its lead’s, and of nobody else’s', async () => {
    const world = await openHooked({ topics: ['wording'], everyCampaign: true })
    await world.lead.post('/api/campaigns/homes/versions')
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await world.lead.post('/api/campaigns', { organisationId: world.organisation.id, title: 'Trees', slug: 'trees' })
    await world.lead.put('/api/campaigns/trees/draft', { title: 'Trees', ask: 'Plant', body: 'Trees.' })
    await world.lead.post('/api/campaigns/trees/versions')
    await world.given.campaign({ slug: 'birds', lead: 'other@elm.example' })
    await world.delivery.deliverDue()
    expect(world.receiver.received.map((one) => [payloadOf(one).type, (payloadOf(one).data.campaign as { slug: string }).slug]).toSorted((one, other) => (String(one) < String(other) ? -1 : 1))).toEqual([['wording.published', 'homes'], ['wording.published', 'trees']])
  })

  test('is undone with the change that it tells of, and says no more than what was not erased', async () => {
    const world = await openHooked({ topics: ['signature'] })
    await world.lead.post('/api/campaigns/homes/versions')
    const { manageUrl } = await back(world, 'homes', 'Ana Ruiz', 'ana@ruiz.example')
    await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Somebody else' })
    expect((await world.read()).messages.map(({ event }) => event)).toEqual(['signature.listed'])
    await world.db.transaction((tx) => tx.run.delete(tx.tables.logOpenings))
    await world.delivery.deliverDue()
    expect(world.receiver.received).toHaveLength(1)
    expect(world.receiver.received[0]!.body).not.toContain('Ruiz')
  })

  test('is that the host took the campaign down, and then nothing until it is back', async () => {
    const world = await openHooked({ topics: ['campaign', 'signature'] })
    await world.lead.post('/api/campaigns/homes/versions')
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await world.delivery.deliverDue()
    world.receiver.received.length = 0
    await takeDown(world.services, { slug: 'homes', reason: 'Unlawful', account: world.account })
    await world.visitor.post(`/api/signatures/${tokenOf(manageUrl)}/withdrawal`, { name: 'Oak Trust' })
    await world.delivery.deliverDue()
    expect(typesOf(world.receiver.received)).toEqual(['campaign.taken-down'])
  })
})

describe('a message that does not arrive', () => {
  test('is sent again under the same id, later and later; the others wait for it, and all go when it works again', async () => {
    const world = await openHooked({ topics: ['campaign', 'wording'] })
    const { receiver, delivery, later, read } = world
    await world.lead.post('/api/campaigns/homes/versions')
    receiver.answer = () => ({ status: 503, body: 'x'.repeat(200_000) })
    await delivery.deliverDue()
    expect(receiver.received).toHaveLength(2)
    expect((await read()).webhook).toMatchObject({ state: 'failing', failingSince: expect.any(String) })
    expect((await read()).messages[0]).toMatchObject({ state: 'queued', attempts: 1, answer: 503, problem: 'answer' })
    await delivery.deliverDue()
    expect(receiver.received).toHaveLength(2)

    later(5_000)
    await delivery.deliverDue()
    expect(receiver.received).toHaveLength(3)
    receiver.answer = () => ({ status: 200 })
    later(2 * hour)
    await delivery.deliverDue()
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
    expect((await read()).messages.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    expect((await read()).webhook).toMatchObject({ state: 'active', failingSince: null })
  })

  test('for a day is told to the lead, once; after some days it is given up, and can be sent again by one press', async () => {
    const world = await openHooked({ topics: ['wording'] })
    const { receiver, delivery, later, read, outbox } = world
    await world.lead.post('/api/campaigns/homes/versions')
    receiver.answer = () => ({ status: 500 })
    for (let tried = 0; tried < 12; tried += 1) {
      await delivery.deliverDue()
      later(day)
    }
    expect(receiver.received).toHaveLength(10)
    const [given] = (await read()).messages
    expect(given).toMatchObject({ state: 'failed', attempts: 10, nextAt: null })
    expect((await outbox()).filter(({ letter }) => letter === 'webhook-trouble')).toMatchObject([{ to: 'lead@alliance.example', props: { what: 'failing', host: '127.0.0.1' } }])

    receiver.answer = () => ({ status: 200 })
    expect((await world.lead.post(`${world.path}/messages/${given!.id}/replay`)).status).toBe(202)
    await delivery.deliverDue()
    expect((await read()).messages[0]).toMatchObject({ id: given!.id, state: 'delivered', attempts: 1 })
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('because of a redirect or silence says so, and goes nowhere else', async () => {
    const world = await openHooked({ topics: ['wording'] })
    const elsewhere = await openReceiver()
    await world.lead.post('/api/campaigns/homes/versions')
    world.receiver.answer = () => ({ status: 302, location: elsewhere.url })
    await world.delivery.deliverDue()
    expect((await world.read()).messages[0]).toMatchObject({ answer: 302, problem: 'redirect' })
    world.receiver.answer = () => undefined
    world.later(hour)
    await world.delivery.deliverDue()
    expect((await world.read()).messages[0]).toMatchObject({ answer: null, problem: 'timeout' })
    expect(elsewhere.received).toEqual([])
  })

  test('because the other side is gone ends the webhook, and the lead is told', async () => {
    const world = await openHooked({ topics: ['wording', 'campaign'] })
    world.receiver.answer = () => ({ status: 410 })
    await world.lead.post('/api/campaigns/homes/versions')
    await world.delivery.deliverDue()
    expect((await world.read()).webhook.state).toBe('ended')
    expect((await world.outbox()).filter(({ letter }) => letter === 'webhook-trouble')).toMatchObject([{ props: { what: 'gone' } }])
    await world.lead.post('/api/campaigns/homes/closure')
    expect((await world.read()).messages).toHaveLength(2)
    expect((await world.lead.post(`${world.path}/ping`)).body.code).toBe('webhook.ended')
  })

  test('because the process died between claim and sending is sent when the next one starts, or when the lease has ended', async () => {
    const world = await openHooked({ topics: ['wording'] })
    await world.lead.post('/api/campaigns/homes/versions')
    const claim = () => world.db.transaction((tx) => claimMessages(tx, { webhookId: world.webhook.id, now: world.services.now(), leasedUntil: new Date(world.clock.now.getTime() + 120_000), most: 5 }))
    expect(await claim()).toHaveLength(1)
    // A second node finds nothing, neither to claim nor to take over, before the lease has ended.
    const other = openWebhookDelivery(world.services)
    await other.deliverDue()
    await other.releaseEnded()
    await other.deliverDue()
    expect(world.receiver.received).toEqual([])
    world.later(121_000)
    await other.releaseEnded()
    await other.deliverDue()
    expect(typesOf(world.receiver.received)).toEqual(['wording.published'])

    await world.lead.post(`${world.path}/ping`)
    await claim()
    const restarted = openWebhookDelivery(world.services)
    await restarted.begin({ alone: true })
    await restarted.deliverDue()
    expect(typesOf(world.receiver.received)).toEqual(['wording.published', 'ping'])
  })
})

test('two nodes at once send each message once', async () => {
  const world = await openHooked({ topics: ['campaign'] })
  await Promise.all(Array.from({ length: 12 }, () => world.lead.post(`${world.path}/ping`)))
  const nodes = [openWebhookDelivery(world.services), openWebhookDelivery(world.services)]
  await Promise.all(nodes.map((node) => node.deliverDue()))
  const ids = world.receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(12)
  expect(new Set(ids).size).toBe(12)
})

describe('a webhook', () => {
  test('waits while it is paused, ends for good, and is signed by its newest secret alone', async () => {
    const world = await openHooked({ topics: ['wording', 'campaign'] })
    expect((await world.lead.patch(world.path, { paused: true })).body.webhook.state).toBe('paused')
    await world.lead.post('/api/campaigns/homes/versions')
    await world.delivery.deliverDue()
    expect(world.receiver.received).toEqual([])
    const { secret } = (await world.lead.post(`${world.path}/secret`)).body as { secret: string }
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    await world.lead.patch(world.path, { paused: false })
    await world.delivery.deliverDue()
    const [one] = world.receiver.received
    expect(() => new Webhook(world.secret).verify(one!.body, one!.headers as Record<string, string>)).toThrow('No matching signature')
    expect(new Webhook(secret).verify(one!.body, one!.headers as Record<string, string>)).toBeTruthy()
    const before = world.receiver.received.length
    await world.lead.post('/api/campaigns/homes/closure')
    expect((await world.lead.delete(world.path)).status).toBe(204)
    await world.delivery.deliverDue()
    expect(world.receiver.received).toHaveLength(before)
    expect((await world.read()).messages.find(({ event }) => event === 'campaign.closed')).toMatchObject({ state: 'cancelled', problem: 'ended' })
    expect((await world.lead.patch(world.path, { paused: false })).body.code).toBe('webhook.ended')
  })

  test('goes to an address of the internet alone; sent twice with one key it is one; nobody else sees it', async () => {
    const world = await openWorld()
    const { token } = await world.given.campaign()
    const lead = world.visitor.as(token)
    const make = (url: string, more = {}) => lead.post('/api/campaigns/homes/webhooks', { url, topics: ['signature'], ...more })
    for (const url of ['http://93.184.215.14/', 'https://93.184.215.14:8443/', 'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/', 'https://10.1.2.3/', 'https://169.254.169.254/latest', 'https://[::ffff:192.168.1.1]/', 'https://0x7f.1/', 'https://user:pass@93.184.215.14/', 'ftp://93.184.215.14/', 'nonsense']) {
      const answer = await make(url)
      expect([url, answer.status, answer.body.fields?.[0]?.field]).toEqual([url, 422, 'url'])
    }
    const key = '4d4c7c4e-4a52-4b8b-9d0c-3a1f0c6f3c11'
    const [first, second] = [await make('https://93.184.215.14/x#y', { key }), await make('https://93.184.215.14/x', { key })]
    expect(first.body.webhook.url).toBe('https://93.184.215.14/x')
    expect(second.body).toEqual(first.body)
    const listed = await lead.get('/api/campaigns/homes/webhooks')
    expect(listed.body.webhooks).toHaveLength(1)
    expect(listed.text).not.toContain('whsec_')
    const { token: other } = await world.given.campaign({ slug: 'trees', lead: 'other@elm.example' })
    expect((await world.visitor.as(other).get(`/api/campaigns/trees/webhooks/${first.body.webhook.id}`)).status).toBe(404)
  })

  test('keeps what it sent for ninety days', async () => {
    const world = await openHooked({ topics: ['wording'] })
    await world.lead.post('/api/campaigns/homes/versions')
    await world.delivery.deliverDue()
    const [message] = (await world.read()).messages
    expect((await world.lead.get(`${world.path}/messages/${message!.id}`)).body.payload).toMatchObject({ type: 'wording.published', data: { version: 1 } })
    world.later(91 * day)
    await sweep(world.services)
    expect((await world.read()).messages).toEqual([])
  })
})
