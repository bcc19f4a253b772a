import type { Database } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import type { Config } from '../config.ts'
import { databaseProblem } from '../database-problem.ts'
import { openLetterPress } from '../letters/letter-pdf.ts'
import { openLog } from '../log.ts'
import { openSecret } from '../secret-file.ts'
import { createServices, type Services } from '../services.ts'
import { checkDataFolder } from '../startup-checks.ts'

/** What a command needs that does something, beside a running server or without one. The database is migrated before. */
export async function withServices<Result>(config: Config, work: (services: Services) => Promise<Result>): Promise<Result> {
  await checkDataFolder(config)
  let db: Database | undefined
  try {
    db = await openDatabase(config.databaseUrl)
    await db.migrate()
  } catch (error) {
    await db?.close().catch(() => {})
    throw databaseProblem(error, config)
  }
  try {
    return await work(await servicesOn(config, db))
  } finally {
    await db.close()
  }
}

/** Services on a database that the caller opened and closes. No letter is set from here: the thread for that never starts. */
export async function servicesOn(config: Config, db: Database): Promise<Services> {
  const { secret } = await openSecret(config)
  return createServices({ config, db, letterPress: openLetterPress(), log: openLog('silent'), secret: Buffer.from(secret) })
}
