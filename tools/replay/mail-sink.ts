import { createServer, type AddressInfo, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { readMail, type Mail } from './read-mail.ts'

/** How the mail server behaves: `busy` greets with 421, `defers` answers 451 to RCPT, `stalls` and `drops` take the message and give no 250. */
export type Mood = 'takes' | 'busy' | 'defers' | 'stalls' | 'drops'

export type MailSink = {
  port: number
  /** Everything answered with 250, in order of arrival, copies included. */
  mails: Mail[]
  /** What was taken in whole and never answered: the sender cannot know. */
  unanswered: Mail[]
  onMail(listener: (mail: Mail) => void): void
  /** The first that fits, waiting for it; undefined when it does not come in time. */
  waitFor(fits: (mail: Mail) => boolean, milliseconds: number): Promise<Mail | undefined>
  behave(mood: Mood): void
  /** Nobody answers at the port any more, until `open`. */
  shut(): Promise<void>
  open(): Promise<void>
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

/** A real SMTP server that keeps what it is given in memory. Port 0 picks a free one, kept over `shut` and `open`. */
export async function openMailSink({ host = '127.0.0.1', port = 0 } = {}): Promise<MailSink> {
  const chosen = port === 0 ? await freePort() : port
  const mails: Mail[] = []
  const unanswered: Mail[] = []
  const listeners = new Set<(mail: Mail) => void>()
  const sockets = new Map<number, Socket>()
  let mood: Mood = 'takes'
  let server: SMTPServer | undefined

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const to = session.envelope.rcptTo.map(({ address }) => address)
    const mail = await readMail(await buffer(stream), to)
    if (mood === 'stalls' || mood === 'drops') unanswered.push(mail)
    if (mood === 'stalls') return new Promise<never>(() => {})
    if (mood === 'drops') return void sockets.get(session.remotePort)?.destroy()
    mails.push(mail)
    for (const listener of listeners) listener(mail)
    return 'taken'
  }

  const open = async () => {
    if (server) return
    const opening = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      authOptional: true,
      disableReverseLookup: true,
      closeTimeout: 50,
      onConnect: (_, done) => done(mood === 'busy' ? refusal(421, 'too busy') : null),
      onRcptTo: (_address, _session, done) => done(mood === 'defers' ? refusal(451, 'come back later') : null),
      onData: (stream, session, done) => {
        void take(stream, session).then(
          (taken) => taken && done(null),
          () => done(refusal(451, 'cannot be read')),
        )
      },
    })
    server = opening
    opening.on('error', () => {})
    opening.server.on('connection', (socket: Socket) => {
      const from = socket.remotePort ?? 0
      sockets.set(from, socket.once('close', () => sockets.delete(from)))
    })
    await new Promise<void>((resolve, reject) => {
      opening.server.once('error', reject)
      opening.listen(chosen, host, resolve)
    })
  }

  await open()
  return {
    port: chosen,
    mails,
    unanswered,
    open,
    onMail: (listener) => void listeners.add(listener),
    behave: (next) => {
      mood = next
      // What was left waiting learns nothing; its connection just goes.
      for (const socket of sockets.values()) socket.destroy()
    },
    shut: () =>
      new Promise<void>((resolve) => {
        if (!server) return resolve()
        server.close(resolve)
        server = undefined
        for (const socket of sockets.values()) socket.destroy()
      }),
    waitFor: (fits, milliseconds) =>
      new Promise((resolve) => {
        const there = mails.find(fits)
        if (there) return resolve(there)
        const settle = (mail?: Mail) => {
          if (mail && !fits(mail)) return
          listeners.delete(settle)
          clearTimeout(late)
          resolve(mail)
        }
        const late = setTimeout(() => settle(), milliseconds)
        listeners.add(settle)
      }),
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
