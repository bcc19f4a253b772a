import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keptFor } from '#contracts/retention.ts'
import { listOrphanedEmails } from '#db/queries/retention.ts'
import type { Services } from '../services.ts'
import { mailFolder } from '../worker/open-transport.ts'

/** The time of posting, and the id that the e-mail had in the outbox. */
const name = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d+Z-(.+)\.eml$/
const atOnce = 500

/** E-mails that were captured because no mail server is set: gone with whom they were about, and in any case when a pending would be. */
export async function forgetCapturedMail({ db, config, now }: Pick<Services, 'db' | 'config' | 'now'>): Promise<void> {
  const folder = mailFolder(config)
  const files = await readdir(folder).catch(() => [])
  const before = new Date(now().getTime() - keptFor.pendingDays * 86_400_000)
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce).flatMap((file) => {
      const read = name.exec(file)
      return read ? [{ file, id: read[7]!, postedAt: new Date(`${read[1]}-${read[2]}-${read[3]}T${read[4]}:${read[5]}:${read[6]}Z`) }] : []
    })
    const orphaned = new Set(await listOrphanedEmails(db, some.map(({ id }) => id)))
    await Promise.all(some.filter(({ id, postedAt }) => orphaned.has(id) || postedAt < before).map(({ file }) => rm(join(folder, file), { force: true })))
  }
}
