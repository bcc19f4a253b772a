import { stat } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { fileIn } from '../database-problem.ts'
import { StartupProblem } from '../startup-problem.ts'

export async function requireDatabaseFile(config: Pick<Config, 'databaseUrl'>): Promise<void> {
  if (await stat(fileIn(config)).catch(() => undefined)) return
  throw new StartupProblem(`There is no database ${fileIn(config)}. Set DATA_DIR or DATABASE_URL as they are for the server.`)
}

export async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) throw new StartupProblem(`${file} cannot be read (${found.code}).`)
  if (!found.isFile()) throw new StartupProblem(`${file} is no file.`)
}
