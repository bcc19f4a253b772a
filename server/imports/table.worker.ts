import { parentPort } from 'node:worker_threads'
import { readTable } from './read-table.ts'
import type { TableAnswer, TableJob } from './table-jobs.ts'
import { TableRefused } from './table-refused.ts'

/** Reading a large file takes a second of somebody's time: not that of the thread on which others sign. */
parentPort?.once('message', (job: TableJob) => void answer(job).then((told) => parentPort?.postMessage(told)))

async function answer({ bytes, asked }: TableJob): Promise<TableAnswer> {
  try {
    return { done: 'read', table: await readTable(bytes, asked) }
  } catch (error) {
    return { done: 'refused', ...(error instanceof TableRefused ? error.told : { problem: 'broken' as const, values: { line: 1 } }) }
  }
}
