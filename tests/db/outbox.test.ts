import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import * as delivering from '#db/queries/delivering.ts'
import * as outbox from '#db/queries/outbox.ts'
import { inviteLead } from '#emails/letters/invite-lead.ts'
import { backersTold } from '#emails/letters/backers-told.ts'
import { post } from '#emails/post.ts'
import { after, emailIn, emailsIn, giveSignature, hour, mailFailedAt, minute, noon, postCode, postVerify, second } from '#tests/emails/support.ts'
import { openTestDatabase } from '#tests/support/database.ts'

let db: Database

beforeEach(async () => {
  const opened = await openTestDatabase()
  db = opened.db
  return () => opened.remove()
})

const claim = (now = noon, most = 50) => db.transaction((tx) => delivering.claimDue(tx, { now, leasedUntil: after(10 * minute, now), most }))
const claimedIds = async (...asked: Parameters<typeof claim>) => (await claim(...asked)).emails.map(({ id }) => id)

describe('posting', () => {
  test('the same happening twice makes one e-mail', async () => {
    expect(await postCode(db, { key: 'same' })).toBe(true)
    expect(await postCode(db, { key: 'same' })).toBe(false)
    expect(await emailsIn(db)).toHaveLength(1)
  })

  test('is undone with the transaction that it belongs to', async () => {
    const failing = db.transaction(async (tx) => {
      await post(tx, inviteLead, { id: 'one', key: 'one', to: { address: 'ana@oak.example' }, locale: 'en', props: { hostName: 'Host' }, now: noon })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await emailsIn(db)).toEqual([])
  })

  test('tells whoever listens, once it is committed', async () => {
    const heard: string[] = []
    const stop = db.listen((topic) => heard.push(topic))
    await postCode(db)
    await expect.poll(() => heard).toEqual(['outbox'])
    stop()
  })
})

describe('claiming', () => {
  test('takes the first lane before the others, and in a lane what has been due longest', async () => {
    const signature = await giveSignature(db, { state: 'listed' })
    await db.transaction((tx) => post(tx, backersTold, { id: 'bulk', key: 'bulk', to: { address: 'a@oak.example' }, locale: 'en', props: backersTold.sample, now: after(-hour), signatureId: signature }))
    await db.transaction((tx) => post(tx, inviteLead, { id: 'normal', key: 'normal', to: { address: 'a@oak.example' }, locale: 'en', props: { hostName: 'Host' }, now: after(-minute) }))
    await postCode(db, { id: 'later', dueAt: noon })
    await postCode(db, { id: 'sooner', dueAt: after(-second) })
    await postCode(db, { id: 'not yet', dueAt: after(second) })

    expect(await claimedIds(noon, 3)).toEqual(['sooner', 'later', 'normal'])
    expect(await claimedIds()).toEqual(['bulk'])
    expect(await claimedIds()).toEqual([])
  })

  test('counts the attempt and leases it before anything is sent', async () => {
    await postCode(db, { id: 'one' })
    await claim()
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'sending', attempts: 1, leasedUntil: after(10 * minute) })
  })

  test('by many at once gives each e-mail to one of them', async () => {
    const ids = Array.from({ length: 60 }, (_, at) => `e-mail ${at}`)
    for (const id of ids) await postCode(db, { id })
    const taken: string[] = []
    const worker = async () => {
      for (;;) {
        const { emails, contended } = await claim(noon, 10)
        taken.push(...emails.map(({ id }) => id))
        if (emails.length === 0 && !contended) return
      }
    }
    await Promise.all(Array.from({ length: 6 }, worker))
    expect(taken.sort()).toEqual(ids.sort())
  })
})

describe('recording', () => {
  test('a sent e-mail keeps neither address nor contents', async () => {
    const signatureId = await giveSignature(db)
    await postVerify(db, { signatureId, id: 'one' })
    await claim()
    await db.transaction((tx) => delivering.recordSent(tx, { ids: ['one'], now: after(second) }))
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'sent', sentAt: after(second), props: null, to: null, toName: null, replyTo: null })
  })

  test('an address that refuses is shown on the signature, until an e-mail reaches it', async () => {
    const signatureId = await giveSignature(db)
    await postVerify(db, { signatureId, id: 'refused' })
    await claim()
    await db.transaction((tx) => delivering.recordFailed(tx, { id: 'refused', now: noon, lastError: '550 to RCPT TO' }))
    expect(await emailIn(db, 'refused')).toMatchObject({ state: 'failed', to: null, props: null })
    expect(await mailFailedAt(db, signatureId)).toEqual(noon)

    await postVerify(db, { signatureId, id: 'again' })
    await claim()
    await db.transaction((tx) => delivering.recordSent(tx, { ids: ['again'], now: noon }))
    expect(await mailFailedAt(db, signatureId)).toBeNull()
  })

  test('what was claimed and not tried does not count as an attempt', async () => {
    await postCode(db, { id: 'one' })
    await claim()
    await db.transaction((tx) => delivering.giveBack(tx, ['one']))
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'queued', attempts: 0, leasedUntil: null })
  })

  test('nothing is recorded of an e-mail that is not being sent', async () => {
    await postCode(db, { id: 'one' })
    await db.transaction(async (tx) => {
      await delivering.recordSent(tx, { ids: ['one'], now: noon })
      await delivering.recordFailed(tx, { id: 'one', now: noon, lastError: 'no' })
      await delivering.recordAmbiguous(tx, { id: 'one', dueAt: noon, lastError: 'no' })
      await delivering.requeue(tx, { id: 'one', dueAt: after(hour), lastError: 'no' })
    })
    expect(await emailIn(db, 'one')).toMatchObject({ state: 'queued', dueAt: noon, copies: 0 })
  })
})

