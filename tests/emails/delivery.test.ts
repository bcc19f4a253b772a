import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import { openDelivery } from '#emails/deliver.ts'
import type { Message, Outcome } from '#emails/transport.ts'
import { memoryTransport } from '#emails/transports/memory.ts'
import { after, emailIn, emailsIn, from, giveSignature, hour, linkToken, mailFailedAt, minute, noon, openClock, postCode, postVerify, quiet, second, site, typedCode } from './support.ts'
import { openTestDatabase } from '#tests/support/database.ts'

let db: Database

beforeEach(async () => {
  const opened = await openTestDatabase()
  db = opened.db
  return () => opened.remove()
})

/** A worker's delivery with a mail server that does as the test says. */
function openPost(first: Outcome = { kind: 'delivered' }) {
  const clock = openClock()
  let outcome = first
  const tried: Message[] = []
  const transport = memoryTransport({
    answer: async (message) => {
      tried.push(message)
      return outcome
    },
  })
  const delivery = openDelivery({ db, transport, now: clock.now, log: quiet, from, site, linkToken, typedCode })
  return { ...clock, delivery, tried, sent: transport.sent, server: (next: Outcome) => void (outcome = next) }
}

const busy: Outcome = { kind: 'retry', why: '451 to MAIL FROM' }
const lost: Outcome = { kind: 'ambiguous', why: 'ETIMEDOUT' }

test('what is due is sent, with the headers that machines rely on', async () => {
  const { delivery, sent } = openPost()
  const signatureId = await giveSignature(db)
  await postVerify(db, { id: 'one', signatureId })
  await delivery.deliverDue()

  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    messageId: '<one@campaigns.example.org>',
    from,
    to: { name: 'Ana Oak', address: 'ana@oak.example' },
    headers: { 'X-Countersign-Kind': 'verify', 'X-Countersign-Reference': 'K7TM-2QXW-PH4D', 'Auto-Submitted': 'auto-generated' },
  })
  expect(await emailIn(db, 'one')).toMatchObject({ state: 'sent', attempts: 1, to: null, props: null })
})

test('many more than one claim are all sent, each once', async () => {
  const { delivery, sent } = openPost()
  for (let at = 0; at < 130; at += 1) await postCode(db)
  await delivery.deliverDue()
  expect(new Set(sent.map(({ id }) => id)).size).toBe(130)
  expect(sent).toHaveLength(130)
})

test('one e-mail that stalls does not hold up those posted after it', async () => {
  let letGo: (() => void) | undefined
  const transport = memoryTransport({
    answer: ({ id }) => (id === 'stalls' ? new Promise((resolve) => (letGo = () => resolve({ kind: 'delivered' }))) : Promise.resolve({ kind: 'delivered' })),
  })
  const delivery = openDelivery({ db, transport, now: () => noon, log: quiet, from, site, linkToken, typedCode })
  await postCode(db, { id: 'stalls' })
  const stalled = delivery.deliverDue()
  await postCode(db, { id: 'posted later' })
  await expect.poll(async () => (await delivery.deliverDue(), transport.sent.map(({ id }) => id))).toEqual(['posted later'])
  letGo?.()
  await stalled
  expect(transport.sent.map(({ id }) => id)).toEqual(['posted later', 'stalls'])
})

