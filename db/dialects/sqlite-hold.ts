import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Connection from 'better-sqlite3'
import { DatabaseHeld } from '../database.ts'

/** Long enough for a server that is just stopping, as in `npm run dev`. */
const tries = 20
const betweenTries = 100

/**
 * A small database beside the real one, in which a write is begun and never ended: the lock is the system's own, so nothing is left
 * behind by a process that is killed, and process numbers of another container deceive nobody. Others can still read who holds it.
 */
export async function holdSqlite({ file, holder }: { file: string; holder: string }): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true })
  const connection = new Connection(`${file}.lock`, { timeout: 0 })
  try {
    for (let left = tries; !take(connection, holder); left -= 1) {
      if (left === 1) throw new DatabaseHeld(holderIn(connection))
      await sleep(betweenTries)
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return () => connection.close()
}

function take(connection: Connection.Database, holder: string): boolean {
  try {
    connection.exec('BEGIN IMMEDIATE')
    connection.exec('CREATE TABLE IF NOT EXISTS holder (said TEXT NOT NULL); DELETE FROM holder')
    connection.prepare('INSERT INTO holder VALUES (?)').run(holder)
    connection.exec('COMMIT')
    connection.exec('BEGIN IMMEDIATE')
    return true
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

function holderIn(connection: Connection.Database): string {
  try {
    return connection.prepare('SELECT said FROM holder').pluck().get() as string
  } catch {
    return 'another process'
  }
}
