import { Worker } from 'node:worker_threads'
import { workerFile as fileOf } from '../threads/worker-file.ts'
import type { PaperContent } from './letter-content.ts'
import type { LetterAnswer, LetterJob } from './letter-jobs.ts'
import type { MissingCharacter } from './printable.ts'

export type SetLetter = { pdf: Uint8Array<ArrayBuffer>; missing: MissingCharacter[] }

export type LetterPress = { set(letter: PaperContent): Promise<SetLetter>; close(): Promise<void> }

/** There is no native Typst for this machine: the letter exists as text and as a page, not as a PDF. */
export class LetterPressUnavailable extends Error {
  override name = 'LetterPressUnavailable'
}

/** This one letter could not be set. Others can. */
export class LetterNotSet extends Error {
  override name = 'LetterNotSet'

  /** For the log, which holds no names and no text of anybody's: what the typesetter quotes of the letter is left out. */
  get forLog(): string {
    return this.message.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”/g, '…').slice(0, 500)
  }
}

type Waiting = { job: LetterJob; resolve(set: SetLetter): void; reject(error: Error): void }

type Given = { workerFile?: string; /** Milliseconds for one letter: ten thousand backers take a few seconds. */ longest?: number }

/**
 * Sets letters one at a time in a thread of its own, which starts with the first letter, stays, and does not keep the process alive while
 * idle. A letter that takes too long is given up with its thread; the ones behind it go to a new one.
 */
export function openLetterPress({ workerFile = fileOf('letter', import.meta.url), longest = 60_000 }: Given = {}): LetterPress {
  const queue: Waiting[] = []
  let inHand: Waiting | undefined
  let giveUp: NodeJS.Timeout | undefined
  let worker: Worker | undefined
  let closed = false

  function next() {
    if (inHand) return
    inHand = queue.shift()
    if (!inHand) return worker?.unref()
    worker ??= startWorker()
    worker.ref()
    giveUp = setTimeout(stopWorker, longest)
    worker.postMessage(inHand.job)
  }

  function startWorker() {
    // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
    const started = new Worker(workerFile, { execArgv: [] })
    started.on('message', (answer: LetterAnswer) => finish(started, answer))
    started.on('error', (error) => died(started, 'The worker died', error))
    started.on('exit', () => died(started, 'The worker stopped'))
    return started
  }

  function stopWorker() {
    const stuck = worker
    if (stuck) died(stuck, `It took longer than ${longest / 1000} s`)
    // What is stuck in the typesetter itself ends only when that does; nobody waits for it.
    stuck?.unref()
    void stuck?.terminate()
  }

  function finish(which: Worker, answer: LetterAnswer) {
    if (which !== worker) return
    clearTimeout(giveUp)
    const done = inHand
    inHand = undefined
    if (answer.done === 'set') done?.resolve({ pdf: answer.pdf, missing: answer.missing })
    else if (answer.done === 'no-typst') done?.reject(new LetterPressUnavailable('No typesetter for this platform'))
    else done?.reject(new LetterNotSet(answer.reason))
    next()
  }

  // Only the letter in hand is lost; the ones behind it go to a new worker.
  function died(which: Worker, why: string, cause?: Error) {
    if (which !== worker) return
    clearTimeout(giveUp)
    worker = undefined
    inHand?.reject(new LetterNotSet(why, { cause }))
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
      clearTimeout(giveUp)
      const stopping = worker
      worker = undefined
      for (const waiting of [inHand, ...queue.splice(0)]) waiting?.reject(new LetterNotSet('The press is closed'))
      inHand = undefined
      await stopping?.terminate()
    },
  }
}
