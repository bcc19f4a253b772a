import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartupProblem } from './startup-problem.ts'

type Opened = { secret: string; made: boolean; /** Others on this machine can read it: the operator should know. */ exposed: boolean }
type Asked = { secretFile: string | undefined; dataDir: string }

/**
 * The secret every link and code is derived from. Read from SECRET_FILE, or from `secret` in the data folder, where it
 * is made at the first start; `made` tells so, because a new secret beside an old database would break every link sent.
 */
export async function openSecret({ secretFile, dataDir }: Asked): Promise<Opened> {
  if (secretFile) return { ...(await readSecret(secretFile, 'SECRET_FILE')), made: false }

  const file = join(dataDir, 'secret')
  const made = await makeSecret(file)
  return { ...(await readSecret(file, 'The secret')), made }
}

/** @throws StartupProblem where it is not there, can be changed by others, or is too short. */
export async function readSecret(file: string, what: string) {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      throw new StartupProblem(`${what} ${file} does not exist. Make one: (umask 077; head -c 32 /dev/urandom | base64 > ${file}).`)
    }
    throw new StartupProblem(`${what} ${file} cannot be read (${error.code}). Let the user that runs the server read it.`)
  })

  // Whoever can change it can forge every link.
  const { mode } = await stat(file)
  if (process.platform !== 'win32' && mode & 0o022) {
    throw new StartupProblem(`${what} ${file} can be changed by others. Write: chmod 600 ${file}.`)
  }
  const secret = text.trim()
  if (secret.length < 32) {
    throw new StartupProblem(`${what} ${file} is too short. Put at least 32 random characters into it: (umask 077; head -c 32 /dev/urandom | base64 > ${file}).`)
  }
  return { secret, exposed: process.platform !== 'win32' && (mode & 0o004) !== 0 }
}

/** Whole or not at all, and never over an existing one, even when two servers start at once. Answers whether it made one. */
async function makeSecret(file: string) {
  if (await exists(file)) return false
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    await handle.writeFile(`${randomBytes(32).toString('base64url')}\n`)
    await handle.sync()
    await handle.close()
    await link(draft, file)
    return true
  } catch (error) {
    if (isCoded(error) && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

const exists = (file: string) => stat(file).then(() => true, () => false)
const isCoded = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error
