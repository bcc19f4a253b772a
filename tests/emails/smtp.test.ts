import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Message, Transport } from '#emails/transport.ts'
import { smtpTransport } from '#emails/transports/smtp.ts'
import { openSink, type Manner } from './sink.ts'
import { from, noon } from './support.ts'

let sink: Awaited<ReturnType<typeof openSink>>
let transport: Transport

beforeAll(async () => void (sink = await openSink()))
afterAll(() => sink.close())
beforeEach(() => {
  sink.behaves({ kind: 'takes' })
  sink.received.length = 0
  transport = smtpTransport({ url: sink.url, connectWithin: 2000, answerWithin: 300 })
})
afterEach(() => transport.close())

const message = (id = 'one'): Message => ({
  id,
  messageId: `<${id}@campaigns.example.org>`,
  from,
  to: { name: 'Ana Oak', address: 'ana@oak.example' },
  replyTo: 'lead@alliance.example',
  subject: 'Confirm “Homes”',
  text: 'Hello “Ana”\n\nhttps://campaigns.example.org/confirm/abc\n',
  html: '<p>Hello “Ana”</p>',
  headers: { 'X-Countersign-Kind': 'verify', 'X-Countersign-Reference': 'K7TM-2QXW-PH4D', 'Auto-Submitted': 'auto-generated' },
  postedAt: noon,
  sentAt: noon,
})

test('an e-mail arrives with its headers, its Message-ID and both of its parts', async () => {
  expect(await transport.send(message())).toEqual({ kind: 'delivered' })
  const [{ email, recipients, sender }] = sink.received as [(typeof sink.received)[0]]
  expect({ recipients, sender }).toEqual({ recipients: ['ana@oak.example'], sender: 'letters@host.example' })
  expect(email).toMatchObject({
    messageId: '<one@campaigns.example.org>',
    from: { name: 'Countersign', address: 'letters@host.example' },
    to: [{ name: 'Ana Oak', address: 'ana@oak.example' }],
    replyTo: [{ address: 'lead@alliance.example' }],
    subject: 'Confirm “Homes”',
    date: noon.toISOString(),
  })
  expect(email.text?.trim()).toBe('Hello “Ana”\n\nhttps://campaigns.example.org/confirm/abc')
  expect(email.html?.trim()).toBe('<p>Hello “Ana”</p>')
  const headers = Object.fromEntries(email.headers.map(({ key, value }) => [key, value]))
  expect(headers).toMatchObject({ 'x-countersign-kind': 'verify', 'x-countersign-reference': 'K7TM-2QXW-PH4D', 'auto-submitted': 'auto-generated' })
})

const outcomes: [story: string, manner: Manner, outcome: object][] = [
  ['421 to MAIL is tried again', { kind: 'answers', to: 'MAIL', code: 421 }, { kind: 'retry', why: '421 to MAIL FROM' }],
  ['451 to MAIL is tried again', { kind: 'answers', to: 'MAIL', code: 451 }, { kind: 'retry', why: '451 to MAIL FROM' }],
  ['451 to RCPT is tried again', { kind: 'answers', to: 'RCPT', code: 451 }, { kind: 'retry', why: '451 to RCPT TO' }],
  ['451 to the whole message is tried again: the server has said that it does not have it', { kind: 'answers', to: 'message', code: 451 }, { kind: 'retry', why: '451 to DATA' }],
  ['421 to the whole message is tried again too', { kind: 'answers', to: 'message', code: 421 }, { kind: 'retry', why: '421 to DATA' }],
  ['550 to RCPT says that the address does not exist', { kind: 'answers', to: 'RCPT', code: 550 }, { kind: 'refused-recipient', why: '550 to RCPT TO' }],
  ['554 to the whole message is a verdict on this e-mail', { kind: 'answers', to: 'message', code: 554 }, { kind: 'refused-recipient', why: '554 to DATA' }],
  ['550 to RCPT because it does not relay for us says nothing of the address', { kind: 'answers', to: 'RCPT', code: 550, words: '5.7.1 Relaying denied' }, { kind: 'refused-us' }],
  ['530 to RCPT because we have not signed in says nothing of the address', { kind: 'answers', to: 'RCPT', code: 530, words: 'Authentication required' }, { kind: 'refused-us' }],
  ['550 to MAIL is about us', { kind: 'answers', to: 'MAIL', code: 550 }, { kind: 'refused-us', why: '550 to MAIL FROM' }],
  ['no answer after the message may mean that it arrived', { kind: 'stalls-after-data' }, { kind: 'ambiguous', why: 'ETIMEDOUT' }],
  ['a connection lost before the 250 may mean that it arrived', { kind: 'drops-after-data' }, { kind: 'ambiguous', why: 'ECONNECTION' }],
  ['a connection lost before the message means that it did not leave', { kind: 'drops-at-mail' }, { kind: 'retry', why: 'ECONNECTION' }],
]

describe('what the server does decides what becomes of the e-mail', () => {
  test.each(outcomes)('%s', async (_story, manner, outcome) => {
    sink.behaves(manner)
    expect(await transport.send(message())).toMatchObject(outcome)
  })

  test.each(outcomes)('also on a connection that was used before: %s', async (_story, manner, outcome) => {
    expect(await transport.send(message('before'))).toEqual({ kind: 'delivered' })
    sink.behaves(manner)
    expect(await transport.send(message())).toMatchObject(outcome)
  })

  test('it is asked once: the outbox alone decides about a second copy', async () => {
    await transport.send(message('before'))
    sink.behaves({ kind: 'drops-after-data' })
    await transport.send(message())
    sink.behaves({ kind: 'takes' })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(sink.received.map(({ email }) => email.messageId)).toEqual(['<before@campaigns.example.org>'])
  })

  test('and afterwards everything works again', async () => {
    for (const [, manner] of outcomes) {
      sink.behaves(manner)
      await transport.send(message())
    }
    sink.behaves({ kind: 'takes' })
    expect(await transport.send(message('after'))).toEqual({ kind: 'delivered' })
  })
})

test('where nobody listens, it is tried again', async () => {
  const gone = await openSink()
  await gone.close()
  const nowhere = smtpTransport({ url: gone.url, connectWithin: 1000 })
  expect(await nowhere.send(message())).toMatchObject({ kind: 'retry' })
  await nowhere.close()
})

test('a host that does not exist is tried again', async () => {
  const nowhere = smtpTransport({ url: 'smtp://mail.invalid:25', connectWithin: 2000 })
  expect(await nowhere.send(message())).toMatchObject({ kind: 'retry' })
  await nowhere.close()
})

test('a wrong password is about us', async () => {
  const strict = await openSink({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(Object.assign(new Error('No'), { responseCode: 535 })) })
  const refused = smtpTransport({ url: strict.url.replace('smtp://', 'smtp://user:wrong@') })
  expect(await refused.send(message())).toMatchObject({ kind: 'refused-us' })
  await refused.close()
  await strict.close()
})

test('a mail server on this computer may have a certificate that nobody vouches for', async () => {
  const own = await openSink({ disabledCommands: ['AUTH'] })
  const sends = smtpTransport({ url: own.url })
  expect(await sends.send(message())).toEqual({ kind: 'delivered' })
  await sends.close()
  await own.close()
})
