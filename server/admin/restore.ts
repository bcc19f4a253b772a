import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { holdDatabase, readSnapshot } from '#db/open.ts'
import { countSignaturesByState } from '#db/queries/checking.ts'
import { inWords, many } from '../backup/check-contents.ts'
import { secretFits } from '../backup/check-secret.ts'
import { checkSnapshot } from '../backup/check-snapshot.ts'
import { compareWithManifest } from '../backup/manifest.ts'
import { restoreSqlite } from '../backup/restore-sqlite.ts'
import { settleRestored, type Settled } from '../backup/settle-restored.ts'
import type { Config } from '../config.ts'
import { databaseProblem, fileIn } from '../database-problem.ts'
import { readSecret } from '../secret-file.ts'
import { holderNote, systemClock } from '../services.ts'
import { checkDataFolder } from '../startup-checks.ts'
import { StartupProblem } from '../startup-problem.ts'
import { Misused, type Command } from './command.ts'
import { requireFile } from './database-file.ts'
import { stamp } from './stamp.ts'
import { servicesOn, withServices } from './with-services.ts'

const usage = 'restore [FILE] [--new-secret] [--settle]'

export const restoreCommand: Command = {
  usage,
  does: 'Puts a backup in the place of the database, and keeps what was there. The server must be stopped.',
  explains: [
    'FILE is checked before anything is touched. E-mails that were leaving when it was made may have arrived: they are sent once more after a',
    'quarter of an hour, with the same Message-ID and link. Sign-ons whose time to confirm has passed meanwhile expire.',
    'Put the secret file back first. --new-secret goes on without it: then typed codes, and links in e-mails still to be sent about earlier',
    'sign-ons, do not work. DATA_DIR/erasures.ndjson says who was erased since: they do not come back.',
    'With PostgreSQL: stop every node, run pg_restore --clean --if-exists --dbname=DATABASE FILE, then restore --settle.',
  ],
  flags: ['--new-secret', '--settle'],
  run: async ({ config, words: [file], flags }) => {
    if (config.databaseKind === 'postgres') {
      if (!flags.has('--settle') || file) throw new Misused('PostgreSQL restores by itself. Stop every node, run pg_restore --clean --if-exists --dbname=DATABASE FILE, then npm run admin -- restore --settle.')
      return told(await withServices(config, settleRestored)).join('\n')
    }
    if (!file || flags.has('--settle')) throw new Misused('Name the backup: npm run admin -- restore FILE.')
    await checkDataFolder(config)
    const release = await holdDatabase(config.databaseUrl, holderNote('"npm run admin -- restore"')).catch((error: unknown) => {
      throw databaseProblem(error, config)
    })
    try {
      return await restore(config, resolve(file), flags.has('--new-secret'))
    } finally {
      release()
    }
  },
}

async function restore(config: Config, backup: string, newSecret: boolean): Promise<string> {
  await refuseUnsound(config, backup)
  if (!newSecret) await refuseWithoutItsSecret(config, backup)
  const file = fileIn(config)
  const keepAs = `${file}.replaced-${stamp(systemClock())}`
  const { counted, settled, kept } = await restoreSqlite({ backup, file, keepAs, settle: async (db) => settleRestored(await servicesOn(config, db)) }).catch((error: unknown) => {
    throw databaseProblem(error, config)
  })
  return [`Restored: ${file}, from ${backup}`, `Checked: ${inWords(counted)}`, ...(kept ? [`What was there is kept: ${keepAs}`] : []), ...told(settled), 'The server can be started.'].join('\n')
}

function told({ doubted, expired, erased }: Settled): string[] {
  return [
    ...(erased > 0 ? [`Erased after the backup was made, and erased again now: ${many(erased, 'sign-on')}.`] : []),
    ...(doubted > 0 ? [`Leaving when the backup was made, and perhaps arrived: ${many(doubted, 'e-mail')}, sent once more with the same Message-ID.`] : []),
    ...(expired > 0 ? [`Not confirmed in time, counted to now, and expired: ${many(expired, 'sign-on')}.`] : []),
    'E-mails that had not left when the backup was made leave now, also those that left after it.',
  ]
}

async function refuseUnsound(config: Config, backup: string): Promise<void> {
  await requireFile(backup)
  const manifest = await compareWithManifest(backup)
  const { problems } = manifest.found === 'differs' ? { problems: [manifest.why] } : await readBackup(config, backup, checkSnapshot)
  if (problems.length > 0) throw new StartupProblem(`${backup} is not restored; nothing was changed.`, ...problems)
}

async function refuseWithoutItsSecret(config: Config, backup: string): Promise<void> {
  const place = config.secretFile ?? join(config.dataDir, 'secret')
  const goOn = 'Or go on with another one, --new-secret: then typed codes, and links in e-mails still to be sent about earlier sign-ons, do not work.'
  const there = await stat(place).catch(() => undefined)
  if (!there) {
    const needed = await readBackup(config, backup, async (snapshot) => Object.keys(await countSignaturesByState(snapshot)).length > 0)
    if (needed) throw new StartupProblem(`The secret ${place} is not here. Put it back from where you keep it, then restore. ${goOn}`)
    return
  }
  const { secret } = await readSecret(place, 'The secret')
  const fits = await readBackup(config, backup, (snapshot) => secretFits(snapshot, secret))
  if (fits === false) throw new StartupProblem(`The secret ${place} is not the one this backup was made with. Put the right one back, then restore. ${goOn}`)
}

const readBackup = <Result>(config: Config, backup: string, read: Parameters<typeof readSnapshot<Result>>[1]): Promise<Result> =>
  readSnapshot(`sqlite:${backup}`, read).catch((error: unknown) => {
    throw databaseProblem(error, { ...config, databaseUrl: `sqlite:${backup}` })
  })
