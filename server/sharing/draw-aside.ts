import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../letters/package-root.ts'
import type { ShareAnswer, ShareCard } from './share-picture-jobs.ts'

const longest = 20_000
let before: Promise<unknown> = Promise.resolve()

/** A card as a PNG. One after another, each in a thread of its own: however many ask, signing goes on, and at rest nothing of it is in memory. */
export function drawAside(card: ShareCard): Promise<ShareAnswer> {
  const drawn = before.then(() => drawInThread(card))
  before = drawn.catch(() => {})
  return drawn
}

const drawInThread = (card: ShareCard) =>
  new Promise<ShareAnswer>((resolve, reject) => {
    // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
    const worker = new Worker(workerFile(), { workerData: card, execArgv: [] })
    const giveUp = setTimeout(() => void worker.terminate(), longest)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(giveUp)
      reject(new Error('The picture was not drawn'))
    })
  })

/** Beside this file when run from source; where the build puts it when bundled. */
function workerFile(): string {
  if (import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./share-picture.worker.ts', import.meta.url))
  return join(packageRoot(), 'dist/server/share-picture.worker.js')
}
