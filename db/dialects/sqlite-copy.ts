import { closeSync, fsyncSync, openSync } from 'node:fs'
import Connection from 'better-sqlite3'

/** A whole and consistent copy, on disk when this returns, of a database that may be in use: copying the file itself would tear it. */
export function copySqlite({ from, to }: { from: string; to: string }): void {
  const connection = new Connection(from, { readonly: true, fileMustExist: true })
  try {
    connection.prepare('VACUUM INTO ?').run(to)
  } finally {
    connection.close()
  }
  const written = openSync(to, 'r')
  try {
    fsyncSync(written)
  } finally {
    closeSync(written)
  }
}

/** Brings what stands in the log beside the database into its file, where that is possible. */
export function settleSqlite(file: string): void {
  const connection = new Connection(file, { fileMustExist: true })
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
}
