import { PassThrough } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Transport } from '../transport.ts'
import { mailOptions, noFetching } from './mail-options.ts'
import { outcomeOf, type SmtpProblem } from './smtp-outcome.ts'

const connections = 5

type Given = {
  url: string
  /** Milliseconds, to shorten in tests. */
  connectWithin?: number
  answerWithin?: number
}

/** A pool of kept connections. A message that was handed over in whole is never sent again here: that is for the outbox to decide. */
export function smtpTransport({ url, connectWithin = 15_000, answerWithin = 60_000 }: Given): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    // Only for a kept connection that had closed meanwhile, before a byte of the message.
    maxRequeues: 1,
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    dnsTimeout: connectWithin,
    socketTimeout: answerWithin,
    ...(isLoopback(url) && { tls: { rejectUnauthorized: false } }),
    ...noFetching,
  })
  // Errors of idle connections; those of a message reach its sender.
  pool.on('error', () => {})
  pool.use('stream', (mail, done) => {
    const { watch } = mail.data as { watch?: Watch }
    if (watch) mail.message.transform(() => watched(watch))
    done()
  })

  return {
    send: async (message) => {
      const watch: Watch = { handedOver: false }
      try {
        const options = { ...mailOptions(message), watch }
        await pool.sendMail(options)
        return { kind: 'delivered' }
      } catch (error) {
        return outcomeOf(error as SmtpProblem, watch.handedOver)
      }
    },
    close: async () => pool.close(),
  }
}

type Watch = { handedOver: boolean }

/** Learns when the last byte was taken: from then on the server may have the message. */
function watched(watch: Watch): PassThrough {
  watch.handedOver = false
  return new PassThrough().once('end', () => {
    watch.handedOver = true
  })
}

/** A mail server on this computer has a certificate that nobody vouches for. */
const isLoopback = (url: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
