import { DatabaseHeld, DatabaseTooNew } from '#db/database.ts'
import type { Config } from './config.ts'
import { StartupProblem } from './startup-problem.ts'

type Where = Pick<Config, 'databaseUrl' | 'databaseKind'>

/** Why a database cannot be used, as a sentence that says what to do. Never the address: it may hold a password. */
export function databaseProblem(error: unknown, where: Where): StartupProblem {
  if (error instanceof StartupProblem) return error
  if (error instanceof DatabaseTooNew) {
    return new StartupProblem(`The database was last used by a newer version of Countersign (it has the migration ${error.migration}). Start that version again, or restore a backup made with this one.`)
  }
  if (error instanceof DatabaseHeld) return new StartupProblem(`The database ${fileIn(where)} is in use by ${error.holder}. Stop that first.`)
  const code = codeOf(error)
  return new StartupProblem(where.databaseKind === 'sqlite' ? aboutSqlite(code, error, fileIn(where)) : aboutPostgres(code, error, new URL(where.databaseUrl)))
}

export const fileIn = ({ databaseUrl }: Pick<Config, 'databaseUrl'>): string => databaseUrl.slice('sqlite:'.length)

function aboutSqlite(code: string, error: unknown, file: string): string {
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) return `The database ${file} is damaged, or no database (${code}). Restore the newest backup: npm run admin -- restore FILE. What is there now is kept beside it.`
  if (/^SQLITE_FULL|^ENOSPC/.test(code)) return `The disk that holds the database ${file} is full. Make room on it and start again.`
  if (/^SQLITE_(?:CANTOPEN|READONLY|PERM|AUTH|IOERR)|^E(?:ACCES|PERM|ROFS)/.test(code)) return `The database ${file} cannot be opened or written (${code}). Let the user that runs the server write it and its folder, and look whether the disk is full.`
  if (code.startsWith('SQLITE_BUSY')) return `The database ${file} is locked by another program. End that one and start again.`
  return otherwise(error)
}

function aboutPostgres(code: string, error: unknown, { host, username, pathname }: URL): string {
  const [user, name] = [decodeURIComponent(username), decodeURIComponent(pathname.slice(1))]
  if (code.startsWith('28')) return `PostgreSQL at ${host} refuses the user "${user}" or its password. Correct them in DATABASE_URL.`
  if (code === '3D000') return `PostgreSQL at ${host} has no database "${name}". Make it (createdb ${name}), or correct DATABASE_URL.`
  if (code === '42501') return `The user "${user}" may not make tables in the database "${name}". Let it: grant create on schema public to "${user}".`
  if (code === '25006') return `PostgreSQL at ${host} can only be read, as a standby can. Write the address of the one that takes writes into DATABASE_URL.`
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code)) return `DATABASE_URL names the host ${host}, which is not found (${code}). Correct it.`
  if (/^(?:E|57P0|08|53)/.test(code) || /timeout/i.test(messageOf(error))) return `PostgreSQL does not answer at ${host} (${code || 'no answer within five seconds'}). Start it, or correct DATABASE_URL.`
  return otherwise(error)
}

const otherwise = (error: unknown): string => `The database cannot be opened or brought up to date (${messageOf(error)}). Look whether DATABASE_URL is right and the database is running, then start again.`

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Some errors hold several: a host name with two addresses, say. */
function codeOf(error: unknown): string {
  const { code, errors, cause } = (error ?? {}) as { code?: unknown; errors?: unknown[]; cause?: unknown }
  if (typeof code === 'string') return code
  const inner = errors?.[0] ?? cause
  return inner === undefined ? '' : codeOf(inner)
}
