import { workerData } from 'node:worker_threads'
import Connection from 'better-sqlite3'

/** Writes the whole file anew, and empties the log: neither holds anything then but what is in the tables. */
const connection = new Connection(workerData as string, { fileMustExist: true, timeout: 10_000 })
try {
  connection.exec('VACUUM')
  const [done] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  // Somebody reads an older state still, such as a backup that is being made: tried again later.
  if (done?.busy !== 0) throw new Error('The log of the database is in use')
} finally {
  connection.close()
}
