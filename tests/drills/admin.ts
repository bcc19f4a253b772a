import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Ground } from './ground.ts'

const run = promisify(execFile)

/** A command as an operator runs it, beside the server or without one. Throws, with what it said, where it ends with an error. */
export async function admin({ dataDir, databaseUrl }: Pick<Ground, 'dataDir' | 'databaseUrl'>, ...words: string[]): Promise<string> {
  const env = {
    ...(process.env.PATH !== undefined && { PATH: process.env.PATH }),
    DATA_DIR: dataDir,
    SECRET_FILE: join(dataDir, 'replay-secret'),
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  }
  const { stdout } = await run(process.execPath, ['dist/server/admin.js', ...words], { env }).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`admin ${words.join(' ')}: ${error.stderr?.trim() || error.message}`)
  })
  return stdout
}
