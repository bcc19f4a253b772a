import { chmod, link, rename, rm, stat } from 'node:fs/promises'
import { copySqlite, settleSqlite } from '#db/dialects/sqlite-copy.ts'
import { openDatabase, readSnapshot } from '#db/open.ts'
import type { Database } from '#db/database.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { Counted } from './check-contents.ts'
import { checkSnapshot } from './check-snapshot.ts'
import { sync, syncFolderOf } from './durable-files.ts'

type Given<Settled> = {
  backup: string
  /** The database's file. The caller holds it. */
  file: string
  /** Where the database that is replaced is kept. */
  keepAs: string
  /** Puts right what has changed since the backup was made, in the copy, before anybody sees it. */
  settle: (db: Database) => Promise<Settled>
}

/** A checked copy takes the database's place in one step; what was there is kept beside it. */
export async function restoreSqlite<Settled>({ backup, file, keepAs, settle }: Given<Settled>): Promise<{ counted: Counted; settled: Settled; kept: boolean }> {
  const draft = `${file}.restoring-${process.pid}`
  try {
    copySqlite({ from: backup, to: draft })
    await chmod(draft, 0o600)
    const settled = await prepare(draft, settle)
    const { problems, counted } = await readSnapshot(`sqlite:${draft}`, checkSnapshot)
    if (problems.length > 0 || !counted) throw new StartupProblem(`${backup} was not restored: what it holds does not fit together.`, ...problems)
    settleSqlite(draft)
    await sync(draft)
    const kept = await keep(file, keepAs)
    await rename(draft, file)
    await syncFolderOf(file)
    return { counted, settled, kept }
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal']) await rm(draft + part, { force: true })
  }
}

async function prepare<Settled>(draft: string, settle: (db: Database) => Promise<Settled>): Promise<Settled> {
  const db = await openDatabase(`sqlite:${draft}`)
  try {
    await db.migrate()
    return await settle(db)
  } finally {
    await db.close()
  }
}

/** Gives the old database a second name, so that there is one under the first name at every moment; its log must not stay for the new one. */
async function keep(file: string, as: string): Promise<boolean> {
  if (!(await stat(file).catch(() => undefined))) return false
  try {
    settleSqlite(file)
  } catch {
    // Damaged, which may be why it is replaced: its parts are kept as they are.
  }
  await link(file, as)
  for (const part of ['-wal', '-shm']) {
    await rename(file + part, as + part).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  return true
}
