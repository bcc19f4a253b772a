import { chmod, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { copySqlite } from '#db/dialects/sqlite-copy.ts'
import { readSnapshot } from '#db/open.ts'
import { checkSnapshot, type Checked } from './check-snapshot.ts'
import { syncFolderOf } from './durable-files.ts'
import { fingerprint, manifestOf, writeManifest } from './manifest.ts'

type Given = { from: string; to: string; now: () => Date }

/** Copies, checks the copy, and only then gives it its name: a file of that name is a backup that has been checked. */
export async function backUpSqlite({ from, to, now }: Given): Promise<Checked> {
  const draft = `${to}.unfinished-${process.pid}`
  const madeAt = now().toISOString()
  try {
    copySqlite({ from, to: draft })
    await chmod(draft, 0o600)
    const checked = await readSnapshot(`sqlite:${draft}`, checkSnapshot)
    if (checked.problems.length > 0) return checked
    await rm(manifestOf(to), { force: true })
    await writeManifest(to, { file: basename(to), madeAt, sha256: await fingerprint(draft), ...(checked.counted && { counted: checked.counted }) })
    await rename(draft, to)
    await syncFolderOf(to)
    return checked
  } finally {
    await rm(draft, { force: true })
  }
}