describe('a server that cannot take it now', () => {
  test('is tried again after 30 seconds, twice as long each time, at most half an hour', async () => {
    const clock = openClock()
    const transport = memoryTransport({ answer: async ({ id }) => (id === 'busy' ? busy : { kind: 'delivered' }) })
    const delivery = openDelivery({ db, transport, now: clock.now, log: quiet, from, site, linkToken, typedCode })
    await postVerify(db, { id: 'busy', signatureId: await giveSignature(db) })
    const waits: number[] = []
    for (let round = 0; round < 9; round += 1) {
      await delivery.deliverDue()
      const { dueAt } = await emailIn(db, 'busy')
      waits.push((dueAt.getTime() - clock.now().getTime()) / second)
      // Another e-mail goes through meanwhile, so that the transport is not paused.
      await postVerify(db, { signatureId: await giveSignature(db) })
      await delivery.deliverDue()
      clock.pass(dueAt.getTime() - clock.now().getTime())
    }
    for (const [at, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(Math.min(30 * 2 ** at * 0.8, 1800 * 0.8))
      expect(wait).toBeLessThanOrEqual(Math.min(30 * 2 ** at * 1.2, 1800))
    }
  })

  test('five times in a row pauses everything; then one e-mail a minute tries, until the server is back', async () => {
    const { delivery, server, pass, tried, sent } = openPost(busy)
    for (let at = 0; at < 40; at += 1) await postCode(db, { id: `e-mail ${at}` })
    await delivery.deliverDue()
    expect(delivery.health()).toMatchObject({ paused: true, why: busy.why })
    // Up to nine more were already under way when the fifth failed.
    const triedBefore = tried.length
    expect(triedBefore).toBeLessThanOrEqual(14)
    expect((await emailsIn(db)).filter(({ attempts }) => attempts > 0)).toHaveLength(triedBefore)

    pass(30 * second)
    await delivery.deliverDue()
    expect(tried).toHaveLength(triedBefore)

    pass(30 * second)
    await delivery.deliverDue()
    expect(tried).toHaveLength(triedBefore + 1)

    server({ kind: 'delivered' })
    pass(minute)
    await delivery.deliverDue()
    expect(delivery.health()).toMatchObject({ paused: false, failuresInARow: 0 })
    expect(sent).toHaveLength(40)
  })

  test('for hours, and everything that waits leaves within a minute of its return', async () => {
    const { delivery, server, pass, sent } = openPost(busy)
    const ids = [await giveSignature(db), await giveSignature(db)]
    for (const [at, signatureId] of ids.entries()) await postVerify(db, { id: `e-mail ${at}`, signatureId })
    for (let minutes = 0; minutes < 300; minutes += 1) {
      await delivery.deliverDue()
      pass(minute)
    }
    server({ kind: 'delivered' })
    pass(minute)
    await delivery.deliverDue()
    expect(sent).toHaveLength(2)
  })
})

describe('an answer that never came', () => {
  test('leads to a copy after a quarter of an hour, with the same Message-ID and link', async () => {
    const { delivery, server, pass, tried, sent } = openPost(lost)
    await postVerify(db, { id: 'one', signatureId: await giveSignature(db) })
    await delivery.deliverDue()
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'ambiguous', copies: 1, dueAt: after(15 * minute) })

    server({ kind: 'delivered' })
    pass(15 * minute - second)
    await delivery.deliverDue()
    expect(sent).toEqual([])
    pass(second)
    await delivery.deliverDue()
    const [first, copy] = tried
    expect(copy).toMatchObject({ messageId: first!.messageId, text: first!.text })
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'sent' })
  })

  test('leads to three copies a day and no more, and in the end to the word that the address could not be reached', async () => {
    const { delivery, pass, tried } = openPost(lost)
    const signatureId = await giveSignature(db)
    await postVerify(db, { id: 'one', signatureId })
    const copiesBy = async (hours: number) => {
      for (let minutes = 0; minutes < hours * 60; minutes += 5) {
        await delivery.deliverDue()
        pass(5 * minute)
      }
      return tried.length
    }
    expect(await copiesBy(23)).toBe(3)
    expect(await copiesBy(24)).toBe(6)
    expect(await copiesBy(72)).toBe(9)
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'failed', to: null })
    expect(await mailFailedAt(db, signatureId)).not.toBeNull()
  })
})

test('an address that is refused for good is not written to again, and does not pause the others', async () => {
  const { delivery, tried, pass } = openPost({ kind: 'refused-recipient', why: '550 to RCPT TO' })
  const signatureId = await giveSignature(db)
  for (let at = 0; at < 7; at += 1) await postVerify(db, { id: `e-mail ${at}`, signatureId: await giveSignature(db) })
  await postVerify(db, { id: 'one', signatureId })
  await delivery.deliverDue()
  expect(delivery.health().paused).toBe(false)
  expect(await emailIn(db, 'one')).toMatchObject({ state: 'failed', lastError: '550 to RCPT TO' })
  expect(await mailFailedAt(db, signatureId)).toEqual(noon)
  pass(24 * hour)
  await delivery.deliverDue()
  expect(tried).toHaveLength(8)
})

