import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { backUpPostgres } from '../backup/back-up-postgres.ts'
import { backUpSqlite } from '../backup/back-up-sqlite.ts'
import { inWords } from '../backup/check-contents.ts'
import { manifestOf } from '../backup/manifest.ts'
import type { Config } from '../config.ts'
import { databaseProblem, fileIn } from '../database-problem.ts'
import { systemClock } from '../services.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { Command } from './command.ts'
import { requireDatabaseFile } from './database-file.ts'
import { stamp } from './stamp.ts'

export const backUpCommand: Command = {
  usage: 'backup [FILE]',
  does: 'Writes a backup that has been checked, also while the server runs and people sign.',
  explains: [
    'Without FILE it goes to DATA_DIR/backups, under a name with the time. Beside it stands FILE.json with its SHA-256 and what was counted.',
    'With PostgreSQL it needs pg_dump and pg_restore, of the server’s version or newer; the file is for pg_restore.',
    'The secret file is not in it. Keep that one too, elsewhere: whoever has both can forge links.',
  ],
  run: async ({ config, words: [file] }) => {
    const at = systemClock()
    const to = resolve(file ?? join(config.dataDir, 'backups', `countersign-${stamp(at)}.${config.databaseKind === 'sqlite' ? 'db' : 'dump'}`))
    const { problems, counted } = await write(config, to).catch((error: unknown) => {
      throw databaseProblem(error, config)
    })
    if (problems.length > 0) throw new StartupProblem('No backup was written, because what the database holds does not fit together:', ...problems)
    return [
      `Backup: ${to}`,
      counted ? `Checked: ${inWords(counted)}` : 'Checked: its pages and references. The database is older than this program; what it holds was not counted.',
      `Beside it: ${manifestOf(to)}`,
      `Keep too, and elsewhere: the secret, ${resolve(config.secretFile ?? join(config.dataDir, 'secret'))}. It is not in the backup, and links in e-mails need both.`,
    ].join('\n')
  },
}

async function write(config: Config, to: string) {
  if (await stat(to).catch(() => undefined)) throw new StartupProblem(`${to} exists already. Name another file.`)
  if (config.databaseKind === 'sqlite') await requireDatabaseFile(config)
  await mkdir(dirname(to), { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new StartupProblem(`The folder ${dirname(to)} cannot be made (${error.code}). Name another file.`)
  })
  return config.databaseKind === 'sqlite' ? backUpSqlite({ from: fileIn(config), to, now: systemClock }) : backUpPostgres({ from: config.databaseUrl, to, now: systemClock })
}
