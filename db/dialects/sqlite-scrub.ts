import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Beside the server's own thread, so that pages are answered meanwhile. Nobody may be writing. */
export async function scrubSqlite(file: string): Promise<void> {
  // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
  const worker = new Worker(ownWorkerFile(), { workerData: file, execArgv: [] })
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Scrubbing the database ended with ${code}`))))
  })
}

/** Built, it stands beside what it was bundled with; from the sources, beside this file. */
const ownWorkerFile = (): string => fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './sqlite-scrub.worker.ts' : './sqlite-scrub.worker.js', import.meta.url))
