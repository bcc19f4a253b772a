import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../letters/package-root.ts'
import type { SheetJob } from './sheet-jobs.ts'

const longest = 60_000
let before: Promise<unknown> = Promise.resolve()

/** A table as an XLSX file. One after another, each in a thread of its own: however many ask, signing goes on. */
export function makeSpreadsheet(job: SheetJob): Promise<Uint8Array<ArrayBuffer>> {
  const made = before.then(() => write(job))
  before = made.catch(() => {})
  return made
}

const write = (job: SheetJob) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
    const worker = new Worker(workerFile(), { workerData: job, execArgv: [] })
    const giveUp = setTimeout(() => void worker.terminate(), longest)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(giveUp)
      reject(new Error('The spreadsheet was not written'))
    })
  })

/** Beside this file when run from source; where the build puts it when bundled. */
function workerFile(): string {
  if (import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./sheet.worker.ts', import.meta.url))
  return join(packageRoot(), 'dist/server/sheet.worker.js')
}
