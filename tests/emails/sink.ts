import type { Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { recipients: string[]; sender: string; raw: string; email: Email }

/** How the server behaves: as it should, or with the fault that is named. */
export type Manner =
  | { kind: 'takes' }
  | { kind: 'answers'; to: 'MAIL' | 'RCPT' | 'DATA' | 'message'; code: number; words?: string }
  | { kind: 'stalls-after-data' }
  | { kind: 'drops-after-data' }
  | { kind: 'drops-at-mail' }

/** A real SMTP server on a free port of this computer. */
export async function openSink(options: SMTPServerOptions = {}) {
  let manner: Manner = { kind: 'takes' }
  const received: Received[] = []
  const sockets = new Map<number, Socket>()
  const faultAt = (to: 'MAIL' | 'RCPT' | 'DATA' | 'message') => (manner.kind === 'answers' && manner.to === to ? fault(manner.code, manner.words) : undefined)
  const drop = ({ remotePort }: { remotePort: number }) => void sockets.get(remotePort)?.destroy()

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    disableReverseLookup: true,
    onMailFrom: (_address, session, done) => (manner.kind === 'drops-at-mail' ? drop(session) : done(faultAt('MAIL'))),
    onRcptTo: (_address, _session, done) => done(faultAt('RCPT')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (manner.kind === 'stalls-after-data') return
        if (manner.kind === 'drops-after-data') return drop(session)
        const problem = faultAt('message')
        if (problem) return done(problem)
        const raw = Buffer.concat(chunks).toString('utf8')
        const { rcptTo, mailFrom } = session.envelope
        void PostalMime.parse(raw).then((email) => {
          received.push({ recipients: rcptTo.map(({ address }) => address), sender: mailFrom ? mailFrom.address : '', raw, email })
          done()
        })
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => void sockets.set(socket.remotePort ?? 0, socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    behaves: (next: Manner) => void (manner = next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const fault = (code: number, words = 'No') => Object.assign(new Error(words), { responseCode: code })
