import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { readSnapshot } from '#db/open.ts'
import { inWords } from '../backup/check-contents.ts'
import { secretFits } from '../backup/check-secret.ts'
import { checkSnapshot } from '../backup/check-snapshot.ts'
import { compareWithManifest } from '../backup/manifest.ts'
import type { Config } from '../config.ts'
import { databaseProblem } from '../database-problem.ts'
import { readSecret } from '../secret-file.ts'
import { StartupProblem } from '../startup-problem.ts'
import { requireDatabaseFile, requireFile } from './database-file.ts'
import type { Command } from './command.ts'

export const verifyCommand: Command = {
  usage: 'verify [FILE]',
  does: 'Checks the database, or a backup, and says what it counted. Changes nothing.',
  explains: [
    'The engine’s own checks; each campaign’s log from its first entry to its last, with every commitment recomputed; the list, the count and the',
    'published wordings against it; whether the secret is the one the links were made with. The server may run meanwhile.',
  ],
  run: async ({ config, words: [file] }) => {
    const what = file ?? (config.databaseKind === 'sqlite' ? config.databaseUrl.slice('sqlite:'.length) : 'The database')
    const { problems, told } = file ? await checkBackup(config, file) : await checkLive(config)
    if (problems.length > 0) throw new StartupProblem(`${what} does not pass:`, ...problems)
    return [`${what} passes.`, ...told].join('\n')
  },
}

type Found = { problems: string[]; told: string[] }

async function checkLive(config: Config): Promise<Found> {
  if (config.databaseKind === 'sqlite') await requireDatabaseFile(config)
  return check(config, config.databaseUrl)
}

async function checkBackup(config: Config, file: string): Promise<Found> {
  await requireFile(file)
  const manifest = await compareWithManifest(file)
  if (manifest.found === 'differs') return { problems: [manifest.why], told: [] }
  const byManifest = manifest.found === 'fits' ? ['Its SHA-256 is the one in its manifest.'] : ['There is no manifest beside it: whether it is as it was made cannot be told.']
  if (await isPostgresDump(file)) return { problems: [], told: [...byManifest, 'It is a dump of PostgreSQL: what it holds was checked as it was made, and can be checked again once it is restored.'] }
  const { problems, told } = await check({ ...config, databaseKind: 'sqlite', databaseUrl: `sqlite:${file}` }, `sqlite:${file}`)
  return { problems, told: [...byManifest, ...told] }
}

async function check(config: Config, url: string): Promise<Found> {
  const secret = await readSecret(config.secretFile ?? join(config.dataDir, 'secret'), 'The secret').catch(() => undefined)
  return readSnapshot(url, async (snapshot) => {
    const { problems, counted, older } = await checkSnapshot(snapshot)
    const fits = problems.length > 0 || older ? undefined : secret && (await secretFits(snapshot, secret.secret))
    return {
      problems: fits === false ? ['The secret is not the one that its links were made with: put the right secret file back.'] : problems,
      told: [
        ...(older ? ['It is older than this program: pages and references are sound; what it holds can be checked after "migrate" or "restore".'] : []),
        ...(counted ? [inWords(counted)] : []),
        ...(secret ? (fits ? ['The secret is the one its links were made with.'] : []) : ['The secret file is not here, so the links were not checked.']),
      ],
    }
  }).catch((error: unknown) => {
    throw databaseProblem(error, config)
  })
}

/** The first letters of what `pg_dump --format=custom` writes. */
async function isPostgresDump(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0)
    return buffer.toString('latin1') === 'PGDMP'
  } finally {
    await handle.close()
  }
}
