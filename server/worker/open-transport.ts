import { join } from 'node:path'
import { folderTransport } from '#emails/transports/folder.ts'
import { smtpTransport } from '#emails/transports/smtp.ts'
import type { Transport } from '#emails/transport.ts'
import type { Config } from '../config.ts'

type Where = Pick<Config, 'smtpUrl' | 'dataDir'>

/** Where captured e-mails are kept when no mail server is set. */
export const mailFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'mail')

export const openTransport = (config: Where): Transport => (config.smtpUrl ? smtpTransport({ url: config.smtpUrl }) : folderTransport({ folder: mailFolder(config) }))
