import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Services } from '../services.ts'
import { forgetCapturedMail } from './forget-captured-mail.ts'
import { keepJournal } from './keep-journal.ts'

/** Rewriting the file takes a while where it is large: what is erased meanwhile waits for the next time. */
const pause = 20 * 60_000

/**
 * What was erased leaves the rows at once; this takes it out of everything that is made of them: the free space of the database's file, the log beside
 * it, and captured e-mails. That it is due stands in a file, because the process may end in between.
 */
export function openScrubbing({ db, config, now }: Pick<Services, 'db' | 'config' | 'now'>) {
  const due = join(config.dataDir, 'scrub-due')
  let scrubbedAt = -Infinity
  let toNote = true
  db.listen((topic) => {
    if (topic === 'erasure' || topic === '*') toNote = true
    if (topic === 'erasure') writeFileSync(due, '', { mode: 0o600 })
  })
  return async (services: Services): Promise<void> => {
    if (toNote) {
      toNote = false
      await keepJournal(services).catch((error: unknown) => {
        toNote = true
        throw error
      })
    }
    if (!existsSync(due) || now().getTime() - scrubbedAt < pause) return
    // Before the work: what is erased while it runs is due again.
    rmSync(due)
    try {
      await forgetCapturedMail(services)
      await db.scrub()
      scrubbedAt = now().getTime()
    } catch (error) {
      writeFileSync(due, '', { mode: 0o600 })
      throw error
    }
  }
}