test('a server that refuses us keeps everything waiting, and the host can see why', async () => {
  const { delivery } = openPost({ kind: 'refused-us', why: '535 to AUTH PLAIN' })
  await postCode(db, { id: 'one' })
  await delivery.deliverDue()
  expect(await emailIn(db, 'one')).toMatchObject({ state: 'queued', lastError: '535 to AUTH PLAIN' })
  expect(delivery.health()).toMatchObject({ failuresInARow: 1, since: noon, why: '535 to AUTH PLAIN' })
})

describe('cancelled instead of sent', () => {
  test('a verification whose signature is confirmed, gone or over', async () => {
    const { delivery, sent } = openPost()
    for (const state of ['listed', 'held', 'disowned', 'expired', 'withdrawn', 'invalidated'] as const) await postVerify(db, { id: state, signatureId: await giveSignature(db, { state }) })
    await delivery.deliverDue()
    expect(sent).toEqual([])
    expect(new Set((await emailsIn(db)).map(({ state, to, props }) => JSON.stringify({ state, to, props })))).toEqual(new Set(['{"state":"cancelled","to":null,"props":null}']))
  })

  test('a verification that has expired, and a sign-in code that no longer works', async () => {
    const { delivery, sent, pass } = openPost()
    await postVerify(db, { id: 'verify', signatureId: await giveSignature(db) })
    await postCode(db, { id: 'code' })
    pass(30 * 24 * hour)
    await delivery.deliverDue()
    expect(sent).toEqual([])
    expect(await emailIn(db, 'verify')).toMatchObject({ state: 'cancelled', lastError: 'expired' })
    expect(await emailIn(db, 'code')).toMatchObject({ state: 'cancelled', lastError: 'expired' })
  })

  test('the earlier of two verifications for one signature that have both waited', async () => {
    const { delivery, sent, pass } = openPost()
    const signatureId = await giveSignature(db)
    await postVerify(db, { id: 'earlier', signatureId })
    pass(11 * minute)
    await postVerify(db, { id: 'later', signatureId, now: after(11 * minute) })
    await delivery.deliverDue()
    expect(sent.map(({ id }) => id)).toEqual(['later'])
    expect(await emailIn(db, 'earlier')).toMatchObject({ state: 'cancelled', lastError: 'superseded' })
  })
})

describe('a process that dies while it sends', () => {
  test('loses nothing: the next sends it again, with the same Message-ID', async () => {
    const dying = openPost()
    await postVerify(db, { id: 'one', signatureId: await giveSignature(db) })
    const transport = memoryTransport({ answer: () => new Promise(() => {}) })
    const died = openDelivery({ db, transport, now: dying.now, log: quiet, from, site, linkToken, typedCode })
    void died.deliverDue()
    await expect.poll(async () => (await emailIn(db, 'one')).state).toBe('sending')

    const { delivery, sent } = openPost()
    await delivery.begin({ alone: true })
    await delivery.deliverDue()
    expect(sent.map(({ messageId }) => messageId)).toEqual(['<one@campaigns.example.org>'])
  })

  test('in good order finishes what is in flight and gives back the rest', async () => {
    const letGo: (() => void)[] = []
    const transport = memoryTransport({ answer: () => new Promise((resolve) => letGo.push(() => resolve({ kind: 'delivered' }))) })
    const delivery = openDelivery({ db, transport, now: () => noon, log: quiet, from, site, linkToken, typedCode })
    for (let at = 0; at < 20; at += 1) await postCode(db)
    void delivery.deliverDue()
    await expect.poll(() => letGo.length).toBe(10)
    const stopped = delivery.stop()
    for (const go of letGo) go()
    await stopped
    const states = (await emailsIn(db)).map(({ state, attempts }) => `${state} ${attempts}`).sort()
    expect(states).toEqual([...Array.from({ length: 10 }, () => 'queued 0'), ...Array.from({ length: 10 }, () => 'sent 1')])
  })
})
