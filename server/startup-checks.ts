import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { StartupProblem } from './startup-problem.ts'

/** @throws StartupProblem where the runtime is older than the database driver can bear (it would crash, not complain). */
export function checkRuntime(versions: { napi?: string; node: string } = process.versions) {
  if (Number(versions.napi) >= 10) return
  throw new StartupProblem(`Countersign needs Node 24 or newer; this is Node ${versions.node}. Start it with "npm start", which brings its own, or install Node 24.`)
}

/** Makes the data folder if need be, and writes and removes a file in it: permissions alone do not tell (read-only mounts, full disks). */
export async function checkDataFolder({ dataDir }: Pick<Config, 'dataDir'>) {
  const probe = join(dataDir, `.writable-${process.pid}`)
  try {
    await mkdir(dataDir, { recursive: true })
    const handle = await open(probe, 'w')
    await handle.close()
    await rm(probe)
  } catch (error) {
    throw new StartupProblem(dataFolderSentence(dataDir, error as NodeJS.ErrnoException))
  }
}

function dataFolderSentence(dataDir: string, { code }: NodeJS.ErrnoException) {
  const instead = 'or name another folder, for example DATA_DIR=/var/lib/countersign'
  if (code === 'ENOTDIR' || code === 'EEXIST') return `DATA_DIR is "${dataDir}", which is no folder. Remove the file in its way, ${instead}.`
  if (code === 'ENOSPC') return `The disk that holds the data folder "${dataDir}" is full. Make room on it, ${instead}.`
  return `The data folder "${dataDir}" cannot be written (${code}). Let the user that runs the server write there, ${instead}.`
}

/**
 * A database without the secret it was made with, as after a restore that forgot half: a new one would be made in silence, and later
 * e-mails would have links that open nothing.
 */
export async function checkSecretIsThere({ databaseKind, databaseUrl, dataDir, secretFile }: Pick<Config, 'databaseKind' | 'databaseUrl' | 'dataDir' | 'secretFile'>) {
  if (databaseKind !== 'sqlite' || secretFile) return
  const [place, file] = [join(dataDir, 'secret'), databaseUrl.slice('sqlite:'.length)]
  const size = await stat(file).then(({ size }) => size, () => 0)
  const there = await stat(place).then(() => true, () => false)
  if (size === 0 || there) return
  throw new StartupProblem(
    `The database ${file} is here, and the secret ${place} that its links were made with is not. Put it back from where you keep it.`,
    `If it is lost, make a new one: (umask 077; head -c 32 /dev/urandom | base64 > ${place}). Typed codes, and links in e-mails still to be sent about earlier sign-ons, then do not work.`,
  )
}

/** What to say when the server cannot listen; undefined for an error that is no fault of the settings. */
export function sentenceForListenError(error: Error, { host, port }: Pick<Config, 'host' | 'port'>) {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Stop that one, or choose another port, for example PORT=${port === 65_535 ? 3000 : port + 1}.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023, for example PORT=3000.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is "${host}", which is no address of this machine. Write HOST=127.0.0.1, or HOST=0.0.0.0 for all.`
  return undefined
}
