import { parentPort, workerData } from 'node:worker_threads'
import type { SheetJob } from './sheet-jobs.ts'
import { writeSheet } from './write-sheet.ts'

/** Ten thousand rows take a second or two, so they are written here, beside the server's thread. One job, and it ends. */
const bytes = await writeSheet(workerData as SheetJob)
parentPort?.postMessage(bytes, [bytes.buffer])
