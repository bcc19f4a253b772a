import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import { openDelivery } from '#emails/deliver.ts'
import { nameSettled } from '#emails/letters/name-settled.ts'
import { post } from '#emails/post.ts'
import { smtpTransport } from '#emails/transports/smtp.ts'
import { openSink } from './sink.ts'
import { from, linkToken, noon, quiet, site, typedCode } from './support.ts'
import { openTestDatabase } from '#tests/support/database.ts'

let opened: Awaited<ReturnType<typeof openTestDatabase>>
let db: Database
let sink: Awaited<ReturnType<typeof openSink>>
let delivery: ReturnType<typeof openDelivery>

beforeAll(async () => {
  opened = await openTestDatabase()
  db = opened.db
  sink = await openSink()
  delivery = openDelivery({ db, transport: smtpTransport({ url: sink.url }), now: () => noon, log: quiet, from, site, linkToken, typedCode })
})
afterAll(async () => {
  await delivery.stop()
  await sink.close()
  await opened.remove()
})

const fields = ['organisation', 'proposed', 'title', 'lead', 'reason', 'addressee', 'reference'] as const
const payloads = [
  '\r',
  '\n',
  '\r\n',
  '\r\nBcc: eve@evil.example\r\n',
  '\nTo: eve@evil.example',
  '\r\n\r\nWhole new body',
  '\r\n.\r\nMAIL FROM:<eve@evil.example>',
  '\0',
  '\u2028Bcc: eve@evil.example',
  '\u2029',
  '\u0085Bcc: eve@evil.example',
  ', eve@evil.example',
  '; eve@evil.example',
  '<eve@evil.example>',
  '" <eve@evil.example>, "',
  'group: eve@evil.example, mallory@evil.example;',
  '(comment) eve@evil.example',
  '=?utf-8?Q?=0D=0ABcc:_eve@evil.example?=',
  '\u202Eelpmaxe.live@eve',
  '𝒳'.repeat(200),
] as const

const expected = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-countersign-kind', 'x-countersign-reference']

async function sendWith(nasty: Partial<Record<(typeof fields)[number], string>>) {
  const { addressee = 'Ana Oak', reference = 'K7TM-2QXW-PH4D', ...props } = nasty
  const id = randomUUID()
  await db.transaction((tx) =>
    post(tx, nameSettled, { id, key: id, to: { address: 'ana@oak.example', name: addressee }, locale: 'en', props: { ...nameSettled.sample, ...props }, reference, replyTo: 'lead@alliance.example', now: noon }),
  )
  await delivery.deliverDue()
  const received = sink.received.find(({ email }) => email.messageId?.includes(id))
  if (!received) throw new Error('It did not arrive')
  return received
}

function expectOneHonestEmail({ recipients, sender, email, raw }: Awaited<ReturnType<typeof sendWith>>) {
  expect(recipients).toEqual(['ana@oak.example'])
  expect(sender).toBe('letters@host.example')
  // A reference without a visible sign is left out.
  const headers = new Set(['x-countersign-reference', ...email.headers.map(({ key }) => key)])
  expect([...headers].sort()).toEqual(expected)
  expect(email.headers.length).toBeLessThanOrEqual(expected.length)
  expect(email.to?.map(({ address }) => address)).toEqual(['ana@oak.example'])
  expect(email.from?.address).toBe('letters@host.example')
  expect(email.replyTo?.map(({ address }) => address)).toEqual(['lead@alliance.example'])
  expect(email.bcc ?? email.cc ?? []).toEqual([])
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
}

test.each(fields)('nothing written in %s adds a recipient or a header', async (field) => {
  for (const payload of payloads) {
    for (const text of [`${payload}Oak`, `Oak ${payload} Trust`, `Oak${payload}`]) expectOneHonestEmail(await sendWith({ [field]: text.slice(0, 400) }))
  }
})

test('nor do any of these together', async () => {
  const nasty = fc.array(fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 5 }).map((parts) => parts.join('').slice(0, 500))
  await fc.assert(
    fc.asyncProperty(fc.record(Object.fromEntries(fields.map((field) => [field, nasty]))), async (texts) => expectOneHonestEmail(await sendWith(texts))),
    { numRuns: 40 },
  )
})

const addresses = [...payloads.map((payload) => `ana@oak.example${payload}`), 'ana@oak.example, eve@evil.example', 'Ana <ana@oak.example>', '"a b"@oak.example', 'ana@[127.0.0.1]', 'ana', '', `${'a'.repeat(250)}@oak.example`]

const posting = (to: { address: string }, replyTo?: string) =>
  db.transaction((tx) => post(tx, nameSettled, { id: randomUUID(), key: randomUUID(), to, locale: 'en', props: nameSettled.sample, now: noon, replyTo }))

test.each(addresses)('an address such as %j is refused before it is posted', async (address) => {
  await expect(posting({ address })).rejects.toThrow()
  await expect(posting({ address: 'ana@oak.example' }, address)).rejects.toThrow()
})