describe('when a process has died', () => {
  test('what it was sending is sent behind all that is due', async () => {
    await postCode(db, { id: 'was leaving', dueAt: after(-hour) })
    await claim()
    await postCode(db, { id: 'waits', dueAt: after(-minute) })
    expect(await db.transaction((tx) => delivering.releaseStale(tx, { now: noon, all: true }))).toBe(1)
    expect(await claimedIds()).toEqual(['waits', 'was leaving'])
  })

  test('among many, only leases that have ended are released', async () => {
    await postCode(db, { id: 'one' })
    await claim()
    const release = (now: Date) => db.transaction((tx) => delivering.releaseStale(tx, { now, all: false }))
    expect(await release(after(9 * minute))).toBe(0)
    expect(await release(after(10 * minute))).toBe(1)
  })
})

test('after an outage nobody waits for the end of a back-off, and reminders stay where they are', async () => {
  const signatureId = await giveSignature(db)
  await postCode(db, { id: 'failed' })
  await postVerify(db, { id: 'may have arrived', signatureId })
  await claim()
  await postCode(db, { id: 'reminder', dueAt: after(hour) })
  await db.transaction(async (tx) => {
    await delivering.requeue(tx, { id: 'failed', dueAt: after(30 * minute), lastError: '451' })
    await delivering.recordAmbiguous(tx, { id: 'may have arrived', dueAt: after(15 * minute), lastError: 'ETIMEDOUT' })
    await delivering.bringForward(tx, { now: noon, copiesAt: after(5 * minute), copiesBefore: after(15 * minute) })
  })
  expect(await emailIn(db, 'failed')).toMatchObject({ dueAt: noon })
  expect(await emailIn(db, 'may have arrived')).toMatchObject({ dueAt: after(5 * minute), copies: 1 })
  expect(await emailIn(db, 'reminder')).toMatchObject({ dueAt: after(hour) })
})

test('a paused transport is tried with what is due, or else with what failed before', async () => {
  const probe = async () => (await db.transaction((tx) => delivering.claimProbe(tx, { now: noon, leasedUntil: after(minute) }))).map(({ id }) => id)
  await postCode(db, { id: 'failed' })
  await claim()
  await db.transaction((tx) => delivering.requeue(tx, { id: 'failed', dueAt: after(hour), lastError: '451' }))
  await postCode(db, { id: 'due' })
  expect(await probe()).toEqual(['due'])
  expect(await probe()).toEqual(['failed'])
  expect(await probe()).toEqual([])
})

test('nothing is sent any more about a signature that is gone, and nothing of it is kept', async () => {
  const signatureId = await giveSignature(db)
  const other = await giveSignature(db)
  await postVerify(db, { signatureId, id: 'leaving' })
  await claim()
  await postVerify(db, { signatureId, id: 'waits' })
  await postVerify(db, { signatureId: other, id: 'of another' })
  await db.transaction((tx) => outbox.cancelFor(tx, { signatureId }))
  expect(await emailIn(db, 'waits')).toMatchObject({ state: 'cancelled', props: null, to: null, toName: null })
  expect(await emailIn(db, 'leaving')).toMatchObject({ state: 'sending', props: null, to: null, toName: null })
  expect(await emailIn(db, 'of another')).toMatchObject({ state: 'queued', to: 'ana@oak.example' })
})

test('counts e-mails by state, and says since when the oldest is due', async () => {
  expect(await outbox.countsByState(db)).toEqual({})
  expect(await outbox.oldestDue(db, noon)).toBeUndefined()
  await postCode(db, { id: randomUUID(), dueAt: after(-minute) })
  await postCode(db, { id: randomUUID(), dueAt: after(minute) })
  expect(await outbox.countsByState(db)).toEqual({ queued: 2 })
  expect(await outbox.oldestDue(db, noon)).toEqual(after(-minute))
})
