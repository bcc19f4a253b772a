import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { LetterContent } from './letter-content.ts'
import type { LetterAnswer, LetterJob } from './letter-jobs.ts'
import { packageRoot } from './package-root.ts'
import type { MissingCharacter } from './printable.ts'

export type SetLetter = { pdf: Uint8Array<ArrayBuffer>; missing: MissingCharacter[] }

export type LetterPress = { set(letter: LetterContent): Promise<SetLetter>; close(): Promise<void> }

/** There is no native Typst for this machine: the letter exists as text and as a page, not as a PDF. */
export class LetterPressUnavailable extends Error {
  override name = 'LetterPressUnavailable'
}

/** This one letter could not be set. Others can. */
export class LetterNotSet extends Error {
  override name = 'LetterNotSet'
}

type Waiting = { job: LetterJob; resolve(set: SetLetter): void; reject(error: Error): void }

/** Sets letters one at a time in a thread of its own, which starts with the first letter, stays, and does not keep the process alive while idle. */
export function openLetterPress({ workerFile = ownWorkerFile() }: { workerFile?: string } = {}): LetterPress {
  const queue: Waiting[] = []
  let inHand: Waiting | undefined
  let worker: Worker | undefined
  let closed = false

  function next() {
    if (inHand) return
    inHand = queue.shift()
    if (!inHand) return worker?.unref()
    worker ??= startWorker()
    worker.ref()
    worker.postMessage(inHand.job)
  }

  function startWorker() {
    // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
    const started = new Worker(workerFile, { execArgv: [] })
    started.on('message', finish)
    started.on('error', (error) => died(started, error))
    started.on('exit', () => died(started, new Error('The worker stopped')))
    return started
  }

  function finish(answer: LetterAnswer) {
    const done = inHand
    inHand = undefined
    if (answer.done === 'set') done?.resolve({ pdf: answer.pdf, missing: answer.missing })
    else if (answer.done === 'no-typst') done?.reject(new LetterPressUnavailable('No typesetter for this platform'))
    else done?.reject(new LetterNotSet(answer.reason))
    next()
  }

  // Only the letter in hand is lost; the ones behind it go to a new worker.
  function died(which: Worker, cause: Error) {
    if (which !== worker) return
    worker = undefined
    inHand?.reject(new LetterNotSet('The worker died', { cause }))
    inHand = undefined
    next()
  }

  return {
    set: (letter) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new LetterNotSet('The press is closed'))
        queue.push({ job: { letter }, resolve, reject })
        next()
      }),
    async close() {
      closed = true
      const stopping = worker
      worker = undefined
      for (const waiting of [inHand, ...queue.splice(0)]) waiting?.reject(new LetterNotSet('The press is closed'))
      inHand = undefined
      await stopping?.terminate()
    },
  }
}

/** Beside this file when run from source; where the build puts it when bundled. */
function ownWorkerFile() {
  if (import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./letter.worker.ts', import.meta.url))
  return join(packageRoot(), 'dist/server/letter.worker.js')
}
