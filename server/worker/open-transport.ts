import { join } from 'node:path'
import type { Transport } from '#emails/transport.ts'
import type { Config } from '../config.ts'

type Where = Pick<Config, 'smtpUrl' | 'dataDir'>

/** Where captured e-mails are kept when no mail server is set. */
export const mailFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'mail')

/** What sends is loaded with the first e-mail: it is large, and much of the time there is none. */
export function openTransport(config: Where): Transport {
  let opened: Promise<Transport> | undefined
  return {
    send: async (message) => (await (opened ??= open(config))).send(message),
    close: async () => (await opened)?.close(),
  }
}

async function open(config: Where): Promise<Transport> {
  if (config.smtpUrl) return (await import('#emails/transports/smtp.ts')).smtpTransport({ url: config.smtpUrl })
  return (await import('#emails/transports/folder.ts')).folderTransport({ folder: mailFolder(config) })
}
