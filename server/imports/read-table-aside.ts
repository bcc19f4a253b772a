import { Worker } from 'node:worker_threads'
import { workerFile } from '../threads/worker-file.ts'
import type { ReadingAsked, Table, TableAnswer, TableJob } from './table-jobs.ts'
import { TableRefused } from './table-refused.ts'
import { isWorkbook } from './workbook-marks.ts'

/** A file that takes longer, or more memory, was made to. */
const longest = 20_000
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

/** Bytes of a text that is read in a few milliseconds, where a thread takes a hundred to start: most lists that people bring. */
const soonRead = 8 * 1024

let turn: Promise<unknown> = Promise.resolve()

/** Reads a file in a thread of its own, one file after another; a short text at once. @throws TableRefused */
export async function readTableAside(bytes: Uint8Array, asked: ReadingAsked): Promise<Table> {
  if (bytes.length <= soonRead && !isWorkbook(bytes)) {
    const { readTable } = await import('./read-table.ts')
    return readTable(bytes, asked).catch(refuse)
  }
  const mine = turn.then(() => readInThread({ bytes, asked }))
  turn = mine.catch(() => {})
  return mine
}

/** Whatever goes wrong with somebody's file is told of the file. */
function refuse(error: unknown): never {
  throw error instanceof TableRefused ? error : new TableRefused({ problem: 'broken', values: { line: 1 } })
}

async function readInThread(job: TableJob): Promise<Table> {
  // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
  const worker = new Worker(workerFile('table', import.meta.url), { execArgv: [], resourceLimits: limits })
  try {
    const answer = await new Promise<TableAnswer>((resolve, reject) => {
      setTimeout(() => reject(new TableRefused({ problem: 'unpacksTooLarge' })), longest).unref()
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TableRefused({ problem: 'unpacksTooLarge' }) : error))
      worker.postMessage(job)
    })
    if (answer.done === 'read') return answer.table
    const { done: _, ...told } = answer
    throw new TableRefused(told)
  } finally {
    await worker.terminate()
  }
}
