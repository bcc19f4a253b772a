import { spawn } from 'node:child_process'
import { chmod, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import { readSnapshot } from '#db/open.ts'
import { StartupProblem } from '../startup-problem.ts'
import { checkSnapshot, type Checked } from './check-snapshot.ts'
import { sync, syncFolderOf, writeDurably } from './durable-files.ts'
import { fingerprint, manifestOf, writeManifest } from './manifest.ts'

type Given = { from: string; to: string; now: () => Date }

/** What is checked and what pg_dump writes are one and the same moment: both read the snapshot that the first of them shares. */
export async function backUpPostgres({ from, to, now }: Given): Promise<Checked> {
  const draft = `${to}.unfinished-${process.pid}`
  const passwords = `${draft}.password`
  const madeAt = now().toISOString()
  try {
    const checked = await readSnapshot(from, async (snapshot) => {
      const name = await snapshot.share()
      const found = await checkSnapshot(snapshot)
      if (found.problems.length > 0 || name === undefined) return found
      const { url, password } = withoutPassword(from, passwords)
      await writeDurably(passwords, password)
      await run('pg_dump', ['--format=custom', `--snapshot=${name}`, `--file=${draft}`, `--dbname=${url}`])
      return found
    })
    if (checked.problems.length > 0) return checked
    // Reads the whole of it, as restoring would.
    await run('pg_restore', ['--file=-', draft], { ignoreOutput: true })
    await chmod(draft, 0o600)
    await sync(draft)
    await rm(manifestOf(to), { force: true })
    await writeManifest(to, { file: basename(to), madeAt, sha256: await fingerprint(draft), ...(checked.counted && { counted: checked.counted }) })
    await rename(draft, to)
    await syncFolderOf(to)
    return checked
  } finally {
    await rm(draft, { force: true })
    await rm(passwords, { force: true })
  }
}

/** Arguments are seen by everyone on the machine; the password goes through a file. */
function withoutPassword(from: string, passwords: string): { url: string; password: string } {
  const url = new URL(from)
  const password = decodeURIComponent(url.password).replaceAll(/[\\:]/g, String.raw`\$&`)
  url.password = ''
  url.searchParams.set('passfile', passwords)
  return { url: url.href, password: `*:*:*:*:${password}\n` }
}

async function run(program: string, args: string[], { ignoreOutput = false } = {}): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', ignoreOutput ? 'ignore' : 'inherit', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, said] = await Promise.all([ended, text(child.stderr)]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new StartupProblem(`${program} was not found. Install the PostgreSQL client programs, of the server's version or newer, or make the backup where they are: pg_dump --format=custom --file=FILE DATABASE.`)
  })
  if (code !== 0) throw new StartupProblem(`${program} ended with an error: ${said.trim().split('\n')[0] ?? code}`)
}
