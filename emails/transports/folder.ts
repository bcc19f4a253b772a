import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Transport } from '../transport.ts'
import { mailOptions, noFetching } from './mail-options.ts'

/** Where no mail server is set: `.eml` files whose names sort by time. A copy after a crash takes the place of the first. */
export function folderTransport({ folder }: { folder: string }): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...noFetching })
  return {
    send: async (message) => {
      const { message: eml } = await composer.sendMail(mailOptions(message))
      const file = `${message.postedAt.toISOString().replaceAll(/[:.-]/g, '')}-${message.id}.eml`
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${file}.part`), eml as Buffer, { mode: 0o600 })
      await rename(join(folder, `${file}.part`), join(folder, file))
      return { kind: 'delivered' }
    },
    close: async () => composer.close(),
  }
}
